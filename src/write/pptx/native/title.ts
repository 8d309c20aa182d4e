// Words and where they stand → a title element: of the chart, or of an axis, which serves for any line of words.
import type { ChartSetting } from './chart-setting.ts';
import { type At, fractionsXml } from './layout.ts';
import { type LookedRun, richXml } from './rich-text.ts';

export function titleXml(lines: readonly (readonly LookedRun[])[], at: At, setting: ChartSetting): string {
  const { width, height } = setting;
  return (
    `<c:title><c:tx>${richXml(lines, setting, 'l')}</c:tx>` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${fractionsXml({ x: at.x / width, y: at.y / height })}</c:manualLayout></c:layout><c:overlay val="0"/></c:title>`
  );
}
