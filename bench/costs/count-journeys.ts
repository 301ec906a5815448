import { cast } from '../../test/support/cases.ts';
import { type Journey, openJourney } from '../../test/support/journey.ts';
import { type CountedDoor, type CountedPath, countedDoors, countedPaths } from './journeys.ts';
import { createMeter, type Meter } from './meter.ts';
import { beyond, plus, type Tally, times } from './tally.ts';
import { countTransitions } from './transitions.ts';

/** What one whole journey asked of AWS, from the first message until it is closed. */
export interface CountedJourney {
  readonly door: CountedDoor;
  readonly path: CountedPath;
  readonly tally: Tally;
  /** Lines of its audit trail: each is something that somebody or the system did to it. */
  readonly events: number;
  /** Those among them by which somebody was asked again, or somebody else instead. */
  readonly reminders: number;
  /** Mails about it; those with a code for a page are beside them. */
  readonly mails: number;
  /** Days from its receipt to its end. */
  readonly days: number;
}

/** Actions that happen because somebody has not answered. */
const ofSilence: readonly string[] = ['remind', 'escalate'];
const dayMs = 86_400_000;

/** Tells of each mail that it arrived, as SES does within seconds. */
async function reportDeliveries({ app }: Journey, known: Set<string>): Promise<void> {
  for (const { id } of await app.mails()) {
    if (known.has(id)) continue;
    known.add(id);
    await app.reportMail(id, 'delivery');
  }
}

/**
 * Walks one path through one door on an embedded run of its own, which is judged at its end as every journey of the tests is.
 *
 * @param idleSweep what one run of the sweeper does where nothing is due: AWS runs it anyway, so it is nobody's
 * @throws Error where the case is not closed at the end
 */
async function countOne(door: CountedDoor, path: CountedPath, idleSweep: Tally): Promise<CountedJourney> {
  const meter: Meter = createMeter();
  const region = path.region === undefined ? {} : { regionContent: await path.region(door) };
  const journey = await openJourney({ observer: meter.observer, log: meter.log, ...region });
  try {
    const transitions = countTransitions(journey.app.executions);
    const delivered = new Set<string>();
    let counted: Tally = {};
    let transitionsAside = 0;
    let mailsAside = 0;
    // A code for a page belongs to no item.
    const mailed = async () =>
      (await journey.app.mails()).filter(({ tags }) => Object.values(tags).some((tag) => tag.includes('/'))).length;
    const take = async () => {
      await reportDeliveries(journey, delivered);
      await journey.app.clock.idle();
      await transitions.look();
      return meter.take();
    };
    const aside = async (work: () => Promise<unknown>) => {
      counted = plus(counted, await take());
      const before = { transitions: await transitions.total(), mails: await mailed() };
      await work();
      await take();
      transitionsAside += (await transitions.total()) - before.transitions;
      mailsAside += (await mailed()) - before.mails;
    };
    const began = Date.parse(journey.app.clock.now());
    const reference = await path.walk({ journey, door, people: cast('counted'), aside, look: transitions.look });
    counted = plus(counted, await take());
    const stage = await journey.stage(reference);
    if (stage !== 'closed') throw new Error(`${door.name}, ${path.name}: it ended in ${stage}.`);
    const trail = await journey.app.runtime('sweep-tasks').referrals.events(reference);
    const anyway = times(idleSweep, counted['call/sweep-tasks'] ?? 0);
    return {
      door,
      path,
      tally: { ...beyond(counted, anyway), transition: (await transitions.total()) - transitionsAside },
      events: trail.length,
      reminders: trail.filter(({ action }) => ofSilence.includes(action)).length,
      mails: (await mailed()) - mailsAside,
      days: (Date.parse(journey.app.clock.now()) - began) / dayMs,
    };
  } finally {
    await journey.close();
  }
}

/**
 * Every usual path through every door, each counted by itself.
 *
 * @param form what a referral by the form takes beside one that is posted
 * @param onPart called with the part that is done
 */
export async function countJourneys(
  { idleSweep, form }: { readonly idleSweep: Tally; readonly form: Tally },
  onPart: (part: number) => void,
): Promise<readonly CountedJourney[]> {
  const all = countedDoors.flatMap((door) =>
    countedPaths
      .filter(({ needsApprover }) => needsApprover === undefined || door.approver !== undefined)
      .map((path) => ({ door, path })),
  );
  const found: CountedJourney[] = [];
  for (const { door, path } of all) {
    const one = await countOne(door, path, idleSweep);
    found.push(door.intake === 'form' ? { ...one, tally: plus(one.tally, form) } : one);
    onPart(found.length / all.length);
  }
  return found;
}
