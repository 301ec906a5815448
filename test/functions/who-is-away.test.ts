import { beforeEach, describe, expect, test } from 'vitest';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import type { OwnCase } from '../../functions/cases/own-cases.ts';
import { everybodyAway } from '../../functions/cases/who-is-away.ts';
import type { Absence } from '../../functions/domain/absence.ts';
import { coordinatorsDesk } from '../../functions/domain/worklist.ts';
import { absenceTable } from '../../functions/web/links/absence-table.ts';
import type { LinkPageContext } from '../../functions/web/links/page.ts';
import { now } from '../adapters/sample.ts';
import { caseOf, guardsInMemory, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const guards = guardsInMemory();
const people = partiesOf('Aardbei');
const [coach, jobCoach] = [people.approver?.email ?? '', people.jobCoach?.email ?? ''];
const mailbox = (address: string) => ({ mark: mailboxProof({ guards }, address), address });
const away = (address: string, to?: string): Absence => ({
  of: mailbox(address),
  backOn: '2099-01-01',
  at: now,
  ...(to === undefined ? {} : { to: mailbox(to) }),
});

/** Everybody who is away, the cases on the lists of mailboxes, and what was asked. */
let all: Absence[];
let elsewhere: Map<string, OwnCase>;
let reads: string[];
beforeEach(() => {
  all = [];
  elsewhere = new Map();
  reads = [];
});

const nothingElse = () => expect.unreachable();
const lookAs = (organisations: readonly string[], ...cases: OwnCase[]) =>
  everybodyAway(
    {
      clock: () => now,
      absences: {
        marks: async () => {
          reads.push('marks');
          return all.map(({ of }) => of.mark);
        },
        of: async (marks) => {
          reads.push(`of ${marks.length}`);
          return all.filter(({ of }) => marks.includes(of.mark));
        },
        put: nothingElse,
        end: nothingElse,
      },
      worklists: {
        cases: async (of) => {
          reads.push('list');
          const found = [...elsewhere].filter(([address]) => of === `box#${mailbox(address).mark}`);
          return found.map(([, { referral, role }]) => ({ referralId: referral.id, role }));
        },
        caseloads: async (ids) => {
          reads.push(`caseloads ${ids.length}`);
          return [...elsewhere.values()].filter(({ referral }) => ids.includes(referral.id));
        },
        answered: nothingElse,
        shown: nothingElse,
      },
    },
    { organisations },
    cases,
  );
const look = (...cases: OwnCase[]) => lookAs([coordinatorsDesk], ...cases);

function own(parts: Partial<OwnCase> = {}, id = 'HW-AAAAAAA'): OwnCase {
  const call = taskOf(id, 'approve', 'coordinator');
  return { ...caseOf(id, [call]), parties: people, role: 'coordinator', of: 'org#coordinator', ...parts };
}
const decided = { ...caseOf('HW-BBBBBBB', []).referral, approvedOn: '2026-01-05' };
const covered = taskOf('HW-AAAAAAA', 'approve', 'approver', {
  moved: { from: '2026-01-05', why: 'no-answer', away: true },
});
const page = { lang: 'nl', region: worldRegion, base: '', action: '' } as LinkPageContext;
const rowsOf = (found: Awaited<ReturnType<typeof look>>) =>
  String(absenceTable(found.absences, found.more, page))
    .split('\n')
    .filter((line) => line.includes('<th scope="row">'));

describe('the coordinator reads', () => {
  test('who is away in the cases that wait for them, and in which', async () => {
    all = [away(coach, 'lou@zeist.example'), away(jobCoach)];
    expect((await look(own())).absences).toMatchObject([
      { email: coach, backOn: '2099-01-01', colleague: 'lou@zeist.example', waiting: ['HW-AAAAAAA'] },
      { email: jobCoach, name: 'AardbeiRobin', parts: [{ role: 'job-coach', provider: 'kwintes' }] },
    ]);
    expect(reads).toEqual(['marks', 'of 2']);
  });

  test('a job coach of running trajectories of which none waits for them, by one of those', async () => {
    all = [away(jobCoach)];
    elsewhere.set(jobCoach, own({ role: 'job-coach', tasks: [] }));
    const found = await look();
    expect(found).toMatchObject({
      absences: [{ email: jobCoach, name: 'AardbeiRobin', waiting: [], count: 1 }],
      more: 0,
    });
    expect(rowsOf(found).join()).toMatch(says('worklist.away.others', { count: 1 }));
    expect(reads).toEqual(['marks', 'of 1', 'list', 'caseloads 1']);
  });

  test('somebody without any case, of whom there is no more to say than that they are away', async () => {
    all = [away('nieuw@zeist.example')];
    const [row] = rowsOf(await look());
    expect(row).toContain('nieuw@zeist.example');
    expect(row).toMatch(says('worklist.away.nothing'));
    expect(reads).toEqual(['marks', 'of 1', 'list']);
  });

  test('of many at most twenty in whose cases they have nothing to do, and how many are left out', async () => {
    all = Array.from({ length: 23 }, (_, n) => away(`jo${n}@zeist.example`));
    const found = await look(own());
    expect(found.absences).toHaveLength(20);
    expect(found.more).toBe(3);
    expect(reads).toHaveLength(2 + 20);
    expect(String(absenceTable(found.absences, found.more, page))).toMatch(says('worklist.away.more', { count: 3 }));
  });

  test('each of them once, with who acts for them, whether there is a decision or not', async () => {
    all = [away(coach)];
    const rows = rowsOf(await look(own(), own({ referral: decided }, 'HW-BBBBBBB')));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('HW-AAAAAAA, HW-BBBBBBB');
    const cells = rows[0]?.match(/<td[^>]*>.*?<\/td>/g) ?? [];
    expect(cells).toHaveLength(3);
    for (const cell of cells) expect(cell).toMatch(/data-label="[^"]+"[^>]*>[^<]/);
  });

  test('no colleague who is away too', async () => {
    all = [away(coach, 'lou@zeist.example'), away('lou@zeist.example')];
    const [first] = (await look(own())).absences;
    expect(first).not.toHaveProperty('colleague');
  });

  test('of a case that was handed over nothing about anybody who is not in it now', async () => {
    // Bea handed it to Carla and is back; Anna, who is not in it, had chosen Carla too.
    all = [away('anna@zeist.example', coach)];
    const call = taskOf('HW-AAAAAAA', 'call', 'coordinator');
    const found = await look(own({ tasks: [covered, call] }));
    expect(found.absences).toMatchObject([{ email: 'anna@zeist.example', waiting: [], parts: [] }]);
    expect(rowsOf(found).join()).not.toContain('HW-AAAAAAA');
  });
});

test('nobody else reads any of it, and an absence that is over is none', async () => {
  all = [away(coach)];
  expect((await lookAs(['uwv', 'kwintes'], own({ role: 'team' }), own({ role: 'provider' }))).absences).toEqual([]);
  expect(reads).toEqual([]);
  all = [{ ...away(coach), backOn: now.slice(0, 10) }];
  expect((await look(own({ role: 'deputy' }))).absences).toEqual([]);
});

test('it is one query while nobody is away, however many cases there are', async () => {
  expect((await look(own(), own({}, 'HW-BBBBBBB'), own({}, 'HW-CCCCCCC'))).absences).toEqual([]);
  expect(reads).toEqual(['marks']);
});
