// A scene → a note for every chart that its audience wants native and PowerPoint has no equal for.

import { nativeEqual } from '../../chart/sheet/native-equal.ts';
import type { Scene } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';

export function findNativeGaps({ pages }: Pick<Scene, 'pages'>, fileName: string): readonly Finding[] {
  return pages.flatMap(({ boxes, number }) =>
    boxes.flatMap((box): Finding[] => {
      if (box.kind !== 'chart' || box.form === 'picture') return [];
      const equal = nativeEqual(box.chart);
      if (equal.has) return [];
      return [
        {
          kind: 'chart-no-native',
          place: box.place,
          message: `Unexpected \`kind: ${box.chart.kind}\` where charts are to be \`${box.form}\`, expected one that PowerPoint draws: ${equal.reason}`,
          hint: 'It stands there as a picture',
          deck: fileName,
          page: number,
        },
      ];
    }),
  );
}
