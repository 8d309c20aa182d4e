// A theme's colour roles → the twelve slots of an Office theme and the colours charts are drawn in.
import type { ChartColors } from '../model/chart.ts';
import type { Scene } from '../model/scene.ts';
import type { Theme } from '../model/theme.ts';

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

export function chartColors({ colors }: Theme): ChartColors {
  return {
    page: colors.page,
    ink: colors.ink,
    muted: colors.muted,
    structure: colors.structure,
    structureFill: colors['structure-fill'],
    accent: colors.accent,
    accentTint: colors['accent-tint'],
    panel: colors.panel,
    strongPanel: colors['strong-panel'],
    data: colors.data,
    rule: colors.rule,
  };
}
