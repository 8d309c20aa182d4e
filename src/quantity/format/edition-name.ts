// An edition → how readers know it: its week, its label, or else its date.
import { isWeek } from '../../model/calendar.ts';
import type { Briefing } from '../../model/content/briefing.ts';
import type { House } from '../../words/house.ts';
import type { Language } from '../../words/languages.ts';
import { dateWords } from './format-date.ts';

export function editionName({ week, label, date }: Briefing, language: Language, house: House): string {
  return isWeek(week) ? week : (label?.[language] ?? dateWords(date, language, house));
}
