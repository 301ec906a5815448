import { afterEach, describe, expect, test } from 'vitest';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';

let journey: Journey;
afterEach(() => journey.close());

const workCoach = 'sam@zeist.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: '2026-01-12' };

/** Walks a case from its offer to the end of a year of check-ins, as provider and job coach would by mail. */
async function walkToTheEnd(reference: string, provider: string): Promise<void> {
  await journey.person(provider).answer({ choice: 'accept', ...coach });
  expect(await journey.stage(reference)).toBe('confirming-start');
  const jobCoach = journey.person(coach.jobCoachEmail);
  await journey.app.clock.advanceTo('2026-01-12T12:00:00.000Z');
  await jobCoach.answer({ choice: 'held', heldOn: '2026-01-12' });
  expect(await journey.stage(reference)).toBe('checking-in');
  for (let checkIn = 0; checkIn < 40 && (await journey.stage(reference)) === 'checking-in'; checkIn += 1) {
    const { tasks } = await journey.look(reference);
    if (tasks.every(({ kind }) => kind === 'tell-outcome')) {
      await journey.person('noor@post.example').answer({ works: 'no', school: 'no', mood: 'good' }, reference);
      continue;
    }
    const morning = tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? journey.app.clock.now();
    await journey.app.clock.advanceTo(morning);
    // The sweeper's next round brings the mail.
    await journey.app.clock.advanceBy('PT5M');
    await jobCoach.answer({ choice: 'continues', hoursUsed: '4' });
  }
  // Its last round hands on the place that came free.
  await journey.app.clock.advanceBy('PT5M');
}

const doors: readonly {
  name: string;
  door: string;
  provider: string;
  approver?: string;
  consents?: true;
  parts: BodyParts;
}[] = [
  {
    name: 'Sterk met Werk, by the person',
    door: 'sterk-met-werk',
    provider: 'aanmelden@kwintes.example',
    approver: workCoach,
    parts: { situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: workCoach } },
  },
  {
    name: 'Sterk met Werk of Scholing, by a school',
    door: 'sterk-met-werk-of-scholing',
    provider: 'aanmelden@astare-jobcoaching.example',
    consents: true,
    parts: {
      referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
      candidate: { birthDate: '2007-03-01' },
      situation: {},
      request: { goal: 'Terug naar school.', motivated: 'yes' },
    },
  },
  {
    name: 'IPS via the municipality, by a clinician',
    door: 'ips-municipality',
    provider: 'aanmelden@altrecht.example',
    approver: 'team-werk@zeist.example',
    consents: true,
    parts: {
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' },
      situation: { benefit: 'participatiewet', inCareAt: 'altrecht', ipsPossible: 'yes' },
    },
  },
  {
    name: 'IPS via UWV, by a clinician',
    door: 'ips-uwv',
    provider: 'aanmelden@altrecht.example',
    approver: 'team-ips@uwv.example',
    parts: {
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' },
      situation: { benefit: ['wajong'], inCareAt: 'altrecht', ipsPossible: 'yes' },
    },
  },
];

describe('each door, from the posted referral to a closed trajectory', () => {
  test.each(doors)('$name', async ({ door, provider, approver, consents, parts }) => {
    journey = await openJourney();
    const { status, body } = await journey.submit(parts);
    expect([status, body['door']]).toEqual([201, door]);
    const reference = String(body['reference']);

    if (consents) {
      expect(await journey.stage(reference)).toBe('confirming');
      await journey.person('noor@post.example').answer({ choice: 'yes' }, reference);
    }
    if (approver !== undefined) {
      expect(await journey.stage(reference)).toBe('approval');
      const ips = door.startsWith('ips') ? { decisionDate: '2026-01-05' } : {};
      await journey.person(approver).answer({ choice: 'approve', ...ips });
    }
    expect(await journey.stage(reference)).toBe('offer');
    await walkToTheEnd(reference, provider);

    expect(await journey.stage(reference)).toBe('closed');
    const runtime = journey.app.runtime('sweep-tasks');
    expect((await runtime.referrals.load(reference))?.referral.closure).toBe('completed');
    expect((await runtime.agenda.openWork()).pieces).toBe(0);
  });
});
