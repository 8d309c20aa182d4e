// Messages as a mail program reads them: parsed back whole, and compared with what went in.
import { beforeAll, describe, expect, it } from '@jest/globals';
import mailparser from 'mailparser';
import type { Accent, Prose } from '../../src/model/content/prose.ts';
import { type Composing, composeDraft, type Draft } from '../../src/send/compose-draft.ts';
import { type MailSetting, mailSetting } from '../support/mail-setting.ts';

const read = async ({ raw }: Draft) => mailparser.simpleParser(Buffer.from(raw), { skipImageLinks: true });

/** The header lines of the message itself, unfolded. */
const headersOf = ({ raw }: Draft): readonly string[] =>
  (Buffer.from(raw).toString('latin1').split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]/g, ' ').split('\r\n');

let setting: MailSetting;
beforeAll(async () => {
  setting = await mailSetting();
}, 60_000);

const withPlan = (composing: Composing, plan: Partial<Composing['deck']['plan']>): Composing => ({
  ...composing,
  deck: { ...composing.deck, plan: { ...composing.deck.plan, ...plan } },
});

describe('a message', () => {
  it('says in Japanese who, what and which takeaways, with hedges, marks and sources', async () => {
    const draft = await composeDraft(setting.ja);
    const mail = await read(draft);
    expect(mail.from?.value).toEqual([{ name: '調査部', address: 'research@example.com' }]);
    expect(mail.to).toMatchObject({ value: [{ name: '佐藤 花子', address: 'hanako.sato@example.com' }] });
    expect(mail.subject).toBe('DeepSeekショックを読み直す（2025-W43）');
    expect(draft.subject).toBe(mail.subject);
    expect(mail.messageId).toBe(draft.messageId);
    expect(mail.text).toMatch(/^佐藤 花子 様\n\n平素より/);
    expect(mail.text).toContain(
      '2. 算出方法が分かる学習費はV3の約560万ドルだけである(1)（自己申告）\n   学習時間×',
    );
    expect(mail.text?.match(/^\d\. /gm)).toHaveLength(4);
    expect(mail.text).toMatch(/\n出所：\(1\) 大和総研（『[^』]+』・2025年2月26日/);
    expect(mail.text).toContain('添付資料：2025-W43_executive_ja.pptx\n形式：PowerPoint・13ページ');
    expect(mail.text).toContain('取扱区分：社外秘・経営層限り');
    expect(mail.html).toMatch(/約560万ドルだけである<sup [^>]*>\(1\)<\/sup>/);
  });

  it('says the same in English for an English deck', async () => {
    const mail = await read(await composeDraft(setting.en));
    expect(mail.subject).toBe('Re-reading the DeepSeek shock (2025-W43)');
    expect(mail.text).toMatch(/^Dear Alex Morgan,\n/);
    expect(mail.text).toContain(
      '2. Cheap models pull cloud both ways: more use, but lower unit prices (House view)',
    );
    expect(mail.text).toContain('24 October 2025');
    expect(mail.text).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    expect(mail.html).toContain('<html lang="en">');
  });

  it('has the same words in HTML as in plain text', async () => {
    const { html, text = '' } = await read(await composeDraft(setting.ja));
    const words = (html || '').replace(/<[^>]+>/g, '').replace(/\s+/g, '');
    const said = text
      .split('\n')
      .flatMap((line) => line.split(/^\d\. |（(?:自己申告|推計|見通し|報道|添付資料 p\.\d)）$|^-- $|：/))
      .map((part) => part.replace(/\s+/g, ''));
    // The chart's words for whoever does not see it stand in an attribute.
    const missing = said.filter(
      (part) => !words.includes(part) && !(html || '').replace(/\s+/g, '').includes(part),
    );
    expect(missing).toEqual([]);
  });

  it('carries the deck byte for byte, and the key chart inside the HTML', async () => {
    const mail = await read(await composeDraft(setting.ja));
    const [chart, deck] = mail.attachments;
    expect(mail.attachments).toHaveLength(2);
    expect(deck?.filename).toBe('2025-W43_executive_ja.pptx');
    expect(deck?.contentType).toMatch(/presentationml\.presentation$/);
    expect(Buffer.compare(deck?.content ?? Buffer.alloc(0), Buffer.from(setting.ja.deck.bytes))).toBe(0);
    expect(chart).toMatchObject({ contentType: 'image/png', contentDisposition: 'inline', related: true });
    expect(mail.html).toContain(`<img src="cid:${chart?.cid}" alt="DeepSeekとGPT-4`);
  });

  it('goes without a picture when the deck has no chart', async () => {
    const { picture: _, ...deck } = setting.ja.deck;
    const mail = await read(await composeDraft({ ...setting.ja, deck }));
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['2025-W43_executive_ja.pptx']);
    expect(mail.html).not.toContain('<img');
  });

  it.each(['2025-W43_経営層（取締役）—要点_ja', '第43週 レポート「DeepSeek」', 'Übersicht – équipe'])(
    'keeps the name of its attachment, for new and old mail programs: %s',
    async (fileName) => {
      const draft = await composeDraft(withPlan(setting.ja, { fileName }));
      const mail = await read(draft);
      expect(mail.attachments.at(-1)?.filename).toBe(`${fileName}.pptx`);
      expect(draft.attachmentName).toBe(`${fileName}.pptx`);
      const source = Buffer.from(draft.raw).toString('latin1');
      expect(source).toMatch(/filename\*0\*=utf-8''/i);
      expect(source).toMatch(/name="=\?UTF-8\?[BQ]\?/i);
    },
  );

  it('is made of lines that end in CRLF and are short enough for every server', async () => {
    for (const composing of [setting.ja, setting.en]) {
      const source = Buffer.from((await composeDraft(composing)).raw).toString('latin1');
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    }
  });

  it('is the same bytes every time, and another message for another person, deck or reason', async () => {
    const first = await composeDraft(setting.ja);
    expect(Buffer.compare(Buffer.from(first.raw), Buffer.from((await composeDraft(setting.ja)).raw))).toBe(0);
    const letter = { ...setting.ja.letter, to: [{ name: '鈴木 一郎', email: 'ichiro@example.com' }] };
    const others = await Promise.all([
      composeDraft({ ...setting.ja, letter }),
      composeDraft({ ...setting.ja, deck: { ...setting.ja.deck, hash: 'f'.repeat(64) } }),
      composeDraft({ ...setting.ja, correction: '誤記' }),
    ]);
    expect(new Set([first, ...others].map(({ messageId }) => messageId)).size).toBe(4);
    expect(first.messageId).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
  });

  it('shows a visible group all its members, and speaks to it as one', async () => {
    const to = [
      { name: '佐藤 花子', email: 'a@example.com' },
      { name: '鈴木 一郎', email: 'b@example.com' },
    ];
    const mail = await read(
      await composeDraft({ ...setting.ja, letter: { group: 'board', language: 'ja', to } }),
    );
    expect(mail.to).toMatchObject({ value: to.map(({ name, email }) => ({ name, address: email })) });
    expect(mail.text).toMatch(/^各位\n/);
  });
});

describe('the words around a deck', () => {
  const place = { file: 'weekly.md', line: 1, column: 1 };
  const said = (text: string, more: Partial<Accent> = {}): Prose[number] => ({
    kind: 'text',
    text,
    strong: false,
    place,
    ...more,
  });
  const closing: readonly Prose[] = [
    [said('Ask '), said('{sender}', { strong: true, href: 'https://example.com/?a=1&b=2' }), said(' or ')],
    [said('a@example.com', { href: 'mailto:a@example.com' }), said(', '), said('soon', { emphasis: true })],
  ];

  it('are set apart and linked in HTML; plain text has the addresses, a subject the words', async () => {
    const words = { ...setting.en.template.words.en, closing, subject: closing.slice(0, 1) };
    const template = { ...setting.en.template, words: { ...setting.en.template.words, en: words } };
    const mail = await read(await composeDraft({ ...setting.en, template }));
    expect(mail.html).toContain(
      `Ask <a href="https://example.com/?a=1&amp;b=2" style="color:inherit"><strong>${setting.en.from.name}</strong></a> or `,
    );
    expect(mail.html).toContain('<em>soon</em>');
    expect(mail.text).toContain(`Ask ${setting.en.from.name} <https://example.com/?a=1&b=2> or `);
    expect(mail.text).toContain('\na@example.com, soon\n');
    expect(mail.subject).toBe(`Ask ${setting.en.from.name} or`);
  });
});

describe('a draft', () => {
  it('opens for editing and is dated like the briefing; what leaves now is not and is dated now', async () => {
    const draft = await composeDraft(setting.ja);
    const leaving = await composeDraft({ ...setting.ja, sentAt: new Date('2025-10-27T00:30:00Z') });
    expect(headersOf(draft)).toContain('X-Unsent: 1');
    expect((await read(draft)).date?.toISOString()).toBe('2025-10-24T00:00:00.000Z');
    expect(headersOf(leaving).filter((line) => /unsent/i.test(line))).toEqual([]);
    expect((await read(leaving)).date?.toISOString()).toBe('2025-10-27T00:30:00.000Z');
    expect(leaving.messageId).toBe(draft.messageId);
  });

  it('is marked in subject and both bodies until somebody approves the edition', async () => {
    const unapproved = (composing: Composing) => ({
      ...composing,
      deck: { ...composing.deck, isApproved: false },
    });
    const ja = await read(await composeDraft(unapproved(setting.ja)));
    expect(ja.subject).toBe('【下書き】DeepSeekショックを読み直す（2025-W43）');
    expect(ja.text).toMatch(/^下書き：この号は未承認です/);
    expect(ja.html).toContain('下書き：この号は未承認です');
    const en = await read(await composeDraft(unapproved(setting.en)));
    expect(en.subject).toBe('[DRAFT] Re-reading the DeepSeek shock (2025-W43)');
    expect(en.text).toMatch(/^DRAFT: this edition has not been approved/);
    const approved = await read(await composeDraft(setting.en));
    expect(`${approved.subject}${approved.text}${approved.html}`).not.toMatch(/draft/i);
  });

  it('of a correction says so in its subject, and why', async () => {
    const correcting = { template: setting.correction, correction: '図表2の単位に誤りがありました' };
    const ja = await composeDraft({ ...setting.ja, ...correcting });
    expect(ja.subject).toBe('【訂正】DeepSeekショックを読み直す（2025-W43）');
    expect((await read(ja)).text).toContain('訂正の理由：図表2の単位に誤りがありました');
  });
});

describe('words that try to be more than words', () => {
  const LINE_ENDS = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\u000b', '\u0000'];

  it.each(LINE_ENDS.map((end) => [JSON.stringify(end), end]))(
    'add no header through a title, a name or a file name: %s',
    async (_, end) => {
      const trick = `題名${end}Bcc: evil@example.org${end}${end}<b>body</b>`;
      const plain = await composeDraft(setting.ja);
      const composing = withPlan(setting.ja, { title: trick, fileName: trick });
      const draft = await composeDraft({
        ...composing,
        from: { ...composing.from, name: trick },
        letter: { ...composing.letter, to: [{ name: trick, email: 'hanako.sato@example.com' }] },
        correction: trick,
      });
      const names = (one: Draft) => headersOf(one).map((line) => line.split(':')[0]);
      expect(names(draft)).toEqual(names(plain));
      const mail = await read(draft);
      expect(mail.bcc).toBeUndefined();
      expect(mail.to).toMatchObject({ value: [{ address: 'hanako.sato@example.com' }] });
      expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(mail.attachments.at(-1)?.filename).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(mail.attachments).toHaveLength(2);
    },
  );

  it('are text in the HTML', async () => {
    const title = `<script>alert("x")</script> & 'y' {week}`;
    const mail = await read(await composeDraft(withPlan(setting.ja, { title })));
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39; {week}');
    expect(mail.subject).toBe(`${title}（2025-W43）`);
  });
});
