// A node of a slide kind with the place it got and what its leaf measured.

import type { FilledNode } from '../model/deck/plan.ts';
import type { Rect } from '../model/length.ts';

export type Laid = { readonly node: FilledNode; readonly rect: Rect; readonly children: readonly Laid[] };
