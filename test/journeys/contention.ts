import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterChange } from '../../functions/cases/after-change.ts';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { allItems } from '../support/table.ts';
import { tenProviders } from '../support/ten-providers.ts';

const providers = 10;
const workCoach = 'sam@zeist.example';

let journey: Journey;

/** Who holds a place at whom, checked against the counters. */
async function places(): Promise<ReadonlyMap<string, string>> {
  const items = (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith('P#'));
  const holds = items.filter(({ sk }) => String(sk).startsWith('H#'));
  for (const counter of items.filter(({ sk }) => String(sk).startsWith('C#'))) {
    const here = holds.filter(({ pk }) => pk === counter['pk']);
    expect(here.length).toBeLessThanOrEqual(1);
    expect([counter['pk'], counter['held']]).toEqual([counter['pk'], here.length]);
  }
  return new Map(holds.map(({ pk, referralId }) => [String(referralId), String(pk)]));
}

/** References of those who wait, longest first. */
async function waiting(): Promise<string[]> {
  const entries = await journey.app.runtime('sweep-tasks').queue.waiting('sterk-met-werk', 1000);
  return entries.map(({ referralId }) => referralId);
}

async function giveBack(reference: string): Promise<void> {
  const runtime = journey.app.runtime('serve-links');
  const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
  const outcome = await changeCase(runtime, reference, (from) => withdraw(from, ctx, { reason: 'withdrawn' }));
  if (outcome.changed) await afterChange(runtime, outcome);
}

/** Ten providers with one last place each, and far more people than places: checks for so many people (I9). */
export function contendForPlaces(people: number): void {
  beforeAll(async () => {
    journey = await openJourney({ regionContent: tenProviders() });
  });
  afterAll(() => journey.close());

  test(`under ${people} approvals at the same moment: ten people are served, nobody twice, the others wait`, async () => {
    const references: string[] = [];
    for (let n = 0; n < people; n += 1) {
      const email = `noor-${n}@post.example`;
      references.push(
        await journey.refer({
          referrer: { role: 'self', name: 'Noor Voorbeeld', email },
          candidate: { email },
          situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: workCoach },
        }),
      );
    }
    const coach = journey.person(workCoach);
    // One code opens the mailbox's other links on this device too.
    await coach.open(await coach.newestLink(references[0]));
    const links = await Promise.all(references.map((reference) => coach.newestLink(reference)));
    const pages = await Promise.all(links.map((link) => coach.post(link, { choice: 'approve' })));
    expect(pages.map(({ status }) => status)).toEqual(references.map(() => 200));
    await journey.app.clock.idle();

    const held = await places();
    expect(held.size).toBe(providers);
    expect(new Set(held.values()).size).toBe(providers);
    const stages = await Promise.all(references.map((reference) => journey.stage(reference)));
    expect(stages.filter((stage) => stage === 'offer')).toHaveLength(providers);
    expect(stages.filter((stage) => stage === 'waiting')).toHaveLength(people - providers);
    expect((await waiting()).toSorted()).toEqual(references.filter((reference) => !held.has(reference)).toSorted());
  });

  test('given back at the same moment, they go to those who have waited longest, in order', async () => {
    // Someone who comes a minute later is behind everyone.
    await journey.app.clock.advanceBy('PT1M');
    const late = await journey.refer({
      situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: workCoach },
    });
    const coach = journey.person(workCoach);
    await coach.answer({ choice: 'approve' }, late);
    expect((await waiting()).at(-1)).toBe(late);

    for (const count of [providers, 3]) {
      const before = await waiting();
      const holders = [...(await places()).keys()].slice(0, count);
      await Promise.all(holders.map(giveBack));
      await journey.app.clock.advanceBy('PT5M');
      const now = await places();
      expect(now.size).toBe(providers);
      const served = [...now.keys()].filter((reference) => before.includes(reference));
      expect(served.toSorted()).toEqual(before.slice(0, count).toSorted());
      expect(await waiting()).toEqual(before.slice(count));
    }
  });
}
