// A theme's colour roles → the twelve slots of an Office theme and the colours charts are drawn in.

import { luminanceOf } from '../model/color.ts';
import type { Scene } from '../model/deck/scene.ts';
import type { Theme } from '../model/template/theme.ts';

export function scenePalette({ colors }: Theme): Scene['palette'] {
  return {
    dk1: colors.ink,
    lt1: colors.page,
    dk2: colors['structure-fill'],
    lt2: colors.panel,
    accent1: colors.structure,
    accent2: colors.accent,
    accent3: colors.data,
    accent4: colors.muted,
    accent5: colors['strong-panel'],
    accent6: colors['accent-tint'],
    hlink: colors.structure,
    folHlink: colors.muted,
  };
}

/** The roles that have no slot of their own, and what they are shades of. */
export function sceneShades({ colors }: Theme): NonNullable<Scene['shades']> {
  // Words on dark fills are near the lighter of text and background in both kinds of theme.
  const light = luminanceOf(colors.page) > luminanceOf(colors.ink) ? 'lt1' : 'dk1';
  return [
    { color: colors.rule, slot: 'accent5' },
    { color: colors.cover, slot: 'dk2' },
    { color: colors['cover-muted'], slot: 'dk2' },
    { color: colors['cover-accent'], slot: 'accent2' },
    { color: colors['on-cover'], slot: light },
    { color: colors['on-structure'], slot: light },
    { color: colors['on-accent'], slot: 'lt1' },
  ];
}
