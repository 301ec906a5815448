import { describe, expect, test } from 'vitest';
import { type DeskQuery, deskPageSize, deskWorklist } from '../../functions/cases/desk-worklist.ts';
import type { DeskRow, DeskTask } from '../../functions/domain/desk-row.ts';
import type { MailHold } from '../../functions/domain/mail-hold.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';

const now = '2026-01-13T09:00:00.000Z';
const on = (day: string) => `2026-${day}T09:00:00.000Z`;
const region = midden();

const coordinator: Staff = { subject: 'c', role: 'coordinator', scope: 'region' };
const ofZeist: Staff = { subject: 'm', role: 'municipality', scope: ['GM0355'] };
const ofLister: Staff = { subject: 'p', role: 'provider', scope: ['lister'] };
const reader: Staff = { subject: 'r', role: 'reader', scope: 'figures' };

let count = 0;
const task = (parts: Partial<DeskTask> = {}): DeskTask => ({
  kind: 'approve',
  n: 1,
  owner: 'team',
  since: on('01-08'),
  dueAt: on('01-20'),
  ...parts,
});
function row(parts: Partial<DeskRow> = {}): DeskRow {
  count += 1;
  return {
    referralId: `HW-${String(count).padStart(7, '0')}`,
    stage: 'approval',
    door: 'sterk-met-werk',
    programme: 'sterk-met-werk',
    municipality: 'GM0355',
    createdAt: on('01-05'),
    tasks: [task()],
    ...parts,
  };
}

function look(rows: readonly DeskRow[], staff: Staff, query: DeskQuery = {}, hold?: MailHold) {
  const runtime = { desk: { rows: async () => rows }, region, clock: () => now, mailGate: { hold: async () => hold } };
  return deskWorklist(runtime, staff, query);
}

async function cases(rows: readonly DeskRow[], staff: Staff, query: DeskQuery = {}) {
  const found = await look(rows, staff, query);
  if (found.kind !== 'cases') throw new Error('figures');
  return found;
}
const ids = ({ lines }: Awaited<ReturnType<typeof cases>>) => lines.map(({ reference }) => reference);

test('what the coordinator has let pass stands before what others have, and before nothing more urgent', async () => {
  const theirs = row({ tasks: [task({ dueAt: on('01-09') })] });
  const mine = row({ tasks: [task({ kind: 'call', owner: 'coordinator', dueAt: on('01-12') })] });
  const stuck = row({ tasks: [task({ owner: 'coordinator', dueAt: on('01-12') })] });
  const ahead = row({ tasks: [task({ kind: 'call', owner: 'coordinator', dueAt: on('01-13') })] });
  const all = [ahead, theirs, mine, stuck].map(({ referralId }) => referralId);
  const list = (staff: Staff) => cases([ahead, theirs, mine, stuck], staff).then(ids);
  expect(await list(coordinator)).toEqual([all[3], all[2], all[1], all[0]]);
  expect((await list(ofZeist)).slice(1, 3)).toEqual([all[1], all[2]]);
});

describe('what somebody at the desk sees', () => {
  const zeist = row();
  const houten = row({ municipality: 'GM0321', provider: 'lister', stage: 'checking-in' });
  const unknown = row({ stage: 'unconfirmed', tasks: [task({ kind: 'confirm-sender', owner: 'referrer' })] });
  const double = row({ likelyDuplicateOf: zeist.referralId });
  const all = [zeist, houten, unknown, double];

  test('is everything for the coordinator', async () => {
    const found = await cases(all, coordinator);
    expect(found.open).toBe(4);
    expect(ids(found)).toEqual([double, unknown, zeist, houten].map(({ referralId }) => referralId));
    expect(found.lines[0]).toMatchObject({ section: 'double', duplicateOf: zeist.referralId, move: 'compare' });
  });

  test('is not that two may be one once the other has ended: there is nothing left to compare', async () => {
    const ended = row({ stage: 'closed', tasks: [task({ kind: 'call', owner: 'coordinator' })] });
    for (const other of [ended.referralId, 'HW-9999999']) {
      const found = await cases([ended, row({ likelyDuplicateOf: other })], coordinator);
      expect(found.signs.double).toBe(0);
      expect(JSON.stringify(found)).not.toContain('duplicateOf');
    }
  });

  test('is its own residents for a municipality, and never that somebody may be here twice', async () => {
    const found = await cases(all, ofZeist);
    expect(ids(found)).toEqual([zeist.referralId, double.referralId]);
    expect(found.signs).toMatchObject({ double: 0, unconfirmed: 0, 'in-order': 2 });
    expect(found.filters.municipality).toEqual({ GM0355: 2 });
    expect(JSON.stringify(found)).not.toContain('duplicateOf');
    // Its own decision it can answer; the question to a work coach is theirs.
    expect(found.lines[0]?.move).toBe('answer');
  });

  test('is counted at a provider that is called as something that every object inherits', async () => {
    const guided = row({
      provider: 'constructor',
      stage: 'starting',
      tasks: [task({ kind: 'advance', owner: 'system' })],
    });
    const found = await cases([guided], coordinator);
    expect(found.filters.provider['constructor']).toBe(1);
    expect((await cases([row()], coordinator)).filters.provider['constructor']).toBeUndefined();
  });

  test('is no provider for a municipality before one has taken the person on: in no line, filter or count', async () => {
    const offer = [task({ kind: 'accept-offer', owner: 'provider' })];
    const asked = row({ provider: 'lister', stage: 'offer', tasks: offer });
    const placing = row({ provider: 'lister', stage: 'placing', tasks: [task({ kind: 'advance', owner: 'system' })] });
    const guided = row({ provider: 'kwintes', stage: 'starting', tasks: [task({ kind: 'advance', owner: 'system' })] });
    const found = await cases([asked, placing, guided], ofZeist);
    expect(found.filters.provider).toEqual({ none: 2, kwintes: 1 });
    expect(found.lines.map(({ provider }) => provider).toSorted()).toEqual(['kwintes', undefined, undefined]);
    const narrowed = await cases([asked, placing, guided], ofZeist, { provider: 'lister' });
    expect([narrowed.matching, narrowed.open, narrowed.filters.stage]).toEqual([0, 3, {}]);
    expect(JSON.stringify([found, narrowed])).not.toContain('lister');
    // The coordinator knows, and the provider itself.
    expect((await cases([asked], coordinator)).lines[0]?.provider).toBe('lister');
    expect((await cases([asked], ofLister)).lines[0]?.provider).toBe('lister');
  });

  test('is the cases that it was given for a provider', async () => {
    const found = await cases(all, ofLister);
    expect(ids(found)).toEqual([houten.referralId]);
    expect(found.lines[0]?.move).toBeUndefined();
    expect(ids(await cases(all, { ...ofLister, scope: ['kwintes'] }))).toEqual([]);
  });

  test('is what its own organisation is asked as something to answer, and no decision of another', async () => {
    const own = row();
    const uwv = row({ door: 'ips-uwv', programme: 'ips' });
    const coach = row({ tasks: [task({ owner: 'approver' })] });
    const offer = row({
      provider: 'lister',
      stage: 'offer',
      tasks: [task({ kind: 'accept-offer', owner: 'provider' })],
    });
    const moves = async (staff: Staff) =>
      Object.fromEntries(
        (await cases([own, uwv, coach, offer], staff)).lines.map(({ reference, move }) => [reference, move]),
      );
    expect(await moves(ofZeist)).toEqual({
      [own.referralId]: 'answer',
      [uwv.referralId]: undefined,
      [coach.referralId]: undefined,
      [offer.referralId]: undefined,
    });
    expect(await moves(ofLister)).toEqual({ [offer.referralId]: 'answer' });
  });

  test('is figures alone for a reader, in which nobody is seen to come', async () => {
    const many = (count: number) => Array.from({ length: count }, () => row());
    const told = { kind: 'figures', open: 25, signs: { 'in-order': 25 } };
    for (const count of [25, 26, 49]) {
      expect(await look(many(count), reader, { municipality: 'GM0355' }), `${count}`).toEqual(told);
    }
    for (const count of [0, 4, 12, 13, 14]) {
      expect(await look(many(count), reader), `${count}`).toEqual({ kind: 'figures', signs: {} });
    }
    expect(await look(many(15), reader)).toMatchObject({ open: 15 });
    expect(await look(many(50), reader)).toMatchObject({ open: 50 });
  });

  test('follows a municipality into the one that took it over', async () => {
    const former = row({ municipality: 'GM0333' });
    expect(ids(await cases([former], { ...ofZeist, scope: ['GM1904'] }))).toEqual([former.referralId]);
    // Whoever works for the former one keeps the cases that were theirs, also those that have ended.
    expect(ids(await cases([former], { ...ofZeist, scope: ['GM0333'] }))).toEqual([former.referralId]);
    expect(ids(await cases([former], { ...ofZeist, scope: ['GM0311'] }))).toEqual([]);
    const ended = row({
      municipality: 'GM0333',
      stage: 'closed',
      tasks: [task({ kind: 'call', owner: 'coordinator' })],
    });
    for (const scope of [['GM1904'], ['GM0333']])
      expect(ids(await cases([ended], { ...ofZeist, scope }))).toEqual([ended.referralId]);
  });

  test('tells the coordinator alone that all mail is held', async () => {
    const hold: MailHold = { why: 'account-paused', since: on('01-12'), tryAt: on('01-14') };
    expect(await look(all, coordinator, {}, hold)).toMatchObject({
      mailHeld: { why: 'account-paused', since: hold.since },
    });
    expect(await look(all, ofZeist, {}, hold)).not.toHaveProperty('mailHeld');
  });
});

describe('the list', () => {
  test('has the most urgent first: what is stuck, what is overdue longest, what is due', async () => {
    const due = row({ tasks: [task({ dueAt: on('01-13') })] });
    const late = row({ tasks: [task({ dueAt: on('01-12') })] });
    const later = row({ tasks: [task({ dueAt: on('01-09') })] });
    const stuck = row({ tasks: [task(), task({ kind: 'resolve', owner: 'coordinator', about: 'stuck' })] });
    expect(ids(await cases([row(), due, late, later, stuck], coordinator)).slice(0, 4)).toEqual(
      [stuck, later, late, due].map(({ referralId }) => referralId),
    );
  });

  test('says of what sleeps until its day that nobody is asked yet', async () => {
    const sleeps = row({
      tasks: [task({ kind: 'check-in', owner: 'job-coach', since: on('02-01'), dueAt: on('02-08') })],
    });
    const { lines } = await cases([row(), sleeps], coordinator);
    expect(lines.map(({ isAhead }) => isAhead)).toEqual([false, true]);
  });

  test('goes from page to page also where all have the same day', async () => {
    const rows = Array.from({ length: deskPageSize + 3 }, () => row());
    const first = await cases(rows.toReversed(), coordinator);
    const second = await cases(rows, coordinator, { cursor: first.next ?? 'none' });
    expect([...ids(first), ...ids(second)]).toEqual(rows.map(({ referralId }) => referralId));
  });

  test('is narrowed by each filter and by a sign, and counts what the others leave', async () => {
    const late = { tasks: [task({ dueAt: on('01-12') })] };
    const rows = [
      row(late),
      row({ ...late, municipality: 'GM0321' }),
      row({ municipality: 'GM0321', provider: 'lister', stage: 'offer' }),
      row({ door: 'ips-uwv', programme: 'ips' }),
    ];
    const found = await cases(rows, coordinator, { municipality: 'GM0321' });
    expect(found).toMatchObject({ open: 4, matching: 2, narrowed: 2 });
    expect(found.signs).toMatchObject({ overdue: 1, 'in-order': 1 });
    expect(found.filters).toMatchObject({
      municipality: { GM0355: 2, GM0321: 2 },
      stage: { approval: 1, offer: 1 },
      provider: { none: 1, lister: 1 },
    });
    expect(await cases(rows, coordinator, { sign: 'overdue', municipality: 'GM0321' })).toMatchObject({ matching: 1 });
    expect(await cases(rows, coordinator, { door: 'ips-uwv', programme: 'ips', stage: 'approval' })).toMatchObject({
      matching: 1,
    });
    expect(await cases(rows, coordinator, { provider: 'none' })).toMatchObject({ matching: 3 });
    expect(await cases(rows, coordinator, { provider: 'nobody' })).toMatchObject({ matching: 0, from: 0, lines: [] });
  });

  test('is narrowed by the quarter of receipt, by the day in the Netherlands', async () => {
    const rows = [
      '2025-12-31T22:59:00.000Z',
      '2025-12-31T23:00:00.000Z',
      '2026-03-31T22:30:00.000Z',
      '2026-03-27T23:30:00.000Z',
    ].map((createdAt) => row({ createdAt }));
    const found = await cases(rows, coordinator, { received: '2026-Q1' });
    expect(found.lines.map(({ createdAt }) => createdAt)).toEqual([rows[1]?.createdAt, rows[3]?.createdAt]);
    expect(found.filters.received).toEqual({ '2025-Q4': 1, '2026-Q1': 2, '2026-Q2': 1 });
  });

  test('goes from page to page, forth and back, and loses nobody when cases leave in between', async () => {
    const rows = Array.from({ length: deskPageSize * 2 + 5 }, (_, n) =>
      row({ tasks: [task({ dueAt: on(`0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}`) })] }),
    );
    const all: string[] = [];
    let page = await cases(rows, coordinator);
    expect(page.previous).toBeUndefined();
    for (;;) {
      expect(page.from).toBe(all.length + 1);
      all.push(...ids(page));
      if (page.next === undefined) break;
      page = await cases(rows, coordinator, { cursor: page.next });
    }
    expect(new Set(all)).toEqual(new Set(rows.map(({ referralId }) => referralId)));
    expect(page.lines).toHaveLength(5);
    const back = await cases(rows, coordinator, { cursor: page.previous ?? 'none' });
    expect(ids(back)).toEqual(all.slice(deskPageSize, 2 * deskPageSize));
    expect(back.previous).toBe('');
    expect(ids(await cases(rows, coordinator, { cursor: '' }))).toEqual(all.slice(0, deskPageSize));
    // The first page was worked off: the second begins with who comes next.
    const left = rows.filter(({ referralId }) => !all.slice(0, deskPageSize).includes(referralId));
    const cursor = (await cases(rows, coordinator)).next ?? '';
    expect(ids(await cases(left, coordinator, { cursor }))).toEqual(all.slice(deskPageSize, 2 * deskPageSize));
    // A cursor beyond the end, or of somebody's own making, leads to the first page.
    expect((await cases(rows, coordinator, { cursor: '~' })).from).toBe(1);
  });
});

describe('a municipality that became a part of another', () => {
  const merged = midden();
  const deBilt = merged.municipalities.find(({ code }) => code === 'GM0310');
  if (deBilt !== undefined) deBilt.succeededBy = { code: 'GM0355', on: '2026-01-13' };
  const then = row({ municipality: 'GM0310' });
  const changedSince = row({ municipality: 'GM0355', municipalityBefore: 'GM0310' });
  const rows = [then, changedSince, row(), row({ municipality: 'GM0310', stage: 'unconfirmed' })];
  const seen = async (staff: Staff, query: DeskQuery = {}, at = now) => {
    const runtime = { desk: { rows: async () => rows }, region: merged, clock: () => at };
    const found = await deskWorklist({ ...runtime, mailGate: { hold: async () => undefined } }, staff, query);
    if (found.kind !== 'cases') throw new Error('figures');
    return found;
  };

  test('is found and counted in new boundaries and in old ones', async () => {
    const found = await seen(coordinator);
    expect(found.filters.municipality).toEqual({ GM0355: 4, GM0310: 3 });
    expect(found.ended).toEqual(['GM0310']);
    const old = await seen(coordinator, { municipality: 'GM0310' });
    expect(old.lines.map(({ municipality, municipalityBefore }) => [municipality, municipalityBefore])).toEqual(
      Array.from({ length: 3 }, () => ['GM0355', 'GM0310']),
    );
  });

  test('has its people see what was theirs, and those of its successor everything', async () => {
    const ofDeBilt: Staff = { subject: 'b', role: 'municipality', scope: ['GM0310'] };
    expect(ids(await seen(ofDeBilt)).toSorted()).toEqual([then.referralId, changedSince.referralId].toSorted());
    expect((await seen(ofDeBilt)).lines.map(({ move }) => move)).toEqual(['answer', 'answer']);
    expect((await seen(ofZeist)).open).toBe(3);
    expect((await seen(ofZeist, {}, '2026-01-12T22:59:00.000Z')).open).toBe(2);
  });
});
