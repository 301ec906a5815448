import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailboxes } from '../support/cases.ts';
import { type BodyParts, demoKey, type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { executionsOf } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const sender = 'noor@post.example';
const school = 'kim@school.example';
const victim = 'victim@post.example';
const self: BodyParts = {
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: sender },
  candidate: { email: sender },
  situation: { workCoachEmail: 'sam@zeist.example' },
};
const youth: BodyParts = {
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: school },
  candidate: { birthDate: '2007-03-01', email: victim },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes' },
};
const byPhone: BodyParts = {
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: undefined, phone: '06 12345678' },
  candidate: { email: undefined, phone: '06 12345678', preferredContact: 'phone' },
};

const addressees = async () => (await journey.app.mails()).map(({ to }) => to);
const people = async (reference: string) =>
  (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`).map(({ sk }) => sk);

async function summary(
  body: Record<string, unknown>,
  headers: Record<string, string> = demoKey,
): Promise<Record<string, unknown>> {
  const token = new URL(String(body['statusUrl'])).pathname.split('/').at(-1);
  const answer = await fetch(`${journey.app.url}/v1/referrals/${String(body['reference'])}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  return (await answer.json()) as Record<string, unknown>;
}

describe('a post without a key', () => {
  test('waits as unconfirmed: one mail to its sender, and nothing else happens', async () => {
    const { status, body } = await journey.submitUnknown(self);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'unconfirmed', nextStep: 'sender-confirms', door: 'sterk-met-werk' });
    const reference = String(body['reference']);
    expect(await addressees()).toEqual([sender]);
    const { referral, tasks } = await journey.look(reference);
    expect(referral).toMatchObject({ stage: 'unconfirmed', generation: 0 });
    expect(tasks.map(({ kind, owner, onSilence }) => [kind, owner, onSilence])).toEqual([
      ['confirm-sender', 'candidate', 'close-unconfirmed'],
    ]);
    expect(await executionsOf(journey, reference)).toEqual([]);
    expect(await summary(body)).toMatchObject({ reference, status: 'unconfirmed' });
    expect(await summary(body, {})).toMatchObject({ reference, status: 'unconfirmed' });
    // Nor as time passes, until its reminder.
    await journey.app.clock.advanceBy('P2D');
    expect(await addressees()).toEqual([sender]);
    expect(await executionsOf(journey, reference)).toEqual([]);
  });

  test('goes on as any other once its sender confirms', async () => {
    const { body } = await journey.submitUnknown(self);
    const reference = String(body['reference']);
    const page = await journey.person(sender).answer({ choice: 'confirm' }, reference);
    expect(page.status, page.text).toBe(200);
    expect(page.text).toMatch(says('receipt.byChoice.confirm-sender.confirm.1'));
    expect(await journey.stage(reference)).toBe('approval');
    expect((await addressees()).toSorted()).toEqual([sender, sender, 'sam@zeist.example'].toSorted());
    expect(await executionsOf(journey, reference)).toHaveLength(1);
    // Nobody vouched for it, so no client follows its steps; whoever sent it may not have been the person who confirmed.
    expect(await summary(body)).toMatchObject({ status: 404 });
    const again = await journey
      .person(sender)
      .get(await journey.person(sender).newestLink(says('task.mail.confirm-sender.subject')));
    expect(again.text).toMatch(says('link.gone.title.answered'));
  });

  test('opening its page, or posting it without a choice, confirms nothing', async () => {
    const { body } = await journey.submitUnknown(self);
    const reference = String(body['reference']);
    const noor = journey.person(sender);
    const link = (await noor.newestLink(reference)).replace(/\?.*$/, '');
    const page = await noor.get(link);
    expect(page.text).toMatch(says('task.form.confirm-sender.choice'));
    expect(page.html).not.toMatch(/checked|Voorbeeld<|Noor/);
    expect((await noor.head(link)) < 400).toBe(true);
    expect((await noor.post(link, {})).status).toBe(400);
    expect((await noor.post(link, { choice: 'not-reached' })).text).not.toContain('Genoteerd');
    expect(await journey.stage(reference)).toBe('unconfirmed');
    expect(await addressees()).toEqual([sender]);
  });

  test('that its sender denies is erased at once, and nobody hears of it', async () => {
    const { body } = await journey.submitUnknown(youth);
    const reference = String(body['reference']);
    expect(await people(reference)).not.toEqual([]);
    const page = await journey.person(school).answer({ choice: 'not-me' }, reference);
    expect(page.text).toMatch(says('receipt.byChoice.confirm-sender.not-me.1'));
    expect(await people(reference)).toEqual([]);
    expect(await journey.look(reference)).toMatchObject({
      referral: { stage: 'closed', closure: 'not-me' },
      tasks: [],
    });
    await journey.app.clock.advanceBy('P30D');
    expect(await addressees()).toEqual([school]);
    expect(await summary(body)).toMatchObject({ status: 404 });
  });

  test('that is never confirmed gets one reminder after three working days, and is erased after ten', async () => {
    const { body } = await journey.submitUnknown(youth);
    const reference = String(body['reference']);
    await journey.app.clock.advanceTo('2026-01-08T12:00:00.000Z');
    expect(await addressees()).toEqual([school, school]);
    await journey.app.clock.advanceTo('2026-01-16T12:00:00.000Z');
    expect(await journey.stage(reference)).toBe('unconfirmed');
    await journey.app.clock.advanceTo('2026-01-20T12:00:00.000Z');
    expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'not-confirmed' }, tasks: [] });
    expect(await people(reference)).toEqual([]);
    await journey.app.clock.advanceBy('P60D');
    expect(await addressees()).toEqual([school, school]);
    expect(await summary(body)).toMatchObject({ status: 404 });
    const late = await journey.person(school).get(await journey.person(school).newestLink(reference));
    expect(late.text).toMatch(says('link.gone.title.not-confirmed'));
  });

  test('for a handover calls nobody before its sender confirms', async () => {
    const otherDoor: BodyParts = {
      ...self,
      candidate: { email: sender, municipality: 'GM0307' },
      request: { goal: 'Hulp bij het zoeken van werk.', handover: true },
    };
    const { body } = await journey.submitUnknown(otherDoor);
    const reference = String(body['reference']);
    expect(body).toMatchObject({ status: 'unconfirmed', nextStep: 'sender-confirms' });
    expect(await addressees()).toEqual([sender]);
    await journey.person(sender).answer({ choice: 'confirm' }, reference);
    expect(await journey.stage(reference)).toBe('handover');
    expect(await addressees()).toEqual([sender, mailboxes.coordinator, sender]);
    expect(await executionsOf(journey, reference)).toEqual([]);
  });

  test('by phone for a handover takes one call: it confirms, and brings them to the right place', async () => {
    const phone = '06 12345678';
    const { body } = await journey.submitUnknown({
      referrer: { role: 'self', name: 'Noor Voorbeeld', email: undefined, phone },
      candidate: { email: undefined, phone, preferredContact: 'phone', municipality: 'GM0307' },
      request: { goal: 'Hulp bij het zoeken van werk.', handover: true },
    });
    const reference = String(body['reference']);
    const who = journey.person(mailboxes.coordinator);
    const page = await who.open(await who.newestLink(reference));
    // Everything that the call needs: whom, what they want, and where they can go.
    expect(page.text).toMatch(says('topic.handoverByPhone'));
    expect(page.text).toContain('Hulp bij het zoeken van werk.');
    expect(page.text).toMatch(says('section.handover'));
    const done = await who.answer({ choice: 'handed-over' }, reference);
    expect(done.text).toMatch(says('receipt.byChoice.confirm-sender.handed-over.1'));
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.closure, tasks]).toEqual(['closed', 'handed-over', []]);
  });

  test('who is no handover cannot be handed over by the call that confirms', async () => {
    const { body } = await journey.submitUnknown({
      referrer: { role: 'self', name: 'Noor Voorbeeld', email: undefined, phone: '06 12345678' },
      candidate: { email: undefined, phone: '06 12345678', preferredContact: 'phone' },
    });
    const reference = String(body['reference']);
    const who = journey.person(mailboxes.coordinator);
    const page = await who.open(await who.newestLink(reference));
    expect(page.html).not.toContain('value="handed-over"');
    await who.answer({ choice: 'handed-over' }, reference);
    expect(await journey.stage(reference)).toBe('unconfirmed');
  });

  test('that looks like another referral is flagged only when it is confirmed', async () => {
    const first = await journey.refer(self);
    const { body } = await journey.submitUnknown(self);
    const duplicates = async () =>
      (await journey.app.mails()).filter(({ to, text }) => to === mailboxes.coordinator && text.includes(first)).length;
    await journey.app.clock.advanceBy('P1D');
    expect(await duplicates()).toBe(0);
    await journey.person(sender).answer({ choice: 'confirm' }, String(body['reference']));
    expect(await duplicates()).toBe(1);
    expect((await journey.look(String(body['reference']))).referral.likelyDuplicateOf).toBe(first);
  });

  test('can be taken back, but not turned against somebody, by who holds its status link', async () => {
    const { body } = await journey.submitUnknown(self);
    const reference = String(body['reference']);
    const stranger = journey.person('stranger@post.example');
    const url = String(body['statusUrl']);
    expect((await stranger.get(url)).text).toMatch(says('status.birthDate.title'));
    await stranger.post(url, { birthDate: '1990-04-02' });
    const page = await stranger.get(url);
    expect(page.text).toMatch(says('status.unconfirmed.lead'));
    expect(page.html).toContain('/intrekken"');
    expect(page.html).not.toMatch(/name="email"|aria-current="step"|<table/);
    await stranger.post(`${url}/contact`, { email: victim });
    await stranger.post(`${url}/nieuwe-link`, {});
    expect(await addressees()).toEqual([sender]);
    const taken = await stranger.post(`${url}/intrekken`, { sure: 'yes' });
    expect(taken.text).toMatch(says('status.withdraw.doneUnsent'));
    expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'withdrawn' }, tasks: [] });
    expect(await people(reference)).toEqual([]);
    expect(await addressees()).toEqual([sender]);
  });

  test('whose mail cannot be delivered bothers nobody else', async () => {
    const { body } = await journey.submitUnknown(self);
    const [mail] = await journey.app.mails();
    await journey.app.reportMail(mail?.id ?? '', 'bounce');
    await journey.app.clock.advanceBy('P1D');
    expect(await addressees()).toEqual([sender]);
    expect(await journey.stage(String(body['reference']))).toBe('unconfirmed');
  });
});

describe('whoever sent a referral in somebody’s name, and knows the birth date that they typed,', () => {
  const attacker = 'evil@attacker.example';

  /** Every post that a status link takes, from a browser that gave the birth date. */
  async function tryAll(stranger: Person, url: string, birthDate = '1990-04-02'): Promise<string> {
    await stranger.post(url, { birthDate, remember: 'yes' });
    await stranger.post(`${url}/contact`, { email: attacker, phone: '06 87654321' });
    await stranger.post(`${url}/nieuwe-link`, {});
    await stranger.post(`${url}/code`, {});
    await stranger.post(`${url}/vraag`, { mail: 'yes' });
    await stranger.post(`${url}/intrekken`, { sure: 'yes' });
    return (await stranger.get(url)).html;
  }

  test.each([
    ['work', self, '1990-04-02'],
    [
      'the young',
      {
        ...youth,
        ...self,
        candidate: { birthDate: '2007-03-01', email: sender },
        situation: {},
        agreement: { consent: true as const },
      },
      '2007-03-01',
    ],
  ])('gets no page once the person confirms it, at the door for %s', async (_, parts, birthDate) => {
    const { body } = await journey.submitUnknown(parts);
    const [reference, url] = [String(body['reference']), String(body['statusUrl'])];
    const stranger = journey.person(attacker);
    // Before as well: a proof that was given then counts for nothing later.
    await stranger.post(url, { birthDate, remember: 'yes' });
    await journey.person(sender).answer({ choice: 'confirm' }, reference);
    const before = { ...(await journey.look(reference)), to: await addressees() };
    const page = await tryAll(stranger, url, birthDate);
    expect(page).toMatch(says('status-sender.over.lead'));
    expect(page).not.toMatch(/name="email"|name="birthDate|aria-current="step"/);
    expect({ ...(await journey.look(reference)), to: await addressees() }).toEqual(before);
    expect((await stranger.get(url)).status).toBe(410);
    // The person who confirmed has a link of their own, and everything behind it.
    const own = await journey.person(sender).status(reference, birthDate);
    expect(own.html).toContain('/contact"');
  });

  test('learns of somebody without e-mail only that the case is open, and that we phone', async () => {
    const { body } = await journey.submitUnknown(byPhone);
    const [reference, url] = [String(body['reference']), String(body['statusUrl'])];
    const stranger = journey.person(attacker);
    await stranger.post(url, { birthDate: '1990-04-02', remember: 'yes' });
    expect((await stranger.get(url)).text).toMatch(says('status-sender.byCall.lead'));
    await journey.person(mailboxes.coordinator).answer({ choice: 'confirm' }, reference);
    const before = { ...(await journey.look(reference)), to: await addressees() };
    const page = await tryAll(stranger, url);
    expect(page).toMatch(says('status-sender.over.phone.open'));
    expect(page).toMatch(says('status-sender.over.phone.mailbox'));
    expect(page).toContain(`tel:`);
    expect(page).not.toMatch(/name="email"|name="sure"|name="birthDate|aria-current="step"/);
    expect({ ...(await journey.look(reference)), to: await addressees() }).toEqual(before);
    expect(await summary(body)).toEqual({ reference, status: 'open' });
  });

  test('by a client with a key reads what that client may know, and the rest only with a code from the person’s mailbox', async () => {
    const { body } = await journey.submit(self);
    const [reference, url] = [String(body['reference']), String(body['statusUrl'])];
    const client = journey.person(attacker);
    expect((await client.get(url)).text).not.toMatch(says('status-sender.byClient.status.waiting-for-decision'));
    const page = await client.post(url, { birthDate: '1990-04-02' });
    expect(page.text).toMatch(says('status-sender.byClient.status.waiting-for-decision'));
    expect(page.html).not.toMatch(/name="email"|aria-current="step"|<table/);
    await client.post(`${url}/contact`, { email: attacker });
    expect(await addressees()).not.toContain(attacker);
    // The person themselves, who came by the client's site: one code, and the page is theirs.
    const own = journey.person(sender);
    await own.post(url, { birthDate: '1990-04-02' });
    await own.post(`${url}/code`, {});
    const opened = await own.post(`${url}/code/controle`, { code: await own.code() });
    expect(opened.html).toContain('/contact"');
    expect(opened.html).toContain('aria-current="step"');
    expect((await client.get(url)).html).not.toContain('/contact"');
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('by a client with a key may take it back until it was decided, and not after', async () => {
    const [first, second] = [
      await journey.submit(self),
      await journey.submit({ ...self, candidate: { email: sender, familyName: 'Anders' } }),
    ];
    const client = journey.person(attacker);
    const take = async (body: Record<string, unknown>) => {
      await client.post(String(body['statusUrl']), { birthDate: '1990-04-02' });
      return client.post(`${String(body['statusUrl'])}/intrekken`, { sure: 'yes' });
    };
    expect((await take(first.body)).text).toMatch(says('status.withdraw.done'));
    expect(await journey.stage(String(first.body['reference']))).toBe('closed');
    const reference = String(second.body['reference']);
    await journey.person('sam@zeist.example').answer({ choice: 'approve' }, reference);
    const page = await take(second.body);
    expect(page.html).not.toContain('name="sure"');
    expect(await journey.stage(reference)).not.toBe('closed');
  });
});

describe('a sender with only a phone number', () => {
  const coordinator = () => journey.person(mailboxes.coordinator);

  test('is called by the coordinator, whose yes sets it going', async () => {
    const { body } = await journey.submitUnknown(byPhone);
    const reference = String(body['reference']);
    expect(body).toMatchObject({ status: 'unconfirmed', nextStep: 'coordinator-calls' });
    expect(await addressees()).toEqual([mailboxes.coordinator]);
    const page = await coordinator().open(await coordinator().newestLink(reference));
    expect(page.text).toContain('06 12 34 56 78');
    expect((await coordinator().answer({ choice: 'not-reached' }, reference)).text).toMatch(
      says('receipt.byChoice.confirm-sender.not-reached.1'),
    );
    expect(await journey.stage(reference)).toBe('unconfirmed');
    await coordinator().answer({ choice: 'confirm' }, reference);
    expect(await journey.stage(reference)).toBe('approval');
  });

  test('who is not known at that number is erased at once', async () => {
    const { body } = await journey.submitUnknown(byPhone);
    const reference = String(body['reference']);
    await coordinator().answer({ choice: 'not-me' }, reference);
    expect(await people(reference)).toEqual([]);
    expect((await journey.look(reference)).referral.closure).toBe('not-me');
  });
});

test('a client with a key vouches: its id is kept with the referral and in the audit', async () => {
  const reference = await journey.refer(self);
  const { referral } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'approval', client: 'demo' });
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  expect(events[0]).toMatchObject({ action: 'receive', client: 'demo', origin: 'api' });
});

test('thirty posts by nobody take no place and mail no victim', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzabcd';
  for (const [n, letter] of [...letters].entries()) {
    await journey.submitUnknown({
      ...youth,
      referrer: { ...youth.referrer, email: `sender-${n}@post.example` },
      candidate: { ...youth.candidate, familyName: `Voorbeeld ${letter.repeat(1 + (n % 4))}` },
    });
  }
  await journey.app.clock.advanceBy('P40D');
  const items = await allItems(journey.app);
  expect(items.filter(({ sk }) => String(sk).startsWith('H#'))).toEqual([]);
  expect(items.filter(({ pk }) => String(pk).startsWith('N#'))).toEqual([]);
  expect((await addressees()).filter((to) => !to.startsWith('sender-'))).toEqual([]);
});
