import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, approve, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('case');
const coordinator = () => journey.person(mailboxes.coordinator);
const audit = async (reference: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.events(reference))
    .filter(({ action }) => action === 'record-move')
    .map(({ result, actor }) => [result, actor]);

/** A trajectory whose first check-in is asked now. */
async function atCheckIn(): Promise<string> {
  const reference = await started(journey, people);
  const planned = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
  await journey.app.clock.advanceTo(planned?.visibleFrom ?? '');
  await journey.app.clock.advanceBy('PT1H');
  return reference;
}

const stopsFor = (movedTo: string) =>
  journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'moved', movedTo });

describe('a candidate who moved', () => {
  test('inside the region, while a decision is open: the new team decides, and the old work coach no more', async () => {
    const reference = await journey.refer(bySelf(people));
    await journey.app.clock.advanceBy('P40D');
    const page = await coordinator().steer({ choice: 'moved', municipality: 'GM0310' }, about(reference));
    expect(page.text).toMatch(says('receipt.byChoice.steer.moved.1'));
    expect((await journey.look(reference)).referral).toMatchObject({ municipality: 'GM0310', stage: 'approval' });
    expect(await audit(reference)).toEqual([['fits', 'coordinator']]);
    expect(await journey.newestMail('team-werk@de-bilt.example', about(reference))).toContain('Gemeente: De Bilt');
    await journey.person('team-werk@de-bilt.example').answer({ choice: 'approve' }, about(reference));
    expect((await journey.look(reference)).referral.stage).toBe('offer');
  });

  test('to a municipality that does not exist is refused', async () => {
    const reference = await journey.refer(bySelf(people));
    await journey.app.clock.advanceBy('P40D');
    const page = await coordinator().steer({ choice: 'moved', municipality: 'GM0000' }, about(reference));
    expect([page.status, (await journey.look(reference)).referral.municipality]).toEqual([400, 'GM0355']);
  });

  test('inside the region, as the job coach says at a check-in: the trajectory goes on there', async () => {
    const reference = await atCheckIn();
    const page = await stopsFor('GM0310');
    expect(page.text).toMatch(says('receipt.byChoice.check-in.relocated.2'));
    const { referral, tasks } = await journey.look(reference);
    expect(referral).toMatchObject({ municipality: 'GM0310', stage: 'checking-in', approver: 'team' });
    expect(tasks.map(({ kind }) => kind)).toEqual(['check-in']);
    expect(await audit(reference)).toEqual([['fits', 'job-coach']]);
  });

  test.each([
    ['Rotterdam, outside the region', 'GM0599', 'Hoofdzaak Werk in de regio Rijnmond', 'outside-region'],
    ['Utrecht, which buys itself', 'GM0344', 'Werk en Inkomen', 'municipality-buys-itself'],
  ])('to %s: it goes on until the coordinator has phoned, who reads who does help', async (_, code, helps, fault) => {
    const reference = await atCheckIn();
    await stopsFor(code);
    const { referral, tasks } = await journey.look(reference);
    expect(referral).toMatchObject({ municipality: 'GM0355', movedTo: code, stage: 'checking-in' });
    expect(tasks.map(({ kind, owner }) => [kind, owner])).toContainEqual(['call', 'coordinator']);
    expect(await audit(reference)).toEqual([[fault, 'job-coach']]);
    const page = await coordinator().open(await coordinator().newestLink(about(reference)));
    expect(page.text).toContain(helps);
    expect(page.text).not.toMatch(/\bGM\d{4}\b/);

    await coordinator().answer({ choice: 'handed-over' }, about(reference));
    expect((await journey.look(reference)).referral).toMatchObject({ stage: 'closed', closure: 'early-stop' });
    expect(await journey.trajectory(reference)).toMatchObject({ earlyStop: 'moved' });
  });

  test('out of reach can stay where they are helped, as the coordinator agrees with them', async () => {
    const reference = await atCheckIn();
    await stopsFor('GM0599');
    await coordinator().answer({ choice: 'goes-on' }, about(reference));
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, tasks.map(({ kind }) => kind)]).toEqual(['checking-in', ['check-in']]);
  });

  test('out of reach is offered to nobody until it is settled, and is then where they were in the queue', async () => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const { waitingSince, provider } = (await journey.look(reference)).referral;
    const places = () => journey.app.runtime('sweep-tasks').queue.places('sterk-met-werk', [provider ?? '']);
    await journey.app.clock.advanceBy('PT1H');
    await actAtDesk(journey, reference, 'moved', { municipality: 'GM0599' });
    await expect(actAtDesk(journey, reference, 'choose-provider', { provider: 'lister' })).rejects.toThrow(/400/);
    await journey.app.clock.advanceBy('P8D');
    expect((await journey.look(reference)).referral).toMatchObject({
      stage: 'waiting',
      movedTo: 'GM0599',
      waitingSince,
    });
    expect((await places()).get(provider ?? '')?.held).toBe(0);
    await coordinator().answer({ choice: 'goes-on' }, about(reference));
    expect((await journey.look(reference)).referral).toMatchObject({ stage: 'offer', waitingSince });
  });
});
