// What makes a line of Japanese a sentence that says something, and not a heading: a predicate at its end, or a subject.
import type { SentenceWords } from '../sentences.ts';

/** A headline may leave the verb to its noun (`需要は維持`): then it has a topic, a subject or an object before it. */
const PARTICLES = '[はがを](?=.)|も(?![のと])(?=.)';

/** A predicate ends in kana; a heading does so in a particle, or in a noun that is written so. */
const PREDICATE =
  '(?<![のとにへやで]|など|まで|より|から|ほか|もの|こと|ため|まとめ|あらまし|ねらい|みどころ|について|にかけて|[見直通]し|違い|狙い|動き|伸び|流れ|広がり|つながり|取り組み|強み|弱み|歩み|試み|売り|買い|ばらつき)(?<=[ぁ-ん])[。．]?$';

export const SENTENCES: SentenceWords = { asserts: `${PARTICLES}|${PREDICATE}|[？?]$` };
