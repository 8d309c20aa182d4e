// What makes a line of English a sentence that says something, and not a heading: a finite verb.
import type { SentenceWords } from '../sentences.ts';

/** Verbs of headlines, in their plain form; `-s` and `-ed` are made from it. */
const VERBS =
  'absorb accelerate accept accrue achieve acquire adapt add adjust adopt affect agree allocate allow amortise amortize analyse announce appear apply approve argue arise arrive ask assert assign assume attract avoid award bar bear beat become begin believe belong bite bolster borrow bounce bring broaden buoy buy carry cast catch choose cite clarify clash coincide collapse combine come command commit compare compensate compete complete confirm consider consume contain continue contradict contribute cool correct correlate create cross curb cushion decide deepen defend defer deliver deny depend describe deserve determine develop differ dilute diminish disagree disappear disclose discount dissent distinguish diversify dominate double draw drift drive dwarf earn ease eat echo eclipse embark embrace emerge employ enable encourage endanger enter erode escape establish exceed exclude exist expand expect expire explain expose extend fade fail feel file find finish fire fit flag flatten flip flow follow foreshadow gather generate get give go grow guarantee halve handle happen harden herald hide hinge hire identify ignore impair imperil imply improve include indicate inflate insure intensify invert invest invite involve jeopardise jeopardize join justify keep know land lapse lean learn leave lengthen let license lie lift linger lose maintain make manage mark matter mean meet merit mitigate narrow obtain occur offset open operate oppose outgrow outlast outpace outperform outrun outsell outstrip outweigh overcome overlap overshoot overstate overtake owe own penalise penalize persist pick pledge plummet plunge portray postpone predict prefer prepare preserve prevail prevent process produce prompt prop protect prove provide publish put quadruple qualify quintuple read reaffirm rebound receive recognise recognize recover reduce reflect refocus refuse refute regard reiterate reject relate rely remain remove renew repay repeat replace represent require restate restore restrict restructure retain retire retreat reveal revise reward roll save say scrap secure see seek seem sell send separate serve set settle shake shape ship shrink shut sideline sit slash slip slow soar soften solve sound speak specialise specialize spend spin split spur stabilise stabilize stagnate steepen stem store strengthen stretch strike subsidise subsidize sue suffer suggest suit sum supply surpass survive suspend sustain swell take tell tempt tend think threaten tie tighten transfer translate treble trim triple try tumble undercut undermine underperform underpin undershoot understate upset vary vow wait warn warrant weaken weigh widen withdraw withstand';

/** Things as often as they are done. */
const NOUNS =
  'account aim anchor answer appeal average back balance ban benefit block book boost bottom break call cause change claim climb close concern contract contrast control cost cover crowd cut debate decline default delay demand dip dispute divide doubt drag drop edge end estimate exit face fall favor favour fear fight finance fine float focus force forecast form fuel fund gain guide halt harm heat hedge help hike hint hit hold hope hurt impact increase index influence issue jump lack lag launch lead limit link list look match measure merge mirror miss move name need note offer order pass pause pay peak permit plan play point position present press price probe profit project promise pull push question quote raise ramp range rank rate reach reply report request rest result return reverse ripple rise risk rival run scale share shift show sign signal sink slide span spread squeeze stake stand start state stay step stop struggle support surge surprise switch target tax test threat top total touch track trade trail trigger trust turn use value view vote want watch win work worry yield';

/** What such a word is a thing after; at the beginning of a line it is one, too. */
const BEFORE_NOUN =
  'a|an|the|this|that|no|of|in|on|for|by|with|from|after|before|under|and|or|our|its|their|your|whose|first|next|last|main|key|new|old|net|gross|total|high|low|strong|weak|steep|sharp|slow|steady|further|fresh|annual|quarterly|monthly|weekly|market|price|cost|training';

/** Pasts that are made otherwise. */
const PASTS =
  'ate beat became began bore bought broke brought built came caught chose cost cut dealt did drew drove fed fell felt found flew fought froze gave got grew had held hid hit hung hurt kept knew laid lay led left lent let lost made meant met outgrew overcame overshot overtook paid put quit ran read rose said sank sat saw sent set shook shot shrank shut slid slowed sold spent split spoke sped spread sprang stood stuck struck sought sunk swung taught thought threw told took undercut undershot understood upset went withdrew withstood woke won wore wrote';

const HELPERS =
  'am is are was were be been has have had do does did can cannot could may might must shall should will would';

function formsOf(verb: string): readonly string[] {
  if (/[^aeiou]y$/u.test(verb)) return [verb, verb.replace(/y$/u, 'ies'), verb.replace(/y$/u, 'ied')];
  const third = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  // With the last letter doubled or not, whichever is right.
  return [verb, third, verb.endsWith('e') ? `${verb}d` : `${verb}(?:${verb.slice(-1)})?ed`];
}

const FINITE = [...VERBS.split(' ').flatMap(formsOf), ...PASTS.split(' '), ...HELPERS.split(' ')].join('|');
const DOUBTFUL = NOUNS.split(' ').flatMap(formsOf).join('|');

export const SENTENCES: SentenceWords = {
  asserts: [
    `(?<![\\w-])(?:${FINITE})(?![\\w-])`,
    `(?<!^|[\\w-]|(?<![\\w-])(?:${BEFORE_NOUN}) )(?:${DOUBTFUL})(?![\\w-])`,
    "(?<![\\w-])(?:it|that|there|here|what|who|he|she)['’]s(?![\\w-])",
    "['’](?:re|ve|ll)(?![\\w-])|n['’]t(?![\\w-])",
    '\\?$',
  ].join('|'),
};
