// What a message says → its plain text, for whoever reads mail without HTML.
import type { RichText } from '../../model/plan.ts';
import type { MessageParts } from './message-parts.ts';
import { MESSAGE_WORDS } from './message-words.ts';

export function textBody(parts: MessageParts): string {
  const { language, summary, picture, sender } = parts;
  const blocks: (readonly string[])[] = [
    parts.isDraft ? [MESSAGE_WORDS.draftBanner[language]] : [],
    ...parts.greeting.map((text) => [text]),
    ...parts.intro.map((text) => [text]),
    summary ? [plain(summary.headline)] : [],
    ...(summary?.takeaways ?? []).map(({ claim, support, stance }, index) => [
      `${index + 1}. ${plain(claim)}${stance === undefined ? '' : bracketed(stance, language)}`,
      ...(support ? [`   ${plain(support)}`] : []),
    ]),
    summary ? [plain(summary.sources)] : [],
    picture
      ? [
          `${picture.title}${bracketed(`${MESSAGE_WORDS.page[language]}${picture.page}`, language)}`,
          picture.alt,
        ]
      : [],
    parts.attachment.map(([label, value]) => `${label}${language === 'ja' ? '：' : ': '}${value}`),
    ...parts.closing.map((text) => [text]),
    ['-- ', sender.name, sender.email].filter((line) => line !== ''),
    ...parts.disclosure.map((text) => [text]),
  ];
  const said = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${said.join('\n\n')}\n`;
}

function bracketed(text: string, language: MessageParts['language']): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`;
}

function plain(text: RichText): string {
  return text.map((run) => run.text).join('');
}
