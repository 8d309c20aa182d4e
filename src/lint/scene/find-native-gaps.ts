// A scene → a note for every chart that its audience wants native and PowerPoint has no equal for.

import { nativeGap } from '../../chart/native-form.ts';
import { boxesOf, type Scene } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';

export function findNativeGaps({ pages }: Pick<Scene, 'pages'>, fileName: string): readonly Finding[] {
  return pages.flatMap((page) =>
    boxesOf(page, 'chart').flatMap((box): Finding[] => {
      if (box.form === 'picture') return [];
      const gap = nativeGap(box.chart);
      if (gap === undefined) return [];
      return [
        {
          kind: 'chart-no-native',
          place: box.place,
          message: `Unexpected \`kind: ${box.chart.kind}\` where charts are to be \`${box.form}\`, expected one that PowerPoint draws: ${gap}`,
          hint: 'It stands there as a picture',
          deck: fileName,
          page: page.number,
        },
      ];
    }),
  );
}
