import { beforeEach, expect, test } from 'vitest';
import { createCoachesDesk } from '../../functions/cases/coaches-desk.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { tellsFormerCoach } from '../../functions/domain/former-coach.ts';
import type { Parties } from '../../functions/domain/party.ts';
import { providerById } from '../../functions/domain/region.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const to = { name: 'Nora Nieuw', email: 'nora@kwintes.example' };

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  add(people);
});

function add(parties: Parties): void {
  const listed = [{ role: 'provider', of: 'org#kwintes' }] as const;
  world.add(caseOf(id, [taskOf(id, 'check-in', 'job-coach')], { stage: 'checking-in', listed: [...listed] }), parties);
}

/** Hands the case over; `between` happens when the page has been read and before anything is written. */
async function handOver(between: () => void) {
  const mailbox = providerById(world.runtime.region, 'kwintes')?.mailbox ?? '';
  const visit = { language: 'nl', device: world.provenFor(mailbox) } as const;
  const desk = createCoachesDesk(world.runtime);
  const [coach] = (await desk.open(visit)) ?? [];
  const { worklists } = world.runtime;
  const late = createCoachesDesk({
    ...world.runtime,
    worklists: {
      ...worklists,
      caseloads: async (ids) => {
        const read = await worklists.caseloads(ids);
        between();
        return read;
      },
    },
  });
  const from = { provider: 'kwintes', mark: coach?.mark ?? '', references: [id] };
  return late.handOver(visit, from, to);
}
const coachNow = () => world.runtime.referrals.parties(id).then(({ jobCoach }) => jobCoach?.name);

test('a trajectory that stays contended is busy, and may be tried again', async () => {
  const busy = await handOver(() => world.commits.push(...Array.from({ length: 20 }, () => 'conflict' as const)));
  expect(busy).toMatchObject([{ reference: id, result: 'busy' }]);
  expect(world.logged).not.toContain('trajectory-not-handed-over');
  world.commits.length = 0;
  expect(await handOver(() => {})).toMatchObject([{ result: 'moved' }]);
  expect(await coachNow()).toBe(to.name);
});

test('a fault is busy too, and is logged without its text', async () => {
  const fault = await handOver(() => world.commits.push(new Error('of Aardbei')));
  expect(fault).toMatchObject([{ result: 'busy' }]);
  expect(world.logged).toContain('trajectory-not-handed-over');
});

test('one that somebody else handed over first is changed, and keeps its new job coach', async () => {
  const other = { role: 'job-coach', name: 'Eerder', email: 'eerder@kwintes.example' } as const;
  expect(await handOver(() => add({ ...people, jobCoach: other }))).toMatchObject([{ result: 'changed' }]);
  expect(await coachNow()).toBe('Eerder');
});

test('whether who takes over is away is known, and until when', async () => {
  const { runtime, said } = world;
  const desk = createCoachesDesk(runtime);
  expect(await desk.backOn(to.email)).toBeUndefined();
  const of = { mark: mailboxProof(runtime, to.email), address: to.email };
  said.away = [{ of, backOn: '2026-12-07', at: runtime.clock() }];
  expect(await desk.backOn(to.email)).toBe('2026-12-07');
  said.away = [{ of, backOn: '2026-11-20', at: runtime.clock() }];
  expect(await desk.backOn(to.email)).toBeUndefined();
});

test('a job coach who keeps others hears that one went to somebody else; one who is left with nobody has gone', async () => {
  const second = 'HW-BBBBBBB';
  const toldCoaches = () => world.changes.flatMap(({ mails }) => mails.filter(tellsFormerCoach));
  world.add(
    caseOf(second, [taskOf(second, 'check-in', 'job-coach')], {
      stage: 'checking-in',
      listed: [{ role: 'provider', of: 'org#kwintes' }],
    }),
    people,
  );
  expect(await handOver(() => {})).toMatchObject([{ reference: id, result: 'moved' }]);
  expect(toldCoaches()).toMatchObject([{ referralId: id, to: 'job-coach' }]);
  world.changes.length = 0;
  add(people);
  world.add(caseOf(second, [], { stage: 'closed', closure: 'withdrawn' }), people);
  expect(await handOver(() => {})).toMatchObject([{ reference: id, result: 'moved' }]);
  expect(toldCoaches()).toEqual([]);
});
