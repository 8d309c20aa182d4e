// In the bundle pptxgenjs imports this as `jszip`.
export { PartCollector as default } from '../../src/write/pptx/draw/collect-parts.ts';
