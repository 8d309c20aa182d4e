// A template's path → what stands there: words to write, words already written, a stance or a chart.
import type { Briefing } from '../model/content/briefing.ts';
import type { FieldName, Takeaway } from '../model/content/takeaway.ts';
import type { RichRun } from '../model/deck/plan.ts';
import type { Audience } from '../model/template/audience.ts';
import { dateWords } from '../quantity/format/format-date.ts';
import { wordsOf } from '../words/languages.ts';
import { type Bound, NONE, plain } from './bound.ts';
import { chartValueField, reportField, sourceField } from './fields.ts';
import type { Scope } from './scope.ts';
import type { Item } from './select-items.ts';
import { CIRCLED } from './vocabulary.ts';

export function resolveBind(path: string, scope: Scope): Bound {
  const [head = '', field = ''] = path.split('.');
  const { language } = scope;
  switch (head) {
    case 'label':
      return plain(scope.kind.labels[field]?.[language], `slide:${scope.kind.id}`);
    case 'briefing':
      return briefingField(field, scope);
    case 'audience':
      return field === 'name' ? plain(scope.audience.name[language], scope.audience.id) : NONE;
    case 'group':
      return plain(scope.group?.key, 'group');
    case 'point':
      if (field === 'ordinal') return plain(String((scope.index ?? 0) + 1), 'ordinal');
      return scope.point ? { kind: 'prose', prose: scope.point.prose, takeaway: scope.point.takeaway } : NONE;
    case 'item':
      return scope.item ? itemField(scope.item, field, scope) : NONE;
    default: {
      const first = scope.slots.get(head)?.[0];
      return first ? itemField(first, field, scope) : NONE;
    }
  }
}

function briefingField(
  field: string,
  { briefing, audience, language, sectionTitle, sectionQuestion }: Scope,
): Bound {
  const words = briefing.words[language];
  switch (field) {
    case 'title':
    case 'subtitle':
    case 'lead':
      return { kind: 'prose', prose: words[field], takeaway: undefined };
    case 'week':
      return plain(briefing.week, briefing.week);
    case 'date':
      return plain(dateWords(briefing.date, language), briefing.week);
    case 'classification':
      return plain(classificationOf(briefing, audience), briefing.week);
    case 'section':
      return plain(sectionTitle, briefing.week);
    case 'question':
      return plain(sectionQuestion, briefing.week);
    default:
      return NONE;
  }
}

export function itemField(item: Item, field: string, scope: Scope): Bound {
  const { language } = scope;
  switch (item.kind) {
    case 'takeaway':
      return takeawayField(item.takeaway, field, scope);
    case 'report':
      return reportField(item, field, scope);
    case 'source':
      return sourceField(item, field, scope);
    case 'stance':
      if (field === 'stance') return { kind: 'stance', stance: item.stance };
      return field === 'means' ? plain(wordsOf(language).deck.stances[item.stance].means, 'legend') : NONE;
    case 'chart-value':
      return chartValueField(item, field, scope);
    case 'words':
      return field === 'text' ? { kind: 'prose', prose: item.prose, takeaway: undefined } : NONE;
  }
}

function takeawayField(takeaway: Takeaway, field: string, scope: Scope): Bound {
  const words = takeaway.words[scope.language];
  const ordinal = takeaway.order ?? 0;
  switch (field) {
    case 'claim':
      return { kind: 'prose', prose: words.claim, takeaway };
    case 'stance':
      return takeaway.stance === 'fact' ? NONE : { kind: 'stance', stance: takeaway.stance };
    case 'chart':
      return takeaway.chart ? { kind: 'chart', spec: takeaway.chart, takeaway } : NONE;
    case 'chartTitle':
      return plain(takeaway.chart?.title[scope.language], takeaway.id);
    case 'circled':
      return plain(CIRCLED[ordinal - 1], takeaway.id);
    case 'ordinal':
      return ordinalOf(takeaway, scope);
    case 'when':
      return plain(takeaway.date ? dateWords(takeaway.date, scope.language) : undefined, takeaway.id);
    default: {
      const prose = words.fields[field as FieldName];
      return prose ? { kind: 'prose', prose, takeaway } : NONE;
    }
  }
}

/** `01`, `02`, … by the place on this slide. */
function ordinalOf(takeaway: Takeaway, scope: Scope): Bound {
  for (const items of scope.slots.values()) {
    const at = items.findIndex((item) => item.kind === 'takeaway' && item.takeaway === takeaway);
    if (at >= 0 && items.length > 1) return plain(String(at + 1).padStart(2, '0'), takeaway.id);
  }
  return NONE;
}

/** Words of a prose without marks, for comparing and for alt texts. */
export function boundText(bound: Bound): string {
  if (bound.kind === 'runs') return bound.runs.map((run: RichRun) => run.text).join('');
  if (bound.kind === 'prose')
    return bound.prose.map((span) => (span.kind === 'text' ? span.text : '')).join('');
  return '';
}

/** A briefing and an audience → how the deck must be handled: the audience's own word, else the edition's. */
export function classificationOf(
  { classification: usual }: Pick<Briefing, 'classification'>,
  { classification, language }: Pick<Audience, 'classification' | 'language'>,
): string {
  return (classification ?? usual)[language];
}
