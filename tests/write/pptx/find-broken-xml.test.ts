// XML that is well-formed and XML that is not, in every way a writer may get it wrong.
import { describe, expect, it } from '@jest/globals';
import { findBrokenXml } from '../../../src/package/xml.ts';

describe('well-formed', () => {
  it.each([
    ['<a/>'],
    ['<?xml version="1.0"?>\n<a:b x="1" y = \'2"\'><c>text &amp; &#12354;&#x3042;</c><!-- <no> --></a:b>\n'],
    ['<a><![CDATA[<not a tag>]]></a>'],
    ['<a x=">"/>'],
  ])('is %s', (xml) => {
    expect(findBrokenXml(xml)).toBeUndefined();
  });
});

describe('not well-formed', () => {
  it.each([
    ['', '0 elements at the top'],
    ['text', '0 elements at the top'],
    ['<a>', 'end with `<a>` still open'],
    ['<a></b>', '`</b>` at `</b>`'],
    ['</a>', '`</a>` at `</a>`'],
    ['<a/><b/>', '2 elements at the top'],
    ['<a/>text', '1 elements at the top'],
    ['text<a/>', 'text outside at `text<a/>`'],
    ['<a x=1/>', 'markup that does not close at `<a x=1/>`'],
    ['<a x="1"y="2"/>', 'markup that does not close at `<a x="1"y="2"/>`'],
    ['<a x="<"/>', 'markup that does not close at `<a x="<"/>`'],
    ['<a x="1" x="2"/>', 'attribute given twice at `<a x="1" x="2"/>`'],
    ['<a>&nbsp;</a>', 'character that XML cannot carry at `&nbsp;</a>`'],
    ['<a>R&D</a>', 'character that XML cannot carry at `&D</a>`'],
    ['<a>\u0001</a>', 'character that XML cannot carry at `\u0001</a>`'],
    ['<a', 'markup that does not close at `<a`'],
  ])('is %s', (xml, why) => {
    expect(findBrokenXml(xml)).toBe(why);
  });
});
