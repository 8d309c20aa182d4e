import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { severityOf } from '../../src/model/finding.ts';
import { placeText } from '../../src/model/place.ts';
import { readContent } from '../../src/read/read-content.ts';
import { diskFiles } from '../../src/world/files.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';

const isThere = existsSync('content/takeaways') && existsSync('templates/audiences');

describe('the content and templates that are shipped', () => {
  (isThere ? it : it.skip)('have no fault', () => {
    const files = diskFiles(process.cwd(), ['content', 'templates']);
    const { value, findings } = readContent(files, SHIPPED_ROOTS);
    const errors = findings.filter((finding) => severityOf(finding) === 'error');
    expect(errors.map(({ place, message }) => `${placeText(place)} ${message}`)).toEqual([]);
    expect(value.takeaways.size).toBeGreaterThan(0);
    expect(value.audiences.size).toBeGreaterThan(0);
  });
});
