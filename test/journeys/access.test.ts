import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherAccess, noteName, otherCasesOf } from '../../functions/cases/gather-access.ts';
import { type AccessBundle, accessBundleSchema } from '../../functions/domain/access-bundle.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { accessPath, deskPath, retentionPath } from '../../functions/domain/desk-paths.ts';
import { accessDocument } from '../../functions/web/desk/privacy/access-document.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { marked, markedReferral, referMarked } from '../support/markers.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { says } from '../support/says.ts';
import { sessionCookie, staffOf } from '../support/staff-world.ts';

let journey: Journey;
let reference = '';
let bundle: AccessBundle;
const team = 'team-werk@zeist.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example' };
const by = { origin: 'desk', actor: 'coordinator', staff: 'account-1' } as const;
const question = `Woont ${marked.name[0]} hier? Vraag Ottoline Behandelaar </script><b>`;

beforeAll(async () => {
  journey = await openJourney();
  reference = await referMarked(journey);
  await journey.person(team).answer({ choice: 'ask-information', question }, reference);
  await journey
    .person(marked.referrer[1])
    .answer({ text: `Bel ${marked.referrer[2]} of ${coach.jobCoachEmail}` }, reference);
  await journey.person(team).answer({ choice: 'approve', decisionDate: journey.day() }, reference);
  await journey
    .person('aanmelden@inforsa.example')
    .answer({ choice: 'accept', ...coach, startsOn: journey.day() }, reference);
  await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, reference);
  const tools = privacyTools(journey);
  const made = await gatherAccess(tools, { references: [reference, reference], identity: 'document' }, by);
  if (made === undefined) throw new Error('no bundle');
  bundle = made;
});
afterAll(() => journey.close());

test('everything that they gave is in it, in a schema that says which it is', () => {
  expect(accessBundleSchema.parse(JSON.parse(JSON.stringify(bundle)))).toEqual(bundle);
  const [one, ...more] = bundle.cases;
  expect(more).toEqual([]);
  expect(one?.candidate).toMatchObject({
    givenName: marked.name[0],
    familyName: marked.name[1],
    birthDate: marked.birthDate[0],
    email: marked.email[0],
    phone: marked.phone[0],
    inCareAt: 'Inforsa',
    representative: 'bewindvoerder',
  });
  expect(one?.trajectory).toMatchObject({ provider: 'Inforsa', firstTalkOn: journey.day() });
  expect(one?.legalBasis?.code).toBe('explicit-consent');
  expect(one?.consent).toMatchObject({ channel: 'page' });
  expect(one?.tasks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['confirm-interest', 'approve', 'give-information', 'accept-offer', 'check-in']),
  );
  expect(one?.mails.length).toBeGreaterThan(5);
  expect(one?.indexes).toEqual(expect.arrayContaining(['find', 'same-person', 'lists', 'links', 'execution']));
  expect(one?.recipients).toContainEqual({ role: 'job-coach', organisation: 'Inforsa' });
  expect(one?.reads.some(({ role, parts }) => role === 'team' && parts.includes('person'))).toBe(true);
});

test('what is about others is not: no name, address or number of theirs, no account, no hash', () => {
  const text = JSON.stringify(bundle);
  for (const other of [
    'Ottoline',
    'Behandelaar',
    marked.referrer[1],
    marked.referrer[2],
    'Robin',
    coach.jobCoachEmail,
    'Balthazar',
    'account-1',
    'expiresAt',
  ]) {
    expect([other, text.includes(other)]).toEqual([other, false]);
  }
  expect(bundle.cases[0]?.notes.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['question', `Woont ${marked.name[0]} hier? Vraag […] […] </script><b>`],
    ['answer', 'Bel […] of […]'],
  ]);
  expect(bundle.cases[0]?.others).toContainEqual(
    expect.objectContaining({ role: 'referrer', profession: 'clinician' }),
  );
});

test('that it was given stands in the trail, with how it was made sure who asked, and in the bundle itself', async () => {
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  expect(events.filter(({ action }) => action === 'give-access')).toMatchObject([
    { result: 'document', staff: 'account-1' },
  ]);
  expect(bundle.cases[0]?.trail).toContainEqual(expect.objectContaining({ action: 'give-access', result: 'document' }));
});

test('as one file: in words in both languages, and the same as JSON, whatever somebody typed', async () => {
  const page = await accessDocument(bundle, journey.app.region);
  expect(await htmlProblems(page)).toEqual([]);
  for (const lang of ['nl', 'en'] as const) {
    for (const key of ['title', 'rights', 'leftOut', 'reads', 'indexes'] as const)
      expect(page).toMatch(says(`access.${key}`, {}, lang));
    expect(page).toMatch(says('trail.actions.approve', {}, lang));
  }
  const [, json = ''] = /<script type="application\/json" id="gegevens">([^<]*)<\/script>/.exec(page) ?? [];
  expect(accessBundleSchema.parse(JSON.parse(json))).toEqual(bundle);
  expect(page).not.toMatch(/<b>|undefined|\[object/);
  expect(page).toContain(marked.goal[0]);
});

test('what a newer version wrote beside the fields that this one knows stands in no way, and is not given', async () => {
  const { app } = journey;
  const TableName = app.system.table.create.TableName ?? '';
  const written: [string, string, string, string][] = [
    [`N#${reference}`, 'candidate', '#later', 'v'],
    [`N#${reference}`, 'candidate', 'agreement.#later', 'v'],
    [`R#${reference}`, 'REFERRAL', 'consent.#later', 'v'],
  ];
  for (const [pk, sk, path, v] of written)
    await app.clients.dynamodb.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: `SET ${path} = :v`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#later': 'x-later' },
        ExpressionAttributeValues: { ':v': { S: v } },
      }),
    );
  const tools = privacyTools(journey);
  const given = await gatherAccess(tools, { references: [reference], identity: 'mailbox' }, by);
  expect(given?.cases[0]?.candidate).toEqual(bundle.cases[0]?.candidate);
  expect(given?.cases[0]?.consent).toEqual(bundle.cases[0]?.consent);
});

test('a note that is about somebody else is left out as a whole, and said to be', async () => {
  const [note] = bundle.cases[0]?.notes ?? [];
  const leaveOut = note === undefined ? [] : [noteName(reference, note)];
  const asked = { references: [reference], identity: 'call-back', leaveOut } as const;
  const less = await gatherAccess(privacyTools(journey), asked, by);
  expect(less?.cases[0]?.notes.map(({ text }) => text === undefined)).toEqual([true, false]);
  expect(await accessDocument(less ?? bundle, journey.app.region)).toMatch(says('access.noteLeftOut'));
});

test('hours, more guidance that was asked for and given, and a pause stand in it line by line', async () => {
  const robin = journey.person(coach.jobCoachEmail);
  await journey.app.clock.advanceBy('P43D');
  const until = addDays(bundle.cases[0]?.trajectory?.plannedEnd ?? '', 31);
  const more = { 'more.until': until, 'more.reason': 'result-near' };
  await robin.answer({ choice: 'continues', hoursUsed: '1,5', ...more }, reference);
  await journey.person(team).answer({ choice: 'grant', until, decidedByName: 'Fenna de Beslisser' }, reference);
  await journey.app.clock.advanceBy('P95D');
  const pause = { reason: 'family', from: journey.day(), until: journey.day(20) };
  await robin.answer(
    { choice: 'paused', pauseReason: pause.reason, pausedFrom: pause.from, pausedUntil: pause.until },
    reference,
  );
  const given = await gatherAccess(privacyTools(journey), { references: [reference], identity: 'mailbox' }, by);
  const [one] = given?.cases ?? [];
  expect(one?.trajectory).toMatchObject({
    hoursUsed: 1.5,
    hours: [{ hours: 1.5, kind: 'reported', by: 'job-coach' }],
    extensions: [{ until, by: 'team' }],
    pauses: [pause],
  });
  expect(one?.tasks.filter(({ kind }) => kind === 'decide-extension')).toMatchObject([
    { extension: { until, reason: 'result-near' }, decision: { code: 'grant', on: until } },
  ]);
  const page = await accessDocument(given ?? bundle, journey.app.region);
  for (const key of ['access.extensions', 'desk-case.ledger.kinds.reported', 'term.pauseReasons.family'])
    expect(page).toMatch(says(key));
  expect(page).toMatch(says('term.extensionReasons.result-near'));
  expect(page).not.toContain('Fenna');
});

test('another case of theirs is found and comes along; one of nobody gives nothing', async () => {
  const second = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, phone: undefined },
  });
  const tools = privacyTools(journey);
  expect((await otherCasesOf(tools, reference)).map(({ referral, isSure }) => [referral.id, isSure])).toEqual([
    [second, true],
  ]);
  const both = await gatherAccess(tools, { references: [reference, second], identity: 'mailbox' }, by);
  expect(both?.cases.map((one) => one.reference)).toEqual([reference, second]);
  expect(await gatherAccess(tools, { references: ['HW-0000000'], identity: 'mailbox' }, by)).toBeUndefined();
});

test('at the desk: asked how it was made sure, with the other case ticked, and handed out as a file that nothing keeps', async () => {
  const { app } = journey;
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const at = { id: 's1', now: app.clock.now(), issuer: staffIssuer.issuer, url: app.url };
  const cookie = await sessionCookie(staffSessions, staffOf.coordinator, at);
  const path = `${app.url}${accessPath(reference)}`;
  const page = await (await fetch(path, { headers: { cookie } })).text();
  expect(await htmlProblems(page)).toEqual([]);
  expect(page).toMatch(says('desk-privacy.access.sure'));
  const headers = { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' };
  const post = (fields: [string, string][]) =>
    fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const asked = await post([]);
  expect(asked.status).toBe(400);
  expect(await asked.text()).toMatch(says('desk-privacy.access.identityMissing'));
  const other = /name="also" value="(HW-\w+)" checked/.exec(page)?.[1] ?? '';
  const given = await post([
    ['identity', 'in-person'],
    ['also', other],
    ['also', 'HW-0000000'],
  ]);
  expect(given.status).toBe(200);
  expect(given.headers.get('content-disposition')).toBe(`attachment; filename="inzage-${reference}.html"`);
  expect(given.headers.get('cache-control')).toContain('no-store');
  const [, json = ''] = /id="gegevens">([^<]*)</.exec(await given.text()) ?? [];
  const read = accessBundleSchema.parse(JSON.parse(json));
  expect([read.identity, read.cases.map((one) => one.reference)]).toEqual(['in-person', [reference, other]]);
  const events = await app.runtime('sweep-tasks').referrals.events(other);
  expect(events.filter(({ staff }) => staff === 'c-1').map(({ action }) => action)).toEqual(
    expect.arrayContaining(['view', 'give-access']),
  );
  const none = await fetch(`${app.url}${accessPath('HW-0000000')}`, { headers: { cookie } });
  expect(none.status).toBe(404);
});

test('at the desk: which cases lose their people when, by queries alone', async () => {
  await journey.app.clock.advanceBy('P43D');
  const stopped = { choice: 'stopped', reason: 'health', hoursUsed: '3' };
  await journey.person(coach.jobCoachEmail).answer(stopped, reference);
  expect(await journey.stage(reference)).toBe('closed');
  const { app } = journey;
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const at = { id: 's2', now: app.clock.now(), issuer: staffIssuer.issuer, url: app.url };
  const cookie = await sessionCookie(staffSessions, staffOf.coordinator, at);
  const home = await (await fetch(`${app.url}${deskPath}`, { headers: { cookie } })).text();
  expect(home).toContain(`href="${retentionPath}"`);
  const page = await (await fetch(`${app.url}${retentionPath}`, { headers: { cookie } })).text();
  expect(await htmlProblems(page)).toEqual([]);
  expect(page).toMatch(says('desk-privacy.retention.noneOverdue'));
  expect(page).toContain('2036');
});
