import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const refer = (mark: string, givenName: string, familyName: string) => {
  const parts = bySelf(cast(mark));
  return journey.refer({
    ...parts,
    referrer: { ...parts.referrer, name: `${givenName} ${familyName}` },
    candidate: { ...parts.candidate, givenName, familyName, birthDate: '1989-07-14' },
  });
};

/** The coordinator hears of it from the sweeper: otherwise a sender could tell by how long the answer takes. */
const untilTold = () => journey.app.clock.advanceBy('PT5M');

const flagged = async (reference: string) => (await journey.look(reference)).referral.likelyDuplicateOf;

describe('a second referral of the same person', () => {
  test('is found however the name is written, also when one between them has ended', async () => {
    const first = await refer('eerste', 'Anna Maria', 'van der Łęcka');
    const second = await refer('tweede', 'Anna', 'Lecka, v.d.');
    expect(await flagged(second)).toBe(first);
    const coordinator = journey.person(mailboxes.coordinator);
    expect(await journey.app.mails()).toHaveLength(4);
    await untilTold();
    await coordinator.steer({ choice: 'withdraw' }, says('mail-intake.duplicate.subject', { reference: second }));
    expect(await journey.stage(second)).toBe('closed');
    const third = await refer('derde', 'Lecka', 'Anna');
    expect(await flagged(third)).toBe(first);
  });

  test('is told to the coordinator with a link to each, and either can be withdrawn there', async () => {
    const first = await refer('links', 'Işıl', 'Yıldız');
    const second = await refer('rechts', 'Isil', 'Yildiz-de Boer');
    await untilTold();
    const coordinator = journey.person(mailboxes.coordinator);
    const mail = (await journey.app.mails()).findLast(({ text }) =>
      says('mail-intake.duplicate.paragraphs.1', { duplicateOf: first }).test(text),
    );
    expect(mail?.links).toHaveLength(2);
    const [toSecond = '', toFirst = ''] = mail?.links ?? [];
    // Nothing personal before the mailbox is proven (I6).
    expect((await coordinator.get(toFirst)).text).not.toContain('Yıldız');
    const pages = [await coordinator.open(toFirst), await coordinator.open(toSecond)];
    for (const [index, reference] of [first, second].entries()) {
      expect(pages[index]?.text).toContain(reference);
      expect(pages[index]?.text).toContain(index === 0 ? 'Yıldız' : 'Yildiz');
      // Only what does not depend on the task that happens to be open.
      expect(pages[index]?.html).not.toContain('class="answer-form"');
    }
    const page = await coordinator.post(`${toFirst}/sturen`, { 'steer.choice': 'withdraw' });
    expect(page.status).toBe(200);
    expect([await journey.stage(first), await journey.stage(second)]).toEqual(['closed', 'approval']);
    expect((await coordinator.get(toFirst)).status).toBe(410);
    await journey.person(cast('rechts').workCoach).answer({ choice: 'approve' }, about(second));
    // The link to a case leads to whatever is open there now.
    expect((await coordinator.open(toSecond)).status).toBe(200);
  });

  test('is no answer to anything: what is posted for a task is not taken by a link to the case', async () => {
    const first = await refer('antwoord', 'Sterre', 'Visser');
    await refer('antwoord-2', 'Sterre', 'Visser');
    await untilTold();
    const mail = (await journey.app.mails()).findLast(({ text }) =>
      says('mail-intake.duplicate.paragraphs.1', { duplicateOf: first }).test(text),
    );
    const [, toFirst = ''] = mail?.links ?? [];
    const coordinator = journey.person(mailboxes.coordinator);
    await coordinator.open(toFirst);
    await coordinator.post(toFirst, { choice: 'decline', reason: 'not-now' });
    expect(await journey.stage(first)).toBe('approval');
  });
});
