import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { contextOf } from '../../functions/cases/change-case.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import type { Change } from '../../functions/domain/change.ts';
import { actPath, casePath } from '../../functions/domain/desk-paths.ts';
import { mailboxKey } from '../../functions/domain/email-address.ts';
import { findTerms } from '../../functions/domain/find-terms.ts';
import type { OpenCase } from '../../functions/domain/journey/context.ts';
import { dismissDuplicate, endAsDuplicate, markDuplicate } from '../../functions/domain/journey/duplicates.ts';
import { personMarks } from '../../functions/domain/person-marks.ts';
import { keyPurposes } from '../../functions/ports/key-purposes.ts';
import { seenOn } from '../support/act-world.ts';
import { cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, marked, markedReferral, referMarked } from '../support/markers.ts';
import { journeyKeys, privacyTools } from '../support/privacy-tools.ts';
import { says } from '../support/says.ts';
import { sessionCookie, staffOf } from '../support/staff-world.ts';
import { allItems, type StoredItem } from '../support/table.ts';

const lines: string[] = [];
const keep = (...facts: unknown[]) => void lines.push(JSON.stringify(facts));
let journey: Journey;
beforeEach(async () => {
  lines.length = 0;
  journey = await openJourney({ log: { info: keep, error: keep, count: keep } });
});
afterEach(() => journey.close());

const team = 'team-werk@zeist.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: '2026-01-05' };
const others = ['Robin Coach', 'robin@aanbieder.example'];
const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;

/** Erases as the desk does: an open case is ended first, and whoever works on it is told. */
function erase(reference: string) {
  const runtime = journey.app.runtime('serve-links');
  return eraseCase(privacyTools(journey), reference, { ground: 'objection', by }, (id, work) =>
    changeAndFollow(runtime, id, work),
  );
}

/** A case in which everybody wrote something, up to its first check-in. */
async function gathered(): Promise<string> {
  const reference = await referMarked(journey);
  const question = { choice: 'ask-information', question: `Woont ${marked.name[0]} hier?` };
  await journey.person(team).answer(question, reference);
  await journey.person(marked.referrer[1]).answer({ text: `${marked.name[0]} woont hier.` }, reference);
  await journey.person(team).answer({ choice: 'approve', decisionDate: journey.day() }, reference);
  await journey.person('aanmelden@inforsa.example').answer({ choice: 'accept', ...coach }, reference);
  await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, reference);
  return reference;
}

const { candidate, referrer } = markedReferral;
const addresses = [candidate.email, referrer.email, coach.jobCoachEmail];
const person = { ...candidate, phone: '+31687654321' };

/** Every keyed hash that any function computes of these people, with the keys of every purpose. */
const hashes: readonly string[] = keyPurposes.flatMap((purpose) => {
  const keys = createKeys(purpose, journeyKeys[purpose]);
  const texts = [
    ...personMarks(person),
    ...findTerms(person).map((term) => `find:${term}`),
    ...addresses.flatMap((address) => [
      `sender:${address}`,
      `mailbox:${address}`,
      `mailbox:${mailboxKey(address)}`,
      `intake:senderPerDay:known:${mailboxKey(address)}`,
      `intake:candidatePerDay:known:${mailboxKey(address)}`,
      `intake:candidatePerDay:unknown:${mailboxKey(address)}`,
    ]),
  ];
  return texts.map((text) => keys.hash(text));
});

/** Counters of how often an address was used, which nobody can look up by a case: they go by themselves. */
const isCounter = ({ pk }: StoredItem) => String(pk).startsWith('G#life#');

async function table() {
  const items = await allItems(journey.app);
  return { items, text: items.map((item) => JSON.stringify(item)), lasting: items.filter((item) => !isCounter(item)) };
}
const words = [...everyMarker, ...others];
const wordsIn = (text: string) => words.filter((word) => text.includes(word));
const hashesIn = (text: string) => hashes.filter((hash) => text.includes(hash));

/** Nothing in the whole store leads to anybody of the case, and neither do the log and the executions. */
async function expectNobody(reference: string): Promise<void> {
  const { items, text, lasting } = await table();
  expect(wordsIn(text.join('\n'))).toEqual([]);
  expect(hashesIn(lasting.map((item) => JSON.stringify(item)).join('\n'))).toEqual([]);
  const inADay = Date.parse(journey.app.clock.now()) / 1000 + 2 * 86_400;
  const counters = items.filter((item) => isCounter(item) && hashesIn(String(item['pk'])).length > 0);
  for (const counter of counters) expect(Number(counter['expiresAt'])).toBeLessThan(inADay);
  const leads = items.filter(
    ({ pk, sk }) => /^(N|F|L|I|Z|W|P|J)#/.test(String(pk)) && `${pk} ${sk}`.includes(reference),
  );
  expect(leads).toEqual([]);
  // But for the link that the sender was answered with, which is in no mail: it says nothing of anybody.
  const links = items.filter(({ pk, referralId }) => String(pk).startsWith('L#') && referralId === reference);
  expect(links.length).toBeLessThanOrEqual(1);
  for (const link of links) expect(link).toMatchObject({ purpose: 'status', role: 'referrer' });
  expect(wordsIn(lines.join('\n'))).toEqual([]);
  for (const { arn } of await journey.app.executions.list()) {
    expect(wordsIn(JSON.stringify(await journey.app.executions.history(arn)))).toEqual([]);
  }
}

test('the search finds every person, and hashes of them, before they are erased', async () => {
  const reference = await gathered();
  const { text, lasting } = await table();
  expect(wordsIn(text.join('\n')).length).toBeGreaterThan(10);
  expect(hashesIn(lasting.map((item) => JSON.stringify(item)).join('\n')).length).toBeGreaterThan(3);
  expect(await journey.stage(reference)).toBe('checking-in');
});

test('in the middle of a case: it is ended, whoever works on it hears so, and nobody is left in the store', async () => {
  const reference = await gathered();
  const before = (await journey.app.mails()).length;
  expect((await erase(reference)).result).toBe('erased');
  const told = (await journey.app.mails()).slice(before).map(({ to }) => to);
  expect(told).toEqual(expect.arrayContaining([candidate.email, coach.jobCoachEmail]));
  await expectNobody(reference);
  const { referral, tasks } = await journey.look(reference);
  expect(tasks).toEqual([]);
  expect(referral).toMatchObject({ stage: 'closed', closure: 'early-stop', programme: 'ips', holdsPlace: false });
  expect(referral.erased).toEqual({ at: journey.app.clock.now(), ground: 'objection', by: 'coordinator' });
  // What results are counted with stays, and nothing leads from it to the case, or back.
  expect(await journey.trajectory(reference)).toMatchObject({ earlyStop: 'no-wish-now' });
  expect(referral.fact).toBeUndefined();
  const facts = (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith('J#'));
  expect(facts).toMatchObject([
    { head: { programme: 'ips', closure: 'early-stop' }, guidance: { stop: 'no-wish-now' } },
  ]);
  expect(JSON.stringify(facts)).not.toContain(reference);
  await journey.app.clock.advanceBy('P3M');
  await expectNobody(reference);
  expect(
    (await journey.app.mails()).slice(before + told.length).filter(({ text }) => text.includes(reference)),
  ).toEqual([]);
});

test('a case that ended: answers on lists go too, once, and later posts and looks get a sensible answer', async () => {
  const reference = await gathered();
  await journey.app.clock.advanceBy('P43D');
  const stopped = { choice: 'stopped', reason: 'health', hoursUsed: '3' };
  await journey.person(coach.jobCoachEmail).answer(stopped, reference);
  expect(await journey.stage(reference)).toBe('closed');
  const link = await journey.person(candidate.email).newestLink(reference);
  expect((await erase(reference)).result).toBe('erased');
  await expectNobody(reference);
  expect((await erase(reference)).result).toBe('gone');
  expect((await erase('HW-0000000')).result).toBe('unknown');
  const page = await journey.person(candidate.email).get(link);
  expect([404, 410]).toContain(page.status);
  expect(wordsIn(page.html)).toEqual([]);
  // The same person may come back, and is new.
  const again = await journey.refer(markedReferral);
  expect((await journey.look(again)).referral).not.toHaveProperty('likelyDuplicateOf');
});

test('another case of the same person keeps its own marks', async () => {
  const first = await journey.refer(markedReferral);
  const second = await journey.refer({
    ...markedReferral,
    candidate: { ...candidate, email: cast('tweede').candidate },
  });
  expect((await journey.look(second)).referral.likelyDuplicateOf).toBe(first);
  expect((await erase(second)).result).toBe('erased');
  const found = async (typed: string) => {
    const staff = { subject: 'c-1', role: 'coordinator', scope: 'region' } as const;
    const result = await journey.app.runtime('serve-desk').findDesk.find({ staff }, typed);
    return result.state === 'searched' ? result.found.map(({ reference }) => reference) : [];
  };
  expect(await found('Wolkenwachter')).toEqual([first]);
  expect(await found(second)).toEqual([second]);
  const third = await journey.refer(markedReferral);
  expect((await journey.look(third)).referral.likelyDuplicateOf).toBe(first);
});

test('what is left of an erased case names no other: neither its trail nor what was mailed', async () => {
  const first = await journey.refer(markedReferral);
  const second = await journey.refer({
    ...markedReferral,
    candidate: { ...candidate, email: cast('tweede').candidate },
  });
  const third = await journey.refer({ ...markedReferral, candidate: { ...candidate, email: cast('derde').candidate } });
  const runtime = journey.app.runtime('serve-links');
  const change = (reference: string, work: (from: OpenCase) => Change | undefined) =>
    changeAndFollow(runtime, reference, work);
  const ctx = () => contextOf(runtime, by);
  await change(second, (from) => dismissDuplicate(from, first, false, ctx()));
  await change(second, (from) => markDuplicate(from, third, ctx()));
  await change(second, (from) => endAsDuplicate(from, first, true, ctx()));
  const naming = async () =>
    (await allItems(journey.app))
      .filter(({ pk, sk }) => `${pk} ${sk}`.includes(second))
      .map((item) => JSON.stringify(item))
      .filter((text) => text.includes(first) || text.includes(third));
  expect((await naming()).length).toBeGreaterThan(4);
  const trail = async () => (await runtime.referrals.events(second)).map(({ action, result }) => `${action} ${result}`);
  expect(await trail()).toContain(`dismiss-duplicate ${first}`);
  const before = await trail();
  expect((await erase(second)).result).toBe('erased');
  expect(await naming()).toEqual([]);
  // Every line is still there, and says what was done.
  const after = await trail();
  expect(after).toEqual(expect.arrayContaining(['dismiss-duplicate ok', 'mark-duplicate ok']));
  expect(after).toHaveLength(before.length + 1);
});

test('while no mail goes: what waits names no other case either, and what has nothing left to say is dropped', async () => {
  journey.app.mailbox.setFault(() => 'sending-paused');
  const first = await journey.refer(markedReferral);
  const second = await journey.refer({
    ...markedReferral,
    candidate: { ...candidate, email: cast('tweede').candidate },
  });
  const runtime = journey.app.runtime('serve-links');
  await changeAndFollow(runtime, second, (from) => endAsDuplicate(from, first, true, contextOf(runtime, by)));
  const ofSecond = async () => (await allItems(journey.app)).filter(({ pk }) => pk === `M#${second}`);
  const naming = async () => (await ofSecond()).filter((item) => JSON.stringify(item).includes(first));
  expect((await naming()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['duplicate', 'ended-candidate']));
  expect((await erase(second)).result).toBe('erased');
  expect(await naming()).toEqual([]);
  journey.app.mailbox.setFault(undefined);
  lines.length = 0;
  await journey.app.clock.advanceBy('P2D');
  const left = await ofSecond();
  expect(left.find(({ kind }) => kind === 'duplicate')).toMatchObject({ status: 'dropped' });
  expect(left.filter(({ status }) => status === 'planned' || status === 'claimed')).toEqual([]);
  expect(lines.filter((line) => line.includes('mail-put-off'))).toEqual([]);
  expect((await journey.look(second)).tasks).toEqual([]);
});

test('while no mail goes: what waited for somebody who is erased is dropped, and nobody is asked to phone them', async () => {
  const reference = await gathered();
  journey.app.mailbox.setFault(() => 'sending-paused');
  expect((await erase(reference)).result).toBe('erased');
  journey.app.mailbox.setFault(undefined);
  await journey.app.clock.advanceBy('P2D');
  expect((await journey.look(reference)).tasks).toEqual([]);
  await expectNobody(reference);
});

test('at the desk: whoever has just proved who they are types the number, and the page of the case then says that nobody is left', async () => {
  const reference = await gathered();
  const { app } = journey;
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const at = { id: 's1', now: app.clock.now(), issuer: staffIssuer.issuer, url: app.url };
  let cookie = await sessionCookie(staffSessions, staffOf.coordinator, at);
  const get = async (path: string) => (await fetch(`${app.url}${path}`, { headers: { cookie } })).text();
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' },
    });
  const path = actPath(reference, 'erase');
  expect(await get(casePath(reference))).toContain(path);
  const form = { because: 'asked-by-candidate', ground: 'no-consent', number: reference.toLowerCase() };
  const page = await get(path);
  expect(page).toMatch(says('desk-privacy.erase.endsFirst'));
  const seen = seenOn(page);
  const wrong = await post(path, { ...form, seen, number: 'HW-0000000', ground: '' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toMatch(says('link-problem.problems.number'));
  await app.clock.advanceBy('PT6M');
  const stale = await post(path, { ...form, seen: seenOn(await get(path)) });
  expect(stale.status).toBe(403);
  expect(await journey.stage(reference)).toBe('checking-in');
  cookie = await sessionCookie(staffSessions, staffOf.coordinator, { ...at, id: 's2', now: app.clock.now() });
  expect((await post(path, { ...form, seen: '1@2026-01-05T08:00:00.000Z' })).status).toBe(409);
  const refused = await post(actPath(reference, 'refuse-erasure'), {
    because: 'asked-by-candidate',
    ground: 'duty-to-keep',
    seen: seenOn(await get(actPath(reference, 'refuse-erasure'))),
  });
  expect(refused.status).toBe(303);
  // It is said where anybody looks, and nobody erases them before it is taken back: not at the desk, and not by command.
  const takeBack = actPath(reference, 'allow-erasure');
  for (const shown of [await get(casePath(reference)), await get(path)]) {
    expect(shown).toMatch(says('desk-privacy.refused.title'));
    expect(shown).toMatch(says('desk-privacy.keeps.duty-to-keep.label'));
    expect(shown).toContain(takeBack);
  }
  expect(await get(path)).not.toContain('name="number"');
  const tried = await post(path, { ...form, seen: seenOn(await get(takeBack)) });
  expect(tried.status).toBe(409);
  expect((await erase(reference)).result).toBe('kept');
  expect(await journey.stage(reference)).toBe('checking-in');
  const allowed = await post(takeBack, { because: 'over', seen: seenOn(await get(takeBack)) });
  expect(allowed.status).toBe(303);
  expect(await get(casePath(reference))).not.toMatch(says('desk-privacy.refused.title'));
  const done = await post(path, {
    ...form,
    seen: seenOn(await get(path)),
    because: 'other',
    becauseText: `${marked.name[0]} belde.`,
  });
  expect([done.status, done.headers.get('location')]).toEqual([303, `${casePath(reference)}?bericht=erase`]);
  await expectNobody(reference);
  const after = await get(done.headers.get('location') ?? '');
  expect(after).toMatch(says('desk-action.done.erase'));
  expect(after).toMatch(says('desk-case.erased'));
  expect(after).toMatch(says('trail.actions.refuse-erasure'));
  expect(after).toMatch(says('trail.actions.allow-erasure'));
  expect(after).toMatch(says('term.because.over'));
  expect(after).not.toContain(path);
  expect(wordsIn(after)).toEqual([]);
});
