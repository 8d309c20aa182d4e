// A shipped deck, built → everything a message is composed of, to be changed one thing at a time.
import { keyPicture } from '../../src/commands/mail/key-picture.ts';
import type { MailTemplate } from '../../src/model/template/mail-template.ts';
import type { Composing } from '../../src/send/compose-draft.ts';
import { buildShipped, openTestWorkshop, shippedDecks, shippedGround } from './shipped-decks.ts';

export const SENDER = { name: '調査部', email: 'research@example.com' };

export type MailSetting = {
  readonly ja: Composing;
  readonly en: Composing;
  readonly correction: MailTemplate;
};

export async function mailSetting(): Promise<MailSetting> {
  const { value: ground } = await shippedGround();
  const workshop = await openTestWorkshop();
  const decks = await shippedDecks(ground, workshop, ['2025-W43 executive', '2025-W43 global-investor']);
  const composing = async (name: string, to: Composing['letter']['to']): Promise<Composing> => {
    const deck = decks.find((one) => one.name === name);
    if (deck === undefined) throw new Error(`no deck ${name}`);
    const { bytes } = await buildShipped(ground, deck, workshop);
    const { plan, hash } = deck.prepared;
    const picture = await keyPicture(deck.prepared, ground.content, workshop.drawing);
    return {
      deck: {
        plan,
        hash,
        file: `${plan.fileName}.pptx`,
        bytes,
        series: 'Briefing',
        audienceName: deck.audience.name[plan.language],
        isApproved: true,
        ...(picture ? { picture } : {}),
      },
      letter: { group: to[0]?.email ?? '', language: plan.language, to },
      template: templateOf('weekly'),
      from: SENDER,
      band: { fill: '14375E', text: 'FFFFFF', muted: 'C9D6E3' },
    };
  };
  const templateOf = (id: string): MailTemplate => {
    const template = ground.content.mailTemplates.get(id);
    if (template === undefined) throw new Error(`no template ${id}`);
    return template;
  };
  return {
    ja: await composing('2025-W43 executive', [{ name: '佐藤 花子', email: 'hanako.sato@example.com' }]),
    en: await composing('2025-W43 global-investor', [{ name: 'Alex Morgan', email: 'alex@example.net' }]),
    correction: templateOf('correction'),
  };
}
