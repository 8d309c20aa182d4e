// What holds for every page of every shipped deck: boxes on the page, names of their own, words in their boxes.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SceneLine, ScenePage } from '../../src/model/deck/scene.ts';
import { measureText, WIDTH_MARGIN } from '../../src/type/measure-text.ts';
import { openTestWorkshop, shippedDecks, shippedGround } from '../support/shipped-decks.ts';

type Shown = { readonly at: string; readonly page: ScenePage };
let pages: readonly Shown[] = [];

beforeAll(async () => {
  const ground = await shippedGround();
  const decks = await shippedDecks(ground.value, await openTestWorkshop());
  pages = decks.flatMap(({ name, prepared }) =>
    prepared.scene.pages.map((page) => ({ at: `${name} page ${page.number}`, page })),
  );
}, 60_000);

/** Places where something does not hold. */
function wrong(fault: (page: ScenePage) => readonly string[]): string[] {
  return pages.flatMap(({ at, page }) => fault(page).map((what) => `${at}: ${what}`));
}

describe('every page', () => {
  it('is there', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it('has its boxes on the page', () => {
    const outside = wrong((page) =>
      page.boxes
        .filter(({ rect: { x, y, w, h } }) => x < -0.01 || y < -0.01 || x + w > 960.01 || y + h > 540.01)
        .map(({ id }) => id),
    );
    expect(outside).toEqual([]);
  });

  it('has boxes of finite size', () => {
    const odd = wrong((page) =>
      page.boxes
        .filter(
          ({ rect }) =>
            [rect.x, rect.y, rect.w, rect.h].some((one) => !Number.isFinite(one)) || rect.w < 0 || rect.h < 0,
        )
        .map(({ id }) => id),
    );
    expect(odd).toEqual([]);
  });

  it('gives every box a name of its own', () => {
    const twice = wrong((page) => {
      const ids = page.boxes.map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  it('has one title, and it says something', () => {
    const odd = wrong((page) => {
      const titles = page.boxes.filter(
        (box) => box.kind === 'text' && box.role === 'title' && box.lines.length > 0,
      );
      return titles.length === 1 ? [] : [`${titles.length} titles`];
    });
    expect(odd).toEqual([]);
  });

  it('has words that fit the height of their boxes', () => {
    const high = wrong((page) =>
      page.boxes.flatMap((box) => {
        if (box.kind !== 'text') return [];
        const room = box.rect.h - (box.inset?.top ?? 0) - (box.inset?.bottom ?? 0);
        const excess = box.lines.length * box.lineHeight - room;
        return excess > 0.5 ? [`${box.id} by ${excess.toFixed(1)}`] : [];
      }),
    );
    expect(high).toEqual([]);
  });

  it('has lines that fit the width of their boxes with a margin', () => {
    const wide = wrong((page) =>
      page.boxes.flatMap((box) => {
        if (box.kind !== 'text') return [];
        const room = box.rect.w - (box.inset?.left ?? 0) - (box.inset?.right ?? 0);
        return box.lines.some((line) => widthOf(line) > room * WIDTH_MARGIN + 0.6) ? [box.id] : [];
      }),
    );
    expect(wide).toEqual([]);
  });

  it('has table rows that hold their lines', () => {
    const low = wrong((page) =>
      page.boxes.flatMap((box) =>
        box.kind !== 'table'
          ? []
          : box.rows.flatMap((row, index) =>
              row.cells.some(
                (cell) =>
                  cell.lines.length * cell.lineHeight + cell.inset.top + cell.inset.bottom >
                  row.height + 0.01,
              )
                ? [`${box.id} row ${index}`]
                : [],
            ),
      ),
    );
    expect(low).toEqual([]);
  });

  it('has no two texts on each other', () => {
    const pairs = wrong((page) => {
      const texts = page.boxes.filter(
        (box) => (box.kind === 'text' && box.lines.length > 0) || box.kind === 'table',
      );
      return texts.flatMap((a, index) =>
        texts.slice(index + 1).flatMap((b) => {
          const wide = Math.min(a.rect.x + a.rect.w, b.rect.x + b.rect.w) - Math.max(a.rect.x, b.rect.x);
          const high = Math.min(a.rect.y + a.rect.h, b.rect.y + b.rect.h) - Math.max(a.rect.y, b.rect.y);
          return wide > 0.5 && high > 0.5 ? [`${a.id} on ${b.id}`] : [];
        }),
      );
    });
    expect(pairs).toEqual([]);
  });

  it('begins no line with a mark that Japanese forbids there, and ends none with an opening bracket', () => {
    const odd = wrong((page) =>
      page.boxes
        .flatMap((box) =>
          box.kind === 'text'
            ? box.lines
            : box.kind === 'table'
              ? box.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
              : [],
        )
        .map((line) =>
          line.runs
            .map((run) => run.text)
            .join('')
            .trim(),
        )
        .filter((line) =>
          /^[、。，．・：；？！）」』】〕〉》ー％%〜～ぁぃぅぇぉっゃゅょァィゥェォッャュョ]|[（「『【〔〈《]$/u.test(
            line,
          ),
        ),
    );
    expect(odd).toEqual([]);
  });
});

function widthOf(line: SceneLine): number {
  return line.runs.reduce((sum, run, index) => {
    const size = run.raised ? (run.size * 2) / 3 : run.size;
    const text = index === line.runs.length - 1 ? run.text.trimEnd() : run.text;
    return sum + measureText(text, { size, bold: run.bold });
  }, 0);
}
