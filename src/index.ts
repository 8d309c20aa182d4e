// The library's door: the pipeline, what it is given and what it gives; re-exports only.

export {
  type BuiltDeck,
  buildDeck,
  type DeckRequest,
  openWorkshop,
  type PreparedChart,
  type PreparedDeck,
  planBriefing,
  prepareChart,
  prepareDeck,
  type Workshop,
} from './build.ts';
export { checkGround, type Ground, type Inputs, readGround } from './ground.ts';
export type { Briefing } from './model/content/briefing.ts';
export type { Content } from './model/content/content.ts';
export type { Metric, Report } from './model/content/metric.ts';
export type { EvidenceLock, Receipt } from './model/content/receipt.ts';
export type { Source } from './model/content/source.ts';
export type { Takeaway } from './model/content/takeaway.ts';
export type { DeckPlan, PlannedSlide } from './model/deck/plan.ts';
export type { Scene } from './model/deck/scene.ts';
export { InternalError, SystemError, UsageError } from './model/errors.ts';
export {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Found,
  hasErrors,
  type Severity,
  severityOf,
} from './model/finding.ts';
export type { Place } from './model/place.ts';
export type { Audience } from './model/template/audience.ts';
export type { Theme } from './model/template/theme.ts';
export { VERSION } from './model/version.ts';
export type { FileReader } from './model/world.ts';
export type { Mark, Stage } from './stages.ts';
export type { Evidence } from './verify/check-evidence.ts';
export { LANGUAGES, type Language } from './words/languages.ts';
export { prepareCanvasEnvironment } from './world/environment.ts';
export { diskFiles } from './world/files.ts';
export { withShipped } from './world/shipped-templates.ts';
