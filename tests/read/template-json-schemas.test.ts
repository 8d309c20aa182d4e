import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { templateJsonSchemas } from '../../src/read/schemas/template-json-schemas.ts';

describe('the JSON Schemas beside the templates', () => {
  it.each(Object.entries(templateJsonSchemas()))(
    'say what the reader expects of a file: %s',
    (noun, schema) => {
      const path = `templates/schemas/${noun}.schema.json`;
      expect(existsSync(path)).toBe(true);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  it('require of a part only its id', () => {
    expect(templateJsonSchemas()).toMatchObject({
      audience: { required: ['id'] },
      slide: { required: ['id', 'body'] },
      theme: { required: ['id'] },
    });
  });
});
