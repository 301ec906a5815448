import { describe, expect, test } from 'vitest';
import { marksOf } from '../../functions/cases/likely-duplicate.ts';
import { actPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { type ActWorld, actWorld, seenOn } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const id = makeReference(() => 'AAAAAA');
const other = makeReference(() => 'BBBBBB');
const parties = partiesOf('Aardbei');
const path = actPath(id, 'correct');

/** What the page of the case asks, with the data as they stand. */
const data = {
  givenName: 'AardbeiNoor',
  familyName: 'AardbeiVisser',
  'birthDate.day': '23',
  'birthDate.month': '4',
  'birthDate.year': '1990',
  municipality: 'GM0355',
  benefit: 'participatiewet',
  registeredJobSeeker: 'unsaid',
  email: 'aardbei-noor@post.example',
  phone: '06 12 34 56 78',
  because: 'asked-by-candidate',
};
type Fields = Readonly<Record<string, string>>;

async function withCase() {
  const world = actWorld();
  world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), parties);
  const cookie = await world.signedIn(staffOf.coordinator);
  return { world, cookie };
}

async function send(world: ActWorld, cookie: string, fields: Fields, at = path) {
  const seen = seenOn(await (await world.get(at, cookie)).text());
  const answer = await world.post(at, cookie, { ...fields, seen });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
}

describe('correcting data', () => {
  test('begins with the data as they stand; the look is in the trail', async () => {
    const { world, cookie } = await withCase();
    const page = await (await world.get(path, cookie)).text();
    for (const value of ['AardbeiNoor', 'AardbeiVisser', '1990', 'aardbei-noor@post.example', '+31612345678']) {
      expect(page).toContain(`value="${value}"`);
    }
    expect(page).toMatch(/<option value="GM0355" selected>/);
    expect(page).toMatch(/value="participatiewet" checked/);
    expect(await htmlProblems(page)).toEqual([]);
    expect(world.events.map(({ action, result }) => `${action} ${result}`)).toEqual(['view person grounds contact']);
    expect(world.changes).toEqual([]);
  });

  test('does nothing where nothing is another; a number that is only written in another way is the same', async () => {
    const { world, cookie } = await withCase();
    const { status, text } = await send(world, cookie, data);
    expect(status).toBe(400);
    expect(text).toMatch(says('link-problem.problems.nothing-changed'));
    expect(world.changes).toEqual([]);
  });

  test('changes the data, says which in the trail, and leads back with a way to correct again', async () => {
    const { world, cookie } = await withCase();
    const done = await send(world, cookie, { ...data, familyName: 'De Wit', 'birthDate.day': '24' });
    expect([done.status, done.to]).toEqual([303, `/werkplek/aanmelding/${id}?bericht=correct`]);
    expect(world.parties(id).candidate).toMatchObject({ familyName: 'De Wit', birthDate: '1990-04-24' });
    const event = world.events.find(({ action }) => action === 'correct-data');
    expect(event).toMatchObject({ result: 'name birth-date', staff: 'c-1', reason: 'asked-by-candidate' });
    expect(JSON.stringify(world.events)).not.toContain('De Wit');
    expect(world.referral(id)?.candidateBirthDate).toBe(1);
  });

  test.each([
    ['familyName', '', 'field-error.fields./candidate/familyName'],
    ['familyName', 'BSN 111222333', 'field-error.codes.bsn'],
    ['birthDate.day', '31', 'field-error.codes.no-such-day'],
    ['birthDate.year', '2030', 'field-error.codes.date-in-future'],
    ['phone', '12', 'field-error.fields./candidate/phone'],
    ['email', 'sam@zeist.example', 'field-error.codes.acts-for-region'],
  ])(
    'refuses %s "%s" in the words of the form, keeps what was typed, and repeats it nowhere else',
    async (field, value, words) => {
      const { world, cookie } = await withCase();
      const { status, text } = await send(world, cookie, { ...data, givenName: 'Elders', [field]: value });
      expect([status, world.changes]).toEqual([400, []]);
      expect(text).toMatch(says(words));
      expect(text).toContain('value="Elders"');
      expect(await htmlProblems(text)).toEqual([]);
    },
  );

  test('asks first where the door no longer fits: nothing is done before a choice, and each choice is kept to', async () => {
    const young = { ...data, 'birthDate.year': '2006' };
    const { world, cookie } = await withCase();
    const first = await send(world, cookie, young);
    expect([first.status, world.changes]).toEqual([400, []]);
    expect(first.text).toMatch(says('link-problem.problems.door-changed'));
    expect(first.text).toMatch(says('desk-correct.choices.keep.label'));
    expect(first.text).toMatch(says('desk-correct.choices.take.label'));
    expect(first.text).toContain('value="2006"');
    expect(await htmlProblems(first.text)).toEqual([]);

    const kept = await send(world, cookie, { ...young, decision: 'keep' });
    expect(kept.status).toBe(303);
    expect(world.referral(id)?.door).toBe('sterk-met-werk');
    expect(world.changes[0]?.tasks).toMatchObject([{ kind: 'call', about: 'door-other-door' }]);

    const another = await withCase();
    expect((await send(another.world, another.cookie, { ...young, decision: 'take' })).status).toBe(303);
    expect(another.world.referral(id)).toMatchObject({ door: 'sterk-met-werk-of-scholing', stage: 'confirming' });
  });

  test('after guidance says that nobody has to phone about the door, and asks nobody to', async () => {
    const young = { ...data, 'birthDate.year': '2006' };
    const world = actWorld();
    const followedUp = { stage: 'checking-in', machine: 'trajectory', provider: 'kwintes', holdsPlace: false } as const;
    world.add(caseOf(id, [taskOf(id, 'check-in', 'job-coach')], followedUp), parties);
    const cookie = await world.signedIn(staffOf.coordinator);
    const { text } = await send(world, cookie, young);
    expect(text).toMatch(says('desk-correct.keepOver'));
    expect(text).not.toMatch(says('desk-correct.choices.keep.hint'));
    expect((await send(world, cookie, { ...young, decision: 'keep' })).status).toBe(303);
    expect(world.changes[0]?.tasks.filter(({ kind }) => kind === 'call')).toEqual([]);
    expect(world.referral(id)).toMatchObject({ door: 'sterk-met-werk', unsettledDoor: 'door-other-door' });
  });

  test('offers no other door where there is none', async () => {
    const { world, cookie } = await withCase();
    const child = { ...data, 'birthDate.year': '2015' };
    const { text } = await send(world, cookie, child);
    expect(text).toMatch(says('desk-correct.choices.keep.label'));
    expect(text).not.toMatch(says('desk-correct.choices.take.label'));
    expect((await send(world, cookie, { ...child, decision: 'take' })).status).toBe(400);
    expect(world.changes).toEqual([]);
  });

  test('of a name: the person is recognised by the present one, and no longer by the former', async () => {
    const { world, cookie } = await withCase();
    const candidate = parties.candidate as NonNullable<typeof parties.candidate>;
    const named = (familyName: string) => marksOf(world.runtime, { ...candidate, familyName });
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), partiesOf('Braam'));
    for (const hash of named('AardbeiVisser')) world.marked.set(hash, id);
    const [taken = ''] = named('De Wit');
    world.marked.set(taken, other);
    await send(world, cookie, { ...data, familyName: 'De Wit' });
    expect(world.referral(id)?.likelyDuplicateOf).toBe(other);
    expect(named('AardbeiVisser').filter((hash) => world.marked.has(hash))).toEqual([]);
    expect(named('De Wit').map((hash) => world.marked.get(hash))).toContain(id);
    expect(world.marked.get(taken)).toBe(other);
    // A mark that another referral has stays there.
    await send(world, cookie, data);
    expect(world.referral(id)).not.toHaveProperty('likelyDuplicateOf');
    expect(world.marked.get(taken)).toBe(other);
  });

  test('of a name after the end: the marks are those of the present one, by which they go when the person is erased', async () => {
    const world = actWorld();
    const candidate = parties.candidate as NonNullable<typeof parties.candidate>;
    const named = (familyName: string) => marksOf(world.runtime, { ...candidate, familyName });
    world.add(
      caseOf(id, [], { stage: 'closed', closure: 'withdrawn', closedAt: world.runtime.clock(), openTasks: [] }),
      parties,
    );
    for (const hash of named('AardbeiVisser')) world.marked.set(hash, id);
    // Somebody else who runs has the new name: nothing is compared with a case that has ended.
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), partiesOf('Braam'));
    const [taken = ''] = named('De Wit');
    world.marked.set(taken, other);
    const cookie = await world.signedIn(staffOf.coordinator);
    expect((await send(world, cookie, { ...data, familyName: 'De Wit' })).status).toBe(303);
    const held = [...world.marked].filter(([, holder]) => holder === id).map(([hash]) => hash);
    expect(held.toSorted()).toEqual(
      named('De Wit')
        .filter((hash) => hash !== taken)
        .toSorted(),
    );
    expect(world.referral(id)).not.toHaveProperty('likelyDuplicateOf');
  });

  test('of somebody who was erased: there is nothing to correct', async () => {
    const world = actWorld();
    world.add(caseOf(id, [], { stage: 'closed', closure: 'withdrawn', openTasks: [] }), { notes: [] });
    const cookie = await world.signedIn(staffOf.coordinator);
    const page = await (await world.get(path, cookie)).text();
    expect(page).toMatch(says('desk-act.notNow.gone'));
    expect((await send(world, cookie, data)).status).toBe(409);
    expect(world.changes).toEqual([]);
  });
});

describe('notes', () => {
  const add = actPath(id, 'note');
  const drop = actPath(id, 'drop-note');

  test('are written without a reason, for whoever was chosen; their words stand in no trail', async () => {
    const { world, cookie } = await withCase();
    const { status, to } = await send(world, cookie, { note: 'Liefst na vijven bellen', readers: 'municipality' }, add);
    expect([status, to]).toEqual([303, `/werkplek/aanmelding/${id}?bericht=note`]);
    expect(world.parties(id).deskNotes).toMatchObject([
      { kind: 'note', text: 'Liefst na vijven bellen', readers: ['municipality'] },
    ]);
    expect(JSON.stringify(world.events)).not.toContain('vijven');
  });

  test('hold no BSN; something medical is asked about once', async () => {
    const { world, cookie } = await withCase();
    const bsn = await send(world, cookie, { note: 'BSN 111222333' }, add);
    expect([bsn.status, world.changes]).toEqual([400, []]);
    const hint = await send(world, cookie, { note: 'Heeft een depressie' }, add);
    expect(hint.text).toMatch(says('link.hints.medical-hint.title'));
    expect(world.changes).toEqual([]);
    expect((await send(world, cookie, { note: 'Heeft een depressie', anyway: 'yes' }, add)).status).toBe(303);
    for (const note of ['', 'x'.repeat(501)]) expect((await send(world, cookie, { note }, add)).status).toBe(400);
  });

  test('are taken away one by one', async () => {
    const { world, cookie } = await withCase();
    for (const note of ['Een', 'Twee']) await send(world, cookie, { note }, add);
    const [first] = world.parties(id).deskNotes ?? [];
    const page = await (await world.get(drop, cookie)).text();
    expect(page).toContain('Twee');
    expect(await htmlProblems(page)).toEqual([]);
    const gone = await send(world, cookie, { dropped: String(first?.n), because: 'mistake' }, drop);
    expect(gone.status).toBe(303);
    expect(world.parties(id).deskNotes?.map(({ text }) => text)).toEqual(['', 'Twee']);
    expect((await send(world, cookie, { dropped: String(first?.n), because: 'mistake' }, drop)).status).toBe(409);
    expect((await send(world, cookie, { because: 'mistake' }, drop)).status).toBe(400);
  });
});
