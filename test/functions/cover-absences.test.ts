import { beforeEach, describe, expect, test } from 'vitest';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { contextOf } from '../../functions/cases/change-case.ts';
import { coverAbsences } from '../../functions/cases/cover-absences.ts';
import { sweep } from '../../functions/cases/sweep.ts';
import type { Absence } from '../../functions/domain/absence.ts';
import { announce } from '../../functions/domain/journey/reminders.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const people = partiesOf('Aardbei');
const own = people.approver?.email ?? '';
const mailbox = (address: string) => ({ mark: `mark of ${address}`, address });
const colleague = 'lou@zeist.example';
const list = [{ role: 'approver', of: `box#mark of ${own}` }] as const;
const ids = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'] as const;

let world: DeskWorld;
/** Reads of the stores that a sweep asks when somebody is away. */
let reads: string[];
let runtime: Runtime;
beforeEach(() => {
  world = openDeskWorld();
  reads = [];
  runtime = { ...world.runtime, absences: counting('absences'), worklists: counting('worklists') };
});

function counting<Name extends 'absences' | 'worklists'>(name: Name): Runtime[Name] {
  return new Proxy(world.runtime[name], {
    get: (store, method) => {
      reads.push(`${name} ${String(method)}`);
      return Reflect.get(store, method);
    },
  });
}

function open(id: string): void {
  const quiet = { announced: true, nextAt: minutes(600), dueAt: minutes(6000) } as const;
  world.add(caseOf(id, [taskOf(id, 'approve', 'approver', quiet)], { listed: [...list] }), people);
}
function away(more: Partial<Absence> = {}): Absence {
  return { of: mailbox(own), backOn: '2099-01-01', at: now, ...more };
}
const ownerOf = (id: string) => world.task(`${id}#approve#1`)?.owner;

describe('a sweep', () => {
  test('asks one thing where nobody is away', async () => {
    for (const id of ids) open(id);
    await sweep(runtime);
    expect(reads).toEqual(['absences marks']);
    expect(world.changes).toEqual([]);
  });

  test('asks the colleague what has come to somebody who is away, once, and knows their mark without a key', async () => {
    for (const id of ids) open(id);
    world.said.away = [away({ to: mailbox(colleague) })];
    const guards = { ...runtime.guards, hash: () => expect.unreachable('the sweeper has no keys for marks') };
    const keyless = { ...runtime, guards };
    await sweep(keyless);
    await sweep(runtime);
    expect(world.actions()).toEqual(ids.map(() => 'cover-absence'));
    for (const id of ids) expect(ownerOf(id)).toBe('approver');
    for (const { after } of world.changes) {
      expect(after.listed?.find(({ role }) => role === 'approver')?.of).toBe(`box#mark of ${colleague}`);
    }
    expect(world.sent.filter(({ to }) => to === own)).toEqual([]);
    expect(world.sent.map(({ to }) => to)).toContain(colleague);
    expect(world.events.map(({ actor, origin }) => `${actor} ${origin}`)).toContain('approver sweeper');
  });

  test('asks the team where the colleague is away too', async () => {
    open(ids[0]);
    world.said.away = [away({ to: mailbox(colleague) }), { ...away({ to: mailbox(own) }), of: mailbox(colleague) }];
    await sweep(runtime);
    await sweep(runtime);
    expect(world.actions()).toEqual(['cover-absence']);
    expect(ownerOf(ids[0])).toBe('team');
  });

  test('leaves everything where it is on their first day back', async () => {
    open(ids[0]);
    world.said.away = [away({ backOn: now.slice(0, 10) })];
    await sweep(runtime);
    expect(world.changes).toEqual([]);
    expect(reads).toEqual(['absences marks', 'absences of']);
  });

  test('moves the others where one case fails, counts that one, and takes it up again', async () => {
    for (const id of ids) open(id);
    world.said.away = [away()];
    const { parties } = world.runtime.referrals;
    const ill = {
      ...runtime,
      referrals: {
        ...world.runtime.referrals,
        parties: async (id: string) => {
          if (id === ids[1]) throw new Error('busy');
          return parties(id);
        },
      },
    };
    expect((await sweep(ill)).unhealable).toBeGreaterThanOrEqual(1);
    expect(ids.map(ownerOf)).toEqual(['team', 'approver', 'team']);
    expect(world.logged).toContain('absence-not-covered');
    await sweep(runtime);
    expect(ids.map(ownerOf)).toEqual(['team', 'team', 'team']);
  });

  test('begins nothing when its time is over', async () => {
    for (const id of ids) open(id);
    world.said.away = [away()];
    expect(await coverAbsences(runtime, () => false)).toBe(0);
    expect(world.changes).toEqual([]);
  });
});

describe('a mail that asks somebody who is away', () => {
  const unasked = { announced: false, nextAt: now, dueAt: minutes(6000) };
  const coach = people.jobCoach?.email ?? '';
  const asked = (id: string, kind: 'approve' | 'check-in', role: 'approver' | 'job-coach', own: string) =>
    world.add(
      caseOf(id, [taskOf(id, kind, role, unasked)], {
        listed: [{ role, of: `box#mark of ${own}` }],
        ...(kind === 'check-in' ? ({ stage: 'checking-in', machine: 'trajectory' } as const) : {}),
      }),
      people,
    );
  const announced = (id: string) =>
    changeAndFollow(runtime, id, (from) => {
      const [task] = from.tasks;
      return task && announce(from, task, contextOf(world.runtime, { origin: 'machine', actor: 'system' }));
    });

  test('does not go, whoever makes the change; when they are back it does', async () => {
    asked(ids[0], 'approve', 'approver', own);
    world.said.away = [away()];
    await announced(ids[0]);
    expect(world.sent).toEqual([]);
    world.said.away = [away({ backOn: now.slice(0, 10) })];
    asked(ids[1], 'approve', 'approver', own);
    await announced(ids[1]);
    expect(world.sent.map(({ to }) => to)).toEqual([own]);
    // The first one waited, and goes with a sweep.
    await sweep({ ...runtime, clock: () => minutes(30) });
    expect(world.sent.map(({ to }) => to)).toEqual([own, own]);
  });

  test('is about a question of the colleague’s after the next sweep, so that it never goes', async () => {
    asked(ids[0], 'approve', 'approver', own);
    world.said.away = [away({ to: mailbox(colleague) })];
    await announced(ids[0]);
    await sweep(runtime);
    await sweep({ ...runtime, clock: () => minutes(30) });
    expect(world.sent.map(({ to }) => to)).toContain(colleague);
    expect(world.sent.map(({ to }) => to)).not.toContain(own);
  });

  test('does not go either where the case could not be moved', async () => {
    open(ids[0]);
    world.said.away = [away()];
    await announced(ids[0]);
    const ill = { ...runtime, worklists: { ...runtime.worklists, cases: () => Promise.reject(new Error('busy')) } };
    await sweep({ ...ill, clock: () => minutes(5) });
    expect(world.sent).toEqual([]);
  });

  test('does not go to a job coach either', async () => {
    asked(ids[0], 'check-in', 'job-coach', coach);
    world.said.away = [away({ of: mailbox(coach) })];
    await announced(ids[0]);
    expect(world.sent).toEqual([]);
  });
});
