// The library's door: the pipeline, what it is given and what it gives; re-exports only.
export {
  type BuiltDeck,
  buildDeck,
  checkGround,
  type DeckRequest,
  type Ground,
  type Inputs,
  type Mark,
  openWorkshop,
  type PreparedChart,
  type PreparedDeck,
  planBriefing,
  prepareChart,
  prepareDeck,
  readGround,
  type Stage,
  type Workshop,
} from './briefing.ts';
export type { Audience } from './model/audience.ts';
export type { Briefing } from './model/briefing.ts';
export type { Content } from './model/content.ts';
export { InternalError, UsageError } from './model/errors.ts';
export type { FileReader } from './model/file-reader.ts';
export {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Found,
  hasErrors,
  type Severity,
  severityOf,
} from './model/finding.ts';
export { LANGUAGES, type Language } from './model/language.ts';
export type { Metric, Report } from './model/metric.ts';
export type { Place } from './model/place.ts';
export type { DeckPlan, PlannedSlide } from './model/plan.ts';
export type { EvidenceLock, Receipt } from './model/receipt.ts';
export type { Scene } from './model/scene.ts';
export type { Source } from './model/source.ts';
export type { Takeaway } from './model/takeaway.ts';
export type { Theme } from './model/theme.ts';
export { VERSION } from './model/version.ts';
export type { Evidence } from './verify/check-evidence.ts';
export { diskFiles } from './world/files.ts';
export { prepareCanvasEnvironment } from './world/prepare-canvas-environment.ts';
