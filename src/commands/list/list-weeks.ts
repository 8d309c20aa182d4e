// Content → a row per week.
import type { Ground } from '../../briefing.ts';
import { proseText } from '../print/prose-text.ts';
import type { Row } from '../print/table-text.ts';

export function listWeeks({ content }: Ground): readonly Row[] {
  return [...content.briefings.values()]
    .map(({ week, date, theme, status, words }) => ({
      week,
      'as of': date,
      theme,
      status,
      title: proseText(words.ja.title),
    }))
    .reverse();
}
