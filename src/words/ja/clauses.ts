// How Japanese ties figures to subjects.
import type { ClauseWords } from '../clauses.ts';

export const CLAUSES: ClauseWords = {
  adds: 'さらに|また、|加えて|そのうえ|その上|しかも|なお',
  contrasts: 'これに対し|それに対し|一方|他方|反対に|対して',
  namesAfter: 'の',
  ratioOf: ' ?(?:モデル)? ?の[^はがも、,]{0,14}',
  deniedBefore: '',
  deniedAfter: ' ?(?:モデル)? ?(?:(?:では|じゃ)(?:なく|ない|ありません)|以外|を除)',
  yardstickBefore: '',
  yardstickAfter:
    ' ?(?:モデル)? ?(?:等|など)? ?(?:と(?:の)?比|に比べ|を(?:大きく|はるかに)?(?:上回|下回|超え|凌駕|しの)|に(?:匹敵|並|迫)|と(?:同等|並|競合|直接|互角)|より|並み|級|クラス|相当|以前|以来)',
  footnote: '注',
};
