import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { executionsOf } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('echt');
const coordinator = () => journey.person(mailboxes.coordinator);
const parties = async (reference: string) =>
  (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`).map(({ sk }) => String(sk));
const byWorkCoach = (candidate: string, familyName = 'Voorbeeld'): BodyParts => ({
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: people.referrer },
  candidate: { email: candidate, familyName },
  situation: { workCoachEmail: people.workCoach },
});

/** The page that a first mail offers to somebody who has nothing to do with it. */
async function wayOut(address: string, reference: string): Promise<string> {
  const mail = (await journey.app.mails()).findLast(({ to, text }) => to === address && text.includes(reference));
  const [, link = ''] = new RegExp(`${says('mail.wayOut').source}[^\\n]*\\n(\\S+)`).exec(mail?.text ?? '') ?? [];
  expect(mail?.html).toContain(`href="${link}"`);
  return link;
}

describe('a false self-referral', () => {
  test('has a way out in its first mail, which asks no birth date: it stops everything and erases', async () => {
    const reference = await journey.refer(bySelf(people));
    expect(await journey.stage(reference)).toBe('approval');
    const victim = journey.person(people.candidate);
    const link = await wayOut(people.candidate, reference);
    const page = await victim.get(link);
    expect(page.text).toMatch(says('link-form.objection.ownTitle'));
    expect(page.html).not.toContain('birthDate');
    expect(page.text).not.toMatch(/Noor|Bedacht/);
    expect(page.html).not.toMatch(/checked/);
    // Only a choice made by the person has an effect.
    expect((await victim.post(link, {})).status).toBe(400);
    expect(await journey.stage(reference)).toBe('approval');

    const before = (await journey.subjects(people.candidate)).length;
    const done = await victim.post(link, { choice: 'not-me' });
    expect(done.text).toMatch(says('receipt.byChoice.objection.not-me.2'));
    const { referral, tasks } = await journey.look(reference);
    expect(referral).toMatchObject({ stage: 'closed', closure: 'not-me' });
    expect(tasks.map(({ kind, owner, about }) => [kind, owner, about])).toEqual([['call', 'coordinator', 'not-mine']]);
    expect(await parties(reference)).not.toContain('candidate');
    // Their own page asks for no birth date that nobody has any more.
    expect((await victim.status(reference)).status).toBe(410);
    const running = (await executionsOf(journey, reference)).filter(({ status }) => status === 'RUNNING');
    expect(running).toEqual([]);
    await journey.app.clock.advanceBy('P90D');
    expect(await journey.subjects(people.candidate)).toHaveLength(before);
    expect(await parties(reference)).toEqual([]);
  });

  test('can also be taken back there by who did make it', async () => {
    const reference = await journey.refer(bySelf(people));
    await journey.person(people.candidate).post(await wayOut(people.candidate, reference), { choice: 'not-wanted' });
    expect((await journey.look(reference)).referral.closure).toBe('withdrawn');
  });

  test('cannot be claimed any more once the person has been met', async () => {
    const reference = await journey.refer(bySelf(people));
    const link = await wayOut(people.candidate, reference);
    await approve(journey, people, reference);
    await accept(journey, people, reference, journey.day());
    await start(journey, people, reference);
    const holder = journey.person('holder@post.example');
    expect((await holder.get(link)).html).not.toContain('value="not-me"');
    await holder.post(link, { choice: 'not-me' });
    expect(await journey.stage(reference)).toBe('checking-in');
    expect(await parties(reference)).toContain('candidate');
  });
});

describe('a professional’s referral of somebody else', () => {
  test('tells the coordinator how often this sender did so, and nothing personal', async () => {
    for (const [n, familyName] of ['Eerste', 'Tweede'].entries()) {
      const victim = `victim-${n}@post.example`;
      const reference = await journey.refer(byWorkCoach(victim, familyName));
      const link = await journey.person(victim).newestLink(reference);
      await journey.person(victim).post(link.replace(/\?.*$/, ''), { choice: 'not-me' });
      expect(await journey.stage(reference)).toBe('closed');
      const mail = (await journey.app.mails()).findLast(({ to }) => to === mailboxes.coordinator);
      expect(mail?.text).toMatch(says('task.mail.call.paragraphs.2', { hasTimes: 'yes', times: n + 1 }));
      expect(mail?.text).not.toMatch(/Eerste|Tweede|Kim|victim|Noor/);
      expect(await parties(reference)).not.toContain('candidate');
      const page = await coordinator().open(await coordinator().newestLink(reference));
      expect(page.text).toContain('Kim School');
      expect(page.text).not.toMatch(/Eerste|Tweede|victim/);
      await coordinator().answer({ choice: 'told' }, reference);
      expect((await journey.look(reference)).tasks).toEqual([]);
    }
    expect(await journey.newestMail(people.referrer, says('term.closures.not-me'))).toContain('goede adres');
  });

  test('gives back the place, and its provider hears that it is over', async () => {
    const reference = await journey.refer(byWorkCoach('victim@post.example'));
    const told = (await journey.person('victim@post.example').newestLink(reference)).replace(/\?.*$/, '');
    await approve(journey, people, reference);
    const held = async () => (await allItems(journey.app)).filter(({ sk }) => String(sk).startsWith('H#')).length;
    expect(await held()).toBe(1);
    await journey.person('victim@post.example').post(told, { choice: 'not-me' });
    expect(await held()).toBe(0);
  });
});

test('every first mail to a candidate has the way out, also the one that asks for a yes', async () => {
  const youth: BodyParts = {
    ...byWorkCoach('jong@post.example'),
    candidate: { email: 'jong@post.example', birthDate: '2007-03-01' },
    situation: {},
    request: { goal: 'Terug naar school.', motivated: 'yes' },
  };
  const reference = await journey.refer(youth);
  expect(await journey.stage(reference)).toBe('confirming');
  const link = await wayOut('jong@post.example', reference);
  await journey.person('jong@post.example').post(link, { choice: 'not-me' });
  expect((await journey.look(reference)).referral.closure).toBe('not-me');
});

test('who is phoned can say so too, and the coordinator records it', async () => {
  const byPhone: BodyParts = {
    ...byWorkCoach('unused@post.example'),
    candidate: { email: undefined, phone: '06 12345678', preferredContact: 'phone' },
  };
  const reference = await journey.refer(byPhone);
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toContain('call');
  const page = await coordinator().steer({ choice: 'not-me' }, says('task.mail.call.subject'));
  expect(page.text).toMatch(says('receipt.byChoice.steer.not-me.1'));
  expect((await journey.look(reference)).referral.closure).toBe('not-me');
  expect(await parties(reference)).not.toContain('candidate');
});

describe('what else a sender sent', () => {
  const victims = ['een@post.example', 'twee@post.example', 'drie@post.example', 'vier@post.example'] as const;

  /** Four referrals by one school, of which the first is denied. */
  async function fourOfOneSender(): Promise<readonly string[]> {
    const references: string[] = [];
    for (const [n, victim] of victims.entries()) {
      references.push(await journey.refer(byWorkCoach(victim, ['Eerste', 'Tweede', 'Derde', 'Vierde'][n])));
    }
    const link = (
      await journey.person(victims[0]).newestLink(says('mail-intake.told-about-referral.paragraphs.5'))
    ).replace(/\?.*$/, '');
    await journey.person(victims[0]).post(link, { choice: 'not-me' });
    return references;
  }
  const stages = (references: readonly string[]) => Promise.all(references.map((one) => journey.stage(one)));

  test('the coordinator can withdraw at once, and only by an explicit choice', async () => {
    const references = await fourOfOneSender();
    const other = await journey.refer(bySelf(people));
    const link = (await coordinator().newestLink(references[0])).replace(/\?.*$/, '');
    const who = coordinator();
    const page = await who.open(link);
    expect(page.text).toMatch(says('link-form.sent.title', { count: 3 }));
    for (const reference of references.slice(1)) expect(page.text).toContain(reference);
    expect(page.text).not.toContain(other);
    expect(page.html).not.toMatch(/ checked/);
    const value = (reference = '') => `vouched/${reference}`;
    const shown: [string, string] = ['sent.shown', references.slice(1).map(value).join(',')];
    expect((await who.post(`${link}/afzender`, [shown])).status).toBe(400);
    expect((await who.post(`${link}/afzender`, [shown, ['sent.choice', 'chosen']])).status).toBe(400);
    expect(await stages(references)).toEqual(['closed', 'approval', 'approval', 'approval']);

    const done = await who.post(`${link}/afzender`, [
      shown,
      ['sent.choice', 'chosen'],
      ['sent.references', value(references[2])],
    ]);
    expect(done.text).toMatch(says('receipt.byChoice.steer.withdraw-sent.1'));
    expect(done.text).toMatch(new RegExp(`${says('receipt.withdrawn').source} ${references[2]}`));
    expect(done.text).not.toContain(references[1]);
    expect(await stages(references)).toEqual(['closed', 'approval', 'closed', 'approval']);

    const rest = [references[1], references[3], other].map(value).join(',');
    // Somebody else's reference is left alone, no matter who submits it.
    await who.post(`${link}/afzender`, [
      ['sent.shown', rest],
      ['sent.choice', 'vouched'],
    ]);
    expect(await stages(references)).toEqual(['closed', 'closed', 'closed', 'closed']);
    expect(await journey.stage(other)).toBe('approval');
    expect((await who.get(link)).text).not.toMatch(says('link-form.sent.title'));
    const audit = await journey.app.runtime('sweep-tasks').referrals.events(references[1] ?? '');
    expect(audit.find(({ action }) => action === 'withdraw')).toMatchObject({ actor: 'coordinator', origin: 'link' });
  });

  test('is not to be withdrawn by anybody else', async () => {
    const references = await fourOfOneSender();
    const link = (await journey.person(people.workCoach).newestLink(references[1])).replace(/\?.*$/, '');
    await journey.person(people.workCoach).open(link);
    await journey.person(people.workCoach).post(`${link}/afzender`, [
      ['sent.shown', `vouched/${references[2]}`],
      ['sent.choice', 'vouched'],
    ]);
    const task = (await coordinator().newestLink(references[0])).replace(/\?.*$/, '');
    await journey.person('elsewhere@post.example').post(`${task}/afzender`, [
      ['sent.shown', `vouched/${references[2]}`],
      ['sent.choice', 'vouched'],
    ]);
    expect(await stages(references)).toEqual(['closed', 'approval', 'approval', 'approval']);
  });

  test('is erased where its sender was never known', async () => {
    const phone = '06 12345678';
    const byPhone: BodyParts = {
      referrer: { role: 'self', name: 'Noor Voorbeeld', email: undefined, phone },
      candidate: { email: undefined, phone, preferredContact: 'phone' },
    };
    const [one, two] = [await journey.submitUnknown(byPhone), await journey.submitUnknown(byPhone)];
    const references = [String(one.body['reference']), String(two.body['reference'])];
    const who = coordinator();
    const link = (await who.newestLink(references[0])).replace(/\?.*$/, '');
    await who.open(link);
    await who.post(`${link}/afzender`, [
      ['sent.shown', `unconfirmed/${references[1]}`],
      ['sent.choice', 'unconfirmed'],
    ]);
    expect(await stages(references)).toEqual(['unconfirmed', 'closed']);
    expect(await parties(references[1] ?? '')).toEqual([]);
  });

  test('is kept apart by what was shown of the sender: false ones never take the real ones along', async () => {
    const own = { ...byWorkCoach('echt@post.example', 'Echt') };
    const real = await journey.refer(own);
    const running = await journey.refer(byWorkCoach('loopt@post.example', 'Loopt'));
    await approve(journey, people, running);
    await accept(journey, people, running, journey.day());
    await start(journey, people, running);
    // Somebody else types the school's address, without a key.
    const false1 = String((await journey.submitUnknown(byWorkCoach('een@post.example', 'Vals'))).body['reference']);
    const false2 = String((await journey.submitUnknown(byWorkCoach('twee@post.example', 'Valser'))).body['reference']);
    const denied = await journey.refer(byWorkCoach('drie@post.example', 'Derde'));
    const out = (
      await journey.person('drie@post.example').newestLink(says('mail-intake.told-about-referral.paragraphs.5'))
    ).replace(/\?.*$/, '');
    await journey.person('drie@post.example').post(out, { choice: 'not-me' });

    const who = coordinator();
    const link = (await who.newestLink(denied)).replace(/\?.*$/, '');
    const page = await who.open(link);
    const named = (names: readonly string[]) => says('link-form.sent.all.unconfirmed.1', { named: names.join(', ') });
    expect([named([false1, false2]), named([false2, false1])].some((either) => either.test(page.text))).toBe(true);
    expect(page.text).toMatch(says('link-form.sent.all.unconfirmed.2'));
    expect(page.text).toMatch(says('link-form.sent.all.vouched.1', { named: real }));
    expect(page.html).not.toMatch(/ checked|value="all"/);
    // A person whom a job coach has met is not invented.
    expect(page.text).not.toContain(running);

    const shown = /name="sent.shown" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await journey.person(people.referrer).answer({ choice: 'confirm' }, false2);
    const done = await who.post(`${link}/afzender`, [
      ['sent.shown', shown],
      ['sent.choice', 'unconfirmed'],
    ]);
    expect(done.text).toMatch(new RegExp(`${says('receipt.withdrawn').source} ${false1}`));
    expect(await stages([real, running, false1])).toEqual(['approval', 'checking-in', 'closed']);
    // Its sender said meanwhile that it is theirs.
    expect(await journey.stage(false2)).toBe('approval');
  });
});
