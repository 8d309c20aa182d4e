// What planning a chart needs to see: also where no slide is being filled.
import type { Scope } from '../scope.ts';

export type ChartScope = Pick<Scope, 'content' | 'language' | 'writing'>;
