import { beforeEach, describe, expect, test } from 'vitest';
import { answeredBy } from '../../functions/cases/answered-by.ts';
import { answeredLine } from '../../functions/cases/answered-line.ts';
import { readListed } from '../../functions/cases/listed-task.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import type { Answered } from '../../functions/domain/answered.ts';
import type { Role } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import { listOfMailbox, listOfOrganisation } from '../../functions/domain/worklist.ts';
import type { AnsweredLine } from '../../functions/ports/commit.ts';
import { now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const people = partiesOf('Aardbei');
const id = 'HW-AAAAAAA';
const addressIn: Partial<Record<Role, string>> = {
  approver: people.approver?.email ?? '',
  'job-coach': people.jobCoach?.email ?? '',
  referrer: people.referrer?.email ?? '',
};

let world: DeskWorld;
let kept: AnsweredLine[];
beforeEach(() => {
  world = openDeskWorld();
  kept = [];
});

/** A region that trusts nobody at the domains of Zeist's people and of the provider's any more. */
const withoutDomains: Region = {
  ...worldRegion,
  municipalities: worldRegion.municipalities.map((one) => ({ ...one, approverDomains: ['nieuw.example'] })),
  executingBodies: worldRegion.executingBodies.map((one) => ({ ...one, approverDomains: ['nieuw.example'] })),
  providers: worldRegion.providers.map((one) => ({ ...one, domains: ['nieuw.example'] })),
};

/** An answer in a case that may be over by now. */
function answered(role: Role, task: Partial<Task> = {}, isOver = true): void {
  const kind = role === 'job-coach' || role === 'provider' ? 'check-in' : 'approve';
  const asked = taskOf(id, kind, role, task);
  const { referral } = caseOf(id, [asked]);
  const link = { role } as Parameters<typeof answeredLine>[1]['link'];
  const from = { referral } as Parameters<typeof answeredLine>[1]['from'];
  const said = { choice: 'approve', at: now, steered: false };
  const line = answeredLine(world.runtime, { link, task: asked, from, parties: people }, said);
  if (line === undefined) expect.unreachable('whoever was asked has a list');
  kept.push(line);
  const closed = { ...asked, status: 'closed' as const };
  world.add(caseOf(id, [], { openTasks: [], ...(isOver ? { stage: 'closed' as const } : {}) }), people, [closed]);
}

async function look(role: Role, region = worldRegion): Promise<readonly string[]> {
  const boxes = [mailboxProof(world.runtime, addressIn[role] ?? '')];
  const worklists = {
    ...world.runtime.worklists,
    answered: async (of: string): Promise<readonly Answered[]> =>
      kept.filter((one) => one.of === of).map(({ answer }) => answer),
    shown: async () => {},
  };
  const reader = { boxes, organisations: [] };
  return (await answeredBy({ ...world.runtime, region, worklists }, reader)).map(({ reference }) => reference);
}

describe('what somebody answered can be looked up', () => {
  test.each([
    ['an approver', 'approver'],
    ['a job coach', 'job-coach'],
  ] as const)('by %s only while their domain may act, also once the case is over', async (_, role) => {
    answered(role);
    expect(await look(role)).toEqual([id]);
    expect(await look(role, withoutDomains)).toEqual([]);
  });

  test('by a referrer, whom no domain has to name', async () => {
    answered('referrer');
    expect(await look('referrer', withoutDomains)).toEqual([id]);
  });

  test('from before answers said for whom they were given: only while the list itself has the case', async () => {
    answered('approver', {}, false);
    kept = kept.map(({ answer: { by: _by, role: _role, ...old }, ...one }) => ({ ...one, answer: old }));
    expect(await look('approver')).toEqual([]);
    const list = {
      role: 'approver',
      of: listOfMailbox(mailboxProof(world.runtime, addressIn.approver ?? '')),
    } as const;
    world.add(caseOf(id, [], { openTasks: [], listed: [list] }), people);
    expect(await look('approver')).toEqual([id]);
    expect(await look('approver', withoutDomains)).toEqual([]);
  });

  test('says nothing of who gave it but role, organisation and mail domain', () => {
    answered('approver');
    answered('job-coach');
    expect(kept.map(({ answer }) => [answer.role, answer.by])).toEqual([
      ['approver', { organisation: 'GM0355', domain: 'zeist.example' }],
      ['job-coach', { organisation: 'kwintes', domain: 'kwintes.example' }],
    ]);
    expect(JSON.stringify(kept)).not.toContain('@');
  });

  test('on the list of the provider or team that was asked, though the case is on it no more', () => {
    answered('provider', { provider: 'lister' });
    answered('team');
    expect(kept.map(({ role, of }) => [role, of])).toEqual([
      ['provider', listOfOrganisation('lister')],
      ['team', listOfOrganisation('GM0355')],
    ]);
  });

  test('on the desk of the coordinator, also by the deputy and in a case without a task of theirs', () => {
    answered('coordinator');
    answered('deputy');
    expect(kept.map(({ role, of }) => [role, of])).toEqual([
      ['coordinator', listOfOrganisation('coordinator')],
      ['coordinator', listOfOrganisation('coordinator')],
    ]);
  });
});

test('a task that is over does not exist for whoever may no longer act, where its page told them that it was answered', async () => {
  answered('approver', { decision: { code: 'approve', actor: 'team', at: now, phonedIn: false } });
  const visit = { device: world.provenFor(addressIn.approver ?? ''), language: 'nl' } as const;
  const read = (region: Region) => readListed({ ...world.runtime, region }, `${id}#approve#1`, visit);
  expect(await read(worldRegion)).toMatchObject({ kind: 'past', view: { state: 'gone' } });
  expect(await read(withoutDomains)).toEqual({ kind: 'past', view: { state: 'unknown' } });
});
