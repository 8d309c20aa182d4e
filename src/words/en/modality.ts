// Hedges and words of quantity in English.
import type { ModalityWords } from '../modality.ts';

const HEDGES =
  '\\b(?:may|might|could|reportedly|allegedly|supposedly|possibly|perhaps|(?:is|are|was|were) (?:said|reported|thought|believed) to|(?:un)?likely)\\b';

export const MODALITY: ModalityWords = {
  hedges: HEDGES,
  keeps: `${HEDGES}|\\b(?:can|would|should|sa(?:y|ys|id)|s(?:ee|ees|een)(?! no\\b)|expect\\w*|possib\\w+|potential\\w*|seem\\w*|appear\\w*|consider\\w*|hard to|estimat\\w+|according|report\\w*|suggest\\w*|believ\\w+|thought|think\\w*|view\\w*|claim\\w*|worr\\w+|concern\\w*|fear\\w*|doubt\\w*|question\\w*|risk\\w*|forecast\\w*|aim\\w*|plan\\w*|target\\w*|prospect\\w*|hope\\w*|whether|if|judg\\w+|assum\\w+|argu\\w+|put[s]?|not clear|unclear|open|promis\\w+|deem\\w*|held|regard\\w*|taken to|point\\w* to|outlook)\\b|\\?`,
  speaks:
    '(?<![A-Za-z])(?:according to WHO,?|WHO (?:itself |now |still )?(?:says?|said|guides?|guided|expects?|expected|forecasts?|estimates?|estimated|projects?|projected|puts?|predicts?|predicted|sees|saw)(?![A-Za-z]))[^.;,\\ufffc]{0,60}',
  company: '(?:the company|management)',
  negated: {
    before: "\\b(?:not(?! only| just| least)|never|cannot|neither|\\w+n['’]t) (?:\\w+ ){0,2}",
    after: '(?!)',
    anywhere:
      "\\b(?:not?|never|cannot|nor|neither|none|nothing|nobody|without|\\w+n['’]t|un\\w+|den(?:y|ie[sd])|refus\\w+|reject\\w+|rul\\w+ out|avoid\\w*|stop\\w*|instead|rather|against|doubt\\w*|fail\\w*|declin\\w+|hardly|little|few|only|lack\\w*|absent|absence|less|resist\\w*|far from|end(?:s|ed|ing)?|away|out of|prevent\\w*|but|exclud\\w+|forgo\\w*|no longer)\\b",
  },
  quantifiers: {
    some: '\\bsome\\b(?! (?:\\d|of the time))',
    several: '\\bseveral\\b|\\bmultiple\\b|\\ba (?:few|number of)\\b',
    many: '\\bmany\\b(?! more)|\\bnumerous\\b',
    most: '\\bmost of\\b|\\b(?:the|a) majority\\b|\\bnearly all\\b',
    all: '(?<!at |after )\\ball (?:the |of )',
  },
};
