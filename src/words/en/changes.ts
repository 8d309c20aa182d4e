// Changes and earlier values in English: `narrowed by 2.3 points`, `rose 12%`, `down from $0.46`.
import type { ChangeWords } from '../changes.ts';

const MOVED =
  'rose|ris(?:es?|ing|en)|grew|grow(?:s|ing|n)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|increas(?:ed?|es|ing)|gained|gaining|advanc(?:ed|ing)|soar(?:ed|ing)|surg(?:ed|ing)|improv(?:ed|es|ing)|expand(?:ed|s|ing)|widen(?:ed|s|ing)|fell|fall(?:s|ing|en)?|dropp(?:ed|ing)|drops?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|slipp(?:ed|ing)|slips?|slid|shr[iau]nk|contracted|narrow(?:ed|s|ing)|tumbl(?:ed|ing)|plung(?:ed|ing)|eas(?:ed|ing)|weaken(?:ed|ing)|worsen(?:ed|ing)|deteriorated';
/** `made up 12% of sales` and `paid down $5 million` are no changes. */
const UP =
  '(?<!(?<![A-Za-z])(?:ma[dk]e|makes|making|took|takes?|taking|taken|set|sets|sign|signed|bought|buy|pick(?:s|ed)?|g[ai]ve|gives|follow|start|opened|end|ended|used|come|came|put|add|adds|added|built|build|tied|locked|snapped|stepped|topped|bid|marked|split|lined|freed|back|backed|ate|eat|eats|rack(?:s|ed)?|wr[oi]te|written|p[au]y|pa(?:id|ys)|br[oe]ak|broken?|drew|draw|drawn|clos(?:e|ed)|turn|turned|laid|shut|brought|cut)[ -])(?:up|down)';
const DRIVEN =
  'rais(?:ed?|es|ing)|lift(?:ed|s|ing)?|boost(?:ed|s|ing)?|cuts?|cutting|reduc(?:ed?|es|ing)|lower(?:ed|s|ing)?|trimm(?:ed|ing)|beats?|beating|miss(?:ed|es)|exceed(?:ed|s|ing)?|surpass(?:ed|es)|outperform(?:ed|s)|overshot|undershot|revis(?:ed|ing)|higher|moved|mov(?:es|ing)|changed|swung|went';
const NOUN = 'increase|rise|growth|jump|improvement|decrease|decline|drop|reduction|contraction|change|swing';
const SOME =
  '(?:(?:about|around|some|nearly|almost|roughly|approximately|over|just|only|more than|less than|at least|as much as|a|an|a further|another|an additional) )*';
/** No participle among them: `cut the stake held by 3 funds`. */
const OBJECT = "(?: (?!by |from |held |led |run )(?![a-z]+ed )[A-Za-z'’-]+){0,5}";

const ON_YEAR = '(?:year[- ]o(?:n|ver)[- ]year|quarter[- ]o(?:n|ver)[- ]quarter|yoy|y/y|y-o-y|qoq|q/q|q-o-q)';

export const CHANGES: ChangeWords = {
  before: `(?<![A-Za-z-])(?:(?:${MOVED})(?: by)?|${UP}(?: by)?|(?:${MOVED}|${DRIVEN}|up|down)${OBJECT} by|(?:${NOUN})s?(?: in [A-Za-z ]{1,30})? of) ${SOME}`,
  after:
    ' (?:(?:higher|lower|up on|down on)(?![A-Za-z])|(?:increase|decrease|decline|reduction|rise|drop) (?:in|from|on|over|compared)(?![A-Za-z])|(?:more|less|fewer) than(?![A-Za-z]))',
  beforeShare: '(?:(?<![A-Za-z])(?:year[- ]o(?:n|ver)[- ]year|yoy|y/y)[ :]{1,2}[+-]?|[+±])',
  afterShare:
    ' ?[,(]?(?:(?:year[- ]o(?:n|ver)[- ]year|quarter[- ]o(?:n|ver)[- ]quarter|yoy|y/y|qoq|q/q)(?![A-Za-z])|(?<= )(?:(?:year[- ]o(?:n|ver)[- ]year|annual|organic|sequential|further) )?(?:better|worse|growth|increase|rise|jump|improvement|decrease|decline|drop|fall|reduction|contraction)(?![A-Za-z]))',
  named:
    '(?<![a-z])(?:gr[oe]w|chang|increas|decreas|ris[ei]|rose|fall|fell|drop|declin|gain|cuts?|reduc|sav(?:e|ing)|swing|mov(?:e|ing)|react|loss|lost|los[ei]|improv|differ|gap|spread|premium|discount|yoy|y/y|year[- ]o|pp|pts?(?![a-z])|points?|delta|up(?![a-z])|down|jump|slump|crash|cagr|expan|contracti|more|less|fewer|better|worse|faster|slower|cheap|dear|lower|higher|narrow|widen|slid|plung|tumbl|compar|versus|vs|relative|against|than|above|below|beat|miss|ahead|behind|upside|downside|addition|added|revis|rais|impact|effects?(?![a-z])|contribut|lift|boost|headwind|tailwind|erosion|inflation|deflation|returns?(?! on)|advanc|rally|rallied|surg|soar|climb|shift|variance|deviation|hike|shr[iau]nk|distance|margin of)|ratio',
  heading: `[%$(]*(?: ?(?:net|absolute|annual|quarterly|organic|percent(?:age)?|pct\\.?|${ON_YEAR}),?[ -])*(?:% ?)?(?:(?:change|variance|increase ?(?:/|or)? ?\\(?decrease\\)?)|${ON_YEAR}(?: growth)?|growth(?= ?[(,]? ?(?:%|${ON_YEAR})))\\)?(?:,? ?[(%].{0,20}|,? (?:in |on |from |vs\\.? |versus |over |against )?(?:the )?(?:%|pp|pts?|points|percent|${ON_YEAR}|(?:prior|previous|last) (?:year|quarter|period)|(?:Q\\d |FY ?)?\\d{2,4}).{0,12})?`,
  earlierBefore: `(?<![A-Za-z-])(?:(?:(?:${MOVED}|${DRIVEN}|${UP})(?: (?!from )[^\\s,;:()]+){0,5}|change|increase|decrease|decline|rise|drop|switch|shift),? from|previously(?: (?:of|at|was|reported|guided|expected|estimated))?|formerly|originally|initially)[: ] ?${SOME}`,
  earlierAfter: ' (?:previously|before that|beforehand)(?=[.,;)]|$)',
  namedEarlier:
    '(?<![a-z])(?:before|ago|earlier|prior|previous|former|old|initial|original|last|replac|start|begin|baseline|since|peak|past|until|pre-|withdrawn|superseded)',
  directions: {
    up: 'rose|ris(?:es?|ing|en)|grew|grow(?:s|ing|n)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|increas(?:ed?|es|ing)|soar(?:ed|s|ing)|surg(?:ed|es|ing)|up',
    down: 'fell|fall(?:s|ing|en)?|dropp(?:ed|ing)|drops?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|slipp(?:ed|ing)|slips?|slid|shrank|shrunk|tumbled|plunged|sank|down',
    toSecond: {
      before: '(?<![A-Za-z])(?:UP)(?: (?!to )[A-Za-z-]+){0,4} from (?:the )?',
      between: '(?: (?!and |while |but )[A-Za-z0-9-]+){0,5}? to (?:the )?',
      after: '',
    },
    toFirst: {
      before: '(?<![A-Za-z])(?:UP)(?: (?!from )[A-Za-z-]+){0,2} to (?:the )?',
      between: '(?: in [A-Za-z0-9 ]{1,20}?)?,? (?:(?:up|down) )?from (?:the )?',
      after: '',
    },
    fromSecond: {
      before: '',
      between:
        '(?: in [A-Za-z0-9 ]{1,40}?,|(?: in [A-Za-z0-9 ]{1,20}?)?,?) (?:UP)(?: [a-z]+ly)? from (?:the )?',
      after: '',
    },
    to: { before: '(?<![A-Za-z])(?:UP)(?: (?!by |from )[A-Za-z-]+){0,2} to ', after: '' },
    above:
      'above|exceeds?|exceeded|exceeding|higher than|more than|greater than|larger than|surpass(?:es|ed|ing)',
    below: 'below|lower than|less than|fewer than|smaller than|short of',
    compared: {
      before: '',
      between:
        '(?: in [A-Za-z0-9 ]{1,40}?(?=,))?(?:,? (?:which )?(?:is|was|are|were|stands?|stood|lies?|lay)|,)?(?: (?:well|far|still|just|slightly))? (?:UP) (?:the )?',
      after: '',
    },
    comparedBack: { before: '(?!)', between: '(?!)', after: '' },
    partOf: ' (?:out )?of (?:the |all |all the )?',
    wholeWith: '',
    exactly: '(?<![A-Za-z])(?<!not )(?:exactly|precisely) ',
    supposed:
      "(?<![A-Za-z])(?:not|never|neither|nor|instead|rather|if|unless|would|could|might|without|hardly|n[’']t)(?![A-Za-z])|n[’']t ",
  },
};
