// A chart box and the relationship of its part → the frame that holds the chart on the slide.
import type { ChartBox } from '../../../model/scene.ts';
import { positionXml } from '../frame/xml.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** Name, id and alternative text are written where those of every object are. */
export function chartFrameXml({ rect }: ChartBox, relationship: string): string {
  return (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="0" name="box"/>' +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `${positionXml(rect).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
