import { beforeEach, describe, expect, test } from 'vitest';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import type { OwnCase } from '../../functions/cases/own-cases.ts';
import { awayInCases } from '../../functions/cases/who-is-away.ts';
import type { Absence } from '../../functions/domain/absence.ts';
import { now } from '../adapters/sample.ts';
import { caseOf, guardsInMemory, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

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

/** Everybody who is away, and what was asked about them. */
let all: Absence[];
let reads: string[];
beforeEach(() => {
  all = [];
  reads = [];
});

const look = (...cases: OwnCase[]) =>
  awayInCases(
    {
      region: worldRegion,
      guards,
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
        put: () => expect.unreachable(),
        end: () => expect.unreachable(),
      },
    },
    cases,
  );

function own(parts: Partial<OwnCase> = {}, id = 'HW-AAAAAAA'): OwnCase {
  const call = taskOf(id, 'approve', 'coordinator');
  return { ...caseOf(id, [call]), parties: people, role: 'coordinator', of: 'org#coordinator', ...parts };
}
const decided = { ...caseOf('HW-AAAAAAA', []).referral, approvedOn: '2026-01-05' };
const covered = taskOf('HW-AAAAAAA', 'approve', 'approver', {
  moved: { from: '2026-01-05', why: 'no-answer', away: true },
});

describe('the coordinator reads', () => {
  test('who is away in their own cases and who acts for them, and no others', async () => {
    all = [away(coach, 'lou@zeist.example'), away(jobCoach), away('elders@zeist.example')];
    const found = await look(own());
    expect(found).toMatchObject([
      { role: 'approver', email: coach, backOn: '2099-01-01', actor: 'team' },
      { role: 'job-coach', email: jobCoach, name: 'AardbeiRobin', actor: 'provider', provider: 'kwintes' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/lou|elders/);
    expect(reads).toEqual(['marks', 'of 2']);
  });

  test('that a work coach is away after the decision, when nobody has to act for them', async () => {
    all = [away(coach)];
    const [found] = await look(own({ referral: decided }));
    expect(found).toMatchObject({ email: coach });
    expect(found).not.toHaveProperty('actor');
  });

  test('the colleague whom somebody chose, once the case lies with them', async () => {
    all = [away('weg@zeist.example', coach)];
    const call = taskOf('HW-AAAAAAA', 'call', 'coordinator');
    const found = await look(own({ tasks: [covered, call] }));
    expect(found).toMatchObject([{ email: 'weg@zeist.example', actor: 'approver', colleague: coach }]);
  });

  test('no colleague of whom it is not sure that the case came to them by this absence', async () => {
    all = [away('weg@zeist.example', coach)];
    expect(await look(own())).toEqual([]);
    all = [...all, away('ook@zeist.example', coach)];
    expect(await look(own({ tasks: [covered] }))).toEqual([]);
  });
});

test('nobody else reads any of it, and an absence that is over is none', async () => {
  all = [away(coach)];
  expect(await look(own({ role: 'team' }), own({ role: 'provider' }))).toEqual([]);
  expect(reads).toEqual([]);
  all = [{ ...away(coach), backOn: now.slice(0, 10) }];
  expect(await look(own({ role: 'deputy' }))).toEqual([]);
});

test('it is one query while nobody is away, however many cases there are', async () => {
  expect(await look(own(), own({}, 'HW-BBBBBBB'), own({}, 'HW-CCCCCCC'))).toEqual([]);
  expect(reads).toEqual(['marks']);
});
