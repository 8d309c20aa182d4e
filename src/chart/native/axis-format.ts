// The ticks of a picture → the number format with which a native axis says the same.
import type { Tick } from '../../model/deck/chart.ts';
import { escapeXml } from '../../package/xml.ts';

const LABEL = /^([-−]?)(\D*)([\d,]*\.?\d+)(.*)$/su;
/** A format has two conditions and a rest. */
const MOST_PARTS = 3;

type Part = { readonly power: number; readonly from: number; readonly code: string };

/**
 * A format can only take thousands off a number. Where the picture counts in 万 and 億 the axis therefore writes the
 * number out: display units would do it too, but programs that do not know them would show another value.
 */
export function axisFormat(ticks: readonly Tick[]): string {
  const parts = new Map<number, Part>();
  let minus = '';
  for (const { value: signed, label } of ticks) {
    const [, sign = '', before = '', digits = '', after = ''] = LABEL.exec(label) ?? [];
    const value = Math.abs(signed);
    minus ||= sign;
    const number = Number(digits.replaceAll(',', ''));
    if (value === 0 || number === 0 || Number.isNaN(number)) continue;
    const power = Math.round(Math.log10(value / number));
    if (power % 3 !== 0 || power < 0) return PLAIN;
    const decimals = Math.max(decimalsOf(digits), parts.get(power)?.code.match(/\.(0+)/)?.[1]?.length ?? 0);
    const code = `${quoted(before)}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(power / 3)}${quoted(after)}`;
    parts.set(power, { power, from: Math.min(value, parts.get(power)?.from ?? value), code });
  }
  const ascending = [...parts.values()].sort((a, b) => a.power - b.power);
  const [first, second, third] = ascending;
  if (first === undefined || ascending.length > MOST_PARTS) return PLAIN;
  if (second === undefined) return minus === '' ? first.code : `${first.code};${below(minus, first.code)}`;
  // The conditions of several scales leave none for values below zero.
  if (minus !== '') return PLAIN;
  return [
    `[<${second.from}]${first.code}`,
    ...(third === undefined ? [] : [`[<${third.from}]${second.code}`]),
    (third ?? second).code,
  ].join(';');
}

const PLAIN = '#,##0';

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** The same for values below zero; two quoted words side by side would be one with a quote in it. */
function below(minus: string, code: string): string {
  return (quoted(minus) + code).replace('""', '');
}

function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

/** Where the picture's units cannot be written, the number is. */
export function tickText(value: number, label: string, format: string): string {
  return format === '#,##0' ? value.toLocaleString('en-US') : label;
}

export function numberFormatXml(code: string): string {
  return `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
}
