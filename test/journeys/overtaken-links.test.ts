import { afterEach, describe, expect, test } from 'vitest';
import {
  about,
  accept,
  approve,
  byProfessional,
  bySelf,
  cast,
  mailboxes,
  start,
  started,
  talkDay,
} from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

const bare = (link: string) => link.replace(/\?.*$/, '');
const coordinator = () => journey.person(mailboxes.coordinator);
const linkTo = async (address: string, reference: string) =>
  bare(await journey.person(address).newestLink(about(reference)));

/**
 * A check-in that nobody answered and the coordinator gave up, with the links that its provider and the coordinator had
 * to it.
 */
async function silentCheckIn(mark: string) {
  journey = await openJourney();
  const reference = await started(journey, cast(mark));
  const { referral, tasks } = await journey.look(reference);
  const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
  await journey.app.clock.advanceTo(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? '');
  await journey.app.clock.advanceBy('P35D');
  const mailbox = provider?.mailbox ?? '';
  const links = {
    provider: await linkTo(mailbox, reference),
    coordinator: await linkTo(mailboxes.coordinator, reference),
  };
  await coordinator().answer({ choice: 'no-answer' }, about(reference));
  return { reference, provider: referral.provider, mailbox, links };
}

test('a provider that handed the person on neither sees them nor ends anything by an old check-in', async () => {
  const { reference, provider, mailbox, links } = await silentCheckIn('hand');
  const other = provider === 'lister' ? 'kwintes' : 'lister';
  const next = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
  await journey.app.clock.advanceTo(next?.visibleFrom ?? '');
  await journey.app.clock.advanceBy('P35D');
  const to = { choice: 'change-addressee', name: 'Lia Lister', email: `lia@${other}.example`, provider: other };
  await coordinator().steer(to, about(reference));
  expect((await journey.look(reference)).referral.provider).toBe(other);
  const former = journey.person(mailbox);
  const page = await former.open(links.provider);
  expect([page.status, page.text]).toEqual([410, expect.not.stringContaining('Noor')]);
  await former.post(links.provider, { choice: 'stopped', reason: 'health', hoursUsed: '1' });
  expect(await journey.stage(reference)).toBe('checking-in');
  const trajectory = await journey.trajectory(reference);
  expect(trajectory?.earlyStop).toBeUndefined();
});

test('a coordinator steers nothing by a task that is over, and no closed task is open again', async () => {
  const { reference, links } = await silentCheckIn('steer');
  const before = (await journey.look(reference)).referral;
  const page = await coordinator().open(links.coordinator);
  expect(page.text).toMatch(says('link.late.over'));
  expect(page.html).not.toContain('/sturen');
  for (const fields of [{ 'steer.choice': 'extend', 'steer.workingDays': '10' }, { 'steer.choice': 'withdraw' }])
    await coordinator().post(`${links.coordinator}/sturen`, fields);
  const { referral } = await journey.look(reference);
  expect([referral.stage, referral.openTasks]).toEqual(['checking-in', before.openTasks]);
});

describe('a late yes of a provider', () => {
  test('does not pass by the provider that the coordinator has chosen since', async () => {
    const region = await regionNamed();
    journey = await openJourney({
      regionContent: {
        ...region,
        providers: region.providers.map((provider) => ({
          ...provider,
          offers: provider.offers.map((offer) => ({ ...offer, capacity: { status: 'has-places', places: 1 } })),
        })),
      },
    });
    const [ada, bob] = [cast('ada'), cast('bob')];
    const first = await journey.refer(bySelf(ada));
    await approve(journey, ada, first);
    await accept(journey, ada, first, journey.day());
    await start(journey, ada, first);
    const chosen = (await journey.look(first)).referral.provider ?? '';
    const second = await journey.refer(bySelf(bob));
    await approve(journey, bob, second);
    await journey.app.clock.advanceBy('PT10M');
    const silent = (await journey.look(second)).referral.provider;
    const mailbox = journey.app.region.providers.find(({ id }) => id === silent)?.mailbox ?? '';
    const link = await linkTo(mailbox, second);
    const waits = async () =>
      (await journey.look(second)).tasks.some(({ kind, owner }) => kind === 'await-place' && owner === 'coordinator');
    for (let day = 0; day < 90 && !(await waits()); day += 1) await journey.app.clock.advanceBy('P1D');
    await coordinator().answer({ choice: 'assign', provider: chosen }, about(second));
    await journey.app.clock.advanceBy('PT15M');
    const waiting = { stage: 'waiting', assignedProvider: chosen };
    expect((await journey.look(second)).referral).toMatchObject(waiting);
    const provider = journey.person(mailbox);
    expect((await provider.open(link)).status).toBe(410);
    const coach = {
      jobCoachName: 'Robin Coach',
      jobCoachEmail: 'robin@aanbieder.example',
      startsOn: talkDay(journey, 3),
    };
    await provider.post(link, { choice: 'accept', ...coach });
    expect((await journey.look(second)).referral).toMatchObject(waiting);
  });
});

describe('the link in a first mail, forwarded to somebody else', () => {
  const people = cast('objects');
  const objection = async () => {
    const mail = (await journey.app.mails()).find(({ to }) => to === people.candidate);
    return bare(mail?.links[0] ?? '');
  };

  test.each([true, false])(
    'ends no trajectory that runs (met: %s), but mails the candidate where they can',
    async (met) => {
      journey = await openJourney();
      const reference = await journey.refer(byProfessional(people));
      const link = await objection();
      await approve(journey, people, reference);
      if (met) {
        await accept(journey, people, reference, journey.day());
        await start(journey, people, reference);
      }
      const stage = await journey.stage(reference);
      const other = journey.person('forwarded@school.example');
      expect((await other.get(link)).text).toMatch(says('link-form.objection.stop-yourself.2'));
      const mails = (await journey.subjects(people.candidate)).length;
      const receipt = await other.post(link, { choice: 'not-wanted' });
      expect(receipt.text).toMatch(says('receipt.byChoice.objection.link-mailed.1'));
      expect(await journey.stage(reference)).toBe(stage);
      expect(await journey.subjects(people.candidate)).toHaveLength(mails + 1);

      const own = journey.person(people.candidate);
      const status = await own.status(says('mail-people.new-link.subject'));
      await own.post(`${status.url}/intrekken`, { sure: 'yes' });
      expect(await journey.stage(reference)).toBe('closed');
    },
  );

  test('still says without proof that it reached somebody else, while nobody has met the person', async () => {
    journey = await openJourney();
    const reference = await journey.refer(byProfessional(people));
    const link = await objection();
    await approve(journey, people, reference);
    await journey.person(people.candidate).post(link, { choice: 'not-me' });
    expect((await journey.look(reference)).referral.closure).toBe('not-me');
  });
});
