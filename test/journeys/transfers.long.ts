import { afterAll, beforeAll, expect, test } from 'vitest';
import { actHandOver } from '../../functions/cases/act-hand-over.ts';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { contextOf } from '../../functions/cases/change-case.ts';
import { createTakeOverDesk } from '../../functions/cases/take-over-desk.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { bySelf, type Cast, cast, mailboxes, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { withStaffOfEach } from '../support/staff-world.ts';
import { allItems } from '../support/table.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const programme = 'sterk-met-werk';
const rounds = 4;
const others = ['lister', 'wij-3-0'] as const;

/** What somebody reads behind a link that is not theirs any more. */
const goneTitles = ['superseded', 'passed-on', 'answered', 'address-gone'].map((why) => says(`link.gone.title.${why}`));

let journey: Journey;
/** Everybody who is guided, with their people. */
const guided = new Map<string, Cast>();

beforeAll(async () => {
  const region = await regionNamed();
  // Kwintes has room for all; each of the others has two places for four people.
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.map((offer) =>
      offer.programme === programme
        ? { ...offer, capacity: { status: 'waiting-list' as const, places: provider.id === 'kwintes' ? 4 : 2 } }
        : offer,
    ),
  }));
  journey = await openJourney({ regionContent: withStaffOfEach({ ...region, providers }) });
  for (const name of ['een', 'twee', 'drie', 'vier']) {
    const people = cast(name);
    guided.set(await started(journey, people, bySelf(people)), people);
  }
});
afterAll(() => journey.close());

const coachOf = async (reference: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.parties(reference)).jobCoach;

/** What follows is done for a case as it is at that moment: another one may be faster. */
async function nowOf(reference: string) {
  const { referral } = await journey.look(reference);
  return { reference, seen: referral.revision };
}

/** The coordinator gives somebody to a provider, from the case's own page. */
async function handOver(reference: string, provider: string, email: string): Promise<void> {
  const runtime = journey.app.runtime('act-at-desk');
  const acting = { staff: 'c-1', ...(await nowOf(reference)), because: { code: 'provider-stops' } } as const;
  await actHandOver(runtime, acting, { provider, coach: { name: `Lou ${provider}`, email }, addsPlace: false });
}

/** Everybody of a provider goes to another one, from the page of several. */
async function takeOver(references: readonly string[], provider: string, email: string): Promise<void> {
  const steps = await Promise.all(
    references.map(async (reference) => ({
      ...(await nowOf(reference)),
      to: 'provider' as const,
      provider,
      coach: { name: `Kim ${provider}`, email },
    })),
  );
  const desk = createTakeOverDesk(journey.app.runtime('act-at-desk'));
  await desk.take(coordinator, { from: 'kwintes', because: 'no-answer', addsPlaces: false, steps });
}

/** A provider gives whomever it guides to another of its job coaches, on its own page of each. */
async function ownChange(mailbox: string, name: string, email: string): Promise<void> {
  const desk = journey.person(mailbox);
  await desk.list();
  const all = new URL('/mijn/jobcoaches', journey.app.url).href;
  const links = (await desk.get(all)).html.matchAll(/href="[^"]*\/mijn\/jobcoaches(\/[^"]+)"/g);
  for (const path of new Set([...links].map(([, one = '']) => one))) {
    const { html } = await desk.get(`${all}${path}`);
    const cases = [...html.matchAll(/name="case" value="([^"]+)"/g)].map(([, one = '']): [string, string] => [
      'case',
      one,
    ]);
    await desk.post(`${all}${path}`, [...cases, ['name', name], ['email', email], ['sure', 'yes']]);
  }
}

/** Only the address of the same job coach was wrong. */
async function corrected(reference: string, email: (domain: string) => string): Promise<void> {
  const runtime = journey.app.runtime('serve-links');
  const ctx = contextOf(runtime, { origin: 'link', actor: 'coordinator' });
  await changeAndFollow(runtime, reference, async (from) => {
    const { jobCoach } = await runtime.referrals.parties(reference);
    const provider = journey.app.region.providers.find(({ id }) => id === from.referral.provider);
    if (jobCoach === undefined || provider === undefined) return undefined;
    return handOn(
      from,
      { email: email(provider.domains[0] ?? ''), name: jobCoach.name, isOther: false, former: jobCoach },
      ctx,
    );
  });
}

/** Whoever guides somebody says how it goes, with the newest link that they have. */
async function answers(reference: string): Promise<void> {
  const address = (await coachOf(reference))?.email ?? '';
  const coach = journey.person(address);
  const link = await coach.newestLink(new RegExp(reference));
  await coach.open(link);
  await coach.post(link, { choice: 'continues', hoursUsed: '1' });
}

/** Every link to a task of a case that was ever mailed to somebody who guides, by their address. */
async function linksOf(reference: string, { candidate, workCoach }: Cast): Promise<[string, string][]> {
  const mails = (await journey.app.mails()).filter(({ text, subject }) => `${subject}\n${text}`.includes(reference));
  const offices = journey.app.region.providers.map(({ mailbox }) => mailbox);
  const guides = mails.filter(({ to }) => ![candidate, workCoach, mailboxes.coordinator, ...offices].includes(to));
  return guides.flatMap(({ to, links }) =>
    links.filter((link) => link.includes('/taak/')).map((link): [string, string] => [to, link.replace(/\?.*$/, '')]),
  );
}

/** A place is counted for everybody who holds one, where they are guided, and nowhere more than there are. */
async function placesAreRight(): Promise<void> {
  const items = (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith('P#'));
  const holds = items.filter(({ sk }) => String(sk).startsWith('H#'));
  const cases = await Promise.all([...guided.keys()].map((reference) => journey.look(reference)));
  const holders = cases.flatMap(({ referral: { id, provider, holdsPlace } }) =>
    holdsPlace ? [`${id} ${provider}`] : [],
  );
  expect(holds.map(({ pk, referralId }) => `${referralId} ${String(pk).slice(2)}`).toSorted()).toEqual(
    holders.toSorted(),
  );
  const queue = journey.app.runtime('sweep-tasks').queue;
  for (const [provider, { held }] of await queue.places(programme, ['kwintes', ...others])) {
    expect(held).toBe(cases.filter(({ referral }) => referral.holdsPlace && referral.provider === provider).length);
    expect(held).toBeLessThanOrEqual(provider === 'kwintes' ? 4 : 2);
  }
}

/** One job coach each: whoever guides can open the newest link, and every former one reads kindly that it is over. */
async function oneCoachEach(): Promise<void> {
  for (const [reference, people] of guided) {
    const present = await coachOf(reference);
    const { referral, tasks } = await journey.look(reference);
    for (const task of tasks.filter(({ owner }) => owner === 'job-coach'))
      expect(task.provider).toBe(referral.provider);
    const working = new Set<string>();
    for (const [address, link] of await linksOf(reference, people)) {
      const page = await journey.person(address).open(link);
      if (page.status === 200) working.add(address);
      else expect([page.status, goneTitles.some((title) => title.test(page.text))]).toEqual([410, true]);
    }
    expect([...working]).toEqual([present?.email]);
  }
}

test('whoever comes at the same moment for the last places: two get them, and the others stay where they are', async () => {
  for (const reference of guided.keys()) await untilCheckIn(journey, reference);
  const went = [...guided.keys()].map((reference, n) => handOver(reference, 'lister', `lou-${n}@lister.example`));
  await Promise.all(went);
  const providers = await Promise.all(
    [...guided.keys()].map(async (reference) => (await journey.look(reference)).referral.provider),
  );
  expect(providers.filter((provider) => provider === 'lister')).toHaveLength(2);
  await placesAreRight();
  await oneCoachEach();
});

test('whatever races for the same people and the last places: one job coach each, and no place too many', async () => {
  for (let round = 0; round < rounds; round += 1) {
    for (const reference of guided.keys()) await untilCheckIn(journey, reference);
    const all = [...guided.keys()];
    await Promise.allSettled([
      ...all.map((reference, n) =>
        handOver(reference, others[n % 2] ?? 'lister', `lou-${round}@${others[n % 2]}.example`),
      ),
      takeOver(
        all,
        round % 2 === 0 ? 'lister' : 'kwintes',
        `kim-${round}@${round % 2 === 0 ? 'lister' : 'kwintes'}.example`,
      ),
      ownChange(mailboxes.kwintes, 'Bo Voorbeeld', `bo-${round}@kwintes.example`),
      ownChange(mailboxes.lister, 'Pat Voorbeeld', `pat-${round}@lister.example`),
      ...all.map((reference, n) => corrected(reference, (domain) => `nieuw-${round}-${n}@${domain}`)),
      ...all.map(answers),
    ]);
    await journey.app.clock.advanceBy('PT10M');

    await placesAreRight();
    await oneCoachEach();
  }
});
