import type { Region } from '../../functions/domain/region.ts';
import { about, accept, bySelf, type Cast, mailboxes, start, untilCheckIn } from '../../test/support/cases.ts';
import type { BodyParts, Journey } from '../../test/support/journey.ts';
import type { Person } from '../../test/support/person.ts';
import { regionNamed, withPlacesFor } from '../../test/support/regions.ts';

/** A door and who comes to it, as the region file of Midden-Utrecht has it. */
export interface CountedDoor {
  readonly name: string;
  /** How it comes in. A form is walked from its first page to its last; another application posts once. */
  readonly intake: 'form' | 'application';
  /** The provider of this programme where there is only one place. */
  readonly provider: string;
  readonly parts: (people: Cast) => BodyParts;
  /** Whether the candidate says yes before anything else. */
  readonly consents: boolean;
  /** Who has to agree; nobody at some doors. */
  readonly approver?: (people: Cast) => string;
  /** What an approval says beside the yes. */
  readonly decision: Readonly<Record<string, string>>;
}

const clinician = {
  role: 'professional',
  name: 'Dr. Bo',
  profession: 'clinician',
  email: 'bo@altrecht.example',
} as const;
/** The day on which journeys begin. */
const decisionDate = '2026-01-05';

/** Every door through which a referral comes to a provider. */
export const countedDoors: readonly CountedDoor[] = [
  {
    name: 'Youth, by a school',
    intake: 'application',
    provider: 'astare-jobcoaching',
    parts: ({ candidate, referrer }) => ({
      referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: referrer },
      candidate: { email: candidate, birthDate: '2007-03-01' },
      situation: { benefit: undefined },
      request: { goal: 'Terug naar school.', motivated: 'yes' },
    }),
    consents: true,
    decision: {},
  },
  {
    name: 'Adults, by the form',
    intake: 'form',
    provider: 'kwintes',
    parts: bySelf,
    consents: false,
    approver: ({ workCoach }) => workCoach,
    decision: {},
  },
  {
    name: 'IPS via the municipality',
    intake: 'application',
    provider: 'altrecht',
    parts: ({ candidate }) => ({
      referrer: clinician,
      candidate: { email: candidate },
      situation: { benefit: 'participatiewet', inCareAt: 'altrecht', ipsPossible: 'yes' },
    }),
    consents: true,
    approver: () => mailboxes.team,
    decision: { decisionDate },
  },
  {
    name: 'IPS via UWV',
    intake: 'application',
    provider: 'altrecht',
    parts: ({ candidate }) => ({
      referrer: clinician,
      candidate: { email: candidate },
      situation: { benefit: ['wajong'], inCareAt: 'altrecht', ipsPossible: 'yes' },
    }),
    consents: false,
    approver: () => mailboxes.uwv,
    decision: { decisionDate },
  },
];

/** One journey that is under way. */
export interface Walk {
  readonly journey: Journey;
  readonly door: CountedDoor;
  readonly people: Cast;
  /** Does something that costs this referral nothing: it belongs to somebody else's. */
  readonly aside: (work: () => Promise<unknown>) => Promise<void>;
  /** Notes what executions have done so far; the system forgets those that ended ninety days ago. */
  readonly look: () => Promise<void>;
}

/** A usual way through a door. */
export interface CountedPath {
  readonly name: string;
  /** Doors without an approver have no decline. */
  readonly needsApprover?: true;
  /** The region, where it is not the shipped one. */
  readonly region?: (door: CountedDoor) => Promise<unknown>;
  /** Walks it, and answers the reference of a case that is closed then. */
  readonly walk: (walk: Walk) => Promise<string>;
}

/** What most people do not do at once: the mail is read the next day. */
const nextDay = ({ journey }: Walk) => journey.app.clock.advanceBy('P1D');

async function refer({ journey, door, people }: Walk): Promise<string> {
  return journey.refer(door.parts(people));
}

async function consent(walk: Walk, reference: string): Promise<void> {
  if (!walk.door.consents) return;
  await nextDay(walk);
  await walk.journey.person(walk.people.candidate).answer({ choice: 'yes' }, about(reference));
}

async function decide(walk: Walk, reference: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const approver = walk.door.approver?.(walk.people);
  if (approver === undefined) return;
  await nextDay(walk);
  await walk.journey.person(approver).answer(fields, about(reference));
}

/** From the first message to a place that is offered, or to the queue. */
async function agreed(walk: Walk): Promise<string> {
  const reference = await refer(walk);
  await consent(walk, reference);
  await decide(walk, reference, { choice: 'approve', ...walk.door.decision });
  return reference;
}

/** From the offer to a first talk that was held. */
async function begun(walk: Walk, reference: string): Promise<void> {
  await nextDay(walk);
  await accept(walk.journey, walk.people, reference);
  await walk.journey.app.clock.advanceBy('P8D');
  await start(walk.journey, walk.people, reference);
}

/** Check-ins of a journey. */
const checkIns = 4;

/** Four check-ins, the last of which says that guidance ended. */
async function guided({ journey, people, look }: Walk, reference: string): Promise<void> {
  const jobCoach = journey.person(people.jobCoach);
  for (let n = 1; n <= checkIns; n += 1) {
    await look();
    await untilCheckIn(journey, reference);
    const isLast = n === checkIns;
    const fields = isLast ? { choice: 'stopped', reason: 'no-match' } : { choice: 'continues' };
    await jobCoach.answer({ ...fields, hoursUsed: '4' }, about(reference));
  }
}

async function withdraw(person: Person, reference: string, birthDate?: string): Promise<void> {
  const status = await person.status(about(reference), birthDate);
  await person.post(`${status.url}/intrekken`, { sure: 'yes' });
}

/** Midden-Utrecht where one provider takes people of this door, one at a time. */
async function withOnePlace({ provider }: CountedDoor): Promise<Region> {
  const region = withPlacesFor(1, await regionNamed());
  const offered = region.providers.find(({ id }) => id === provider)?.offers.map(({ programme }) => programme) ?? [];
  const providers = region.providers.map((one) =>
    one.id === provider ? one : { ...one, offers: one.offers.filter(({ programme }) => !offered.includes(programme)) },
  );
  return { ...region, providers };
}

/** Somebody else who has the only place while this referral waits, and leaves after five weeks. */
const other: Cast = {
  candidate: 'noor-other@post.example',
  referrer: 'kim-other@school.example',
  workCoach: 'sam-other@zeist.example',
  jobCoach: 'robin-other@aanbieder.example',
};

/** The usual ways, each to its end. */
export const countedPaths: readonly CountedPath[] = [
  {
    name: 'placed, four check-ins',
    async walk(walk) {
      const reference = await agreed(walk);
      await begun(walk, reference);
      await guided(walk, reference);
      return reference;
    },
  },
  {
    name: 'waits five weeks for a place, then four check-ins',
    region: withOnePlace,
    async walk(walk) {
      const first = { ...walk, people: other };
      let taken = '';
      await walk.aside(async () => {
        taken = await agreed(first);
        await begun(first, taken);
      });
      const reference = await agreed(walk);
      await walk.journey.app.clock.advanceBy('P35D');
      const { birthDate } = walk.door.parts(other).candidate ?? {};
      await walk.aside(() => withdraw(walk.journey.person(other.candidate), taken, birthDate));
      await walk.journey.app.clock.advanceBy('PT10M');
      await begun(walk, reference);
      await guided(walk, reference);
      return reference;
    },
  },
  {
    name: 'declined by whoever approves',
    needsApprover: true,
    async walk(walk) {
      const reference = await refer(walk);
      await consent(walk, reference);
      await decide(walk, reference, { choice: 'decline', reason: 'not-now' });
      return reference;
    },
  },
  {
    name: 'withdrawn by the candidate before the start',
    async walk(walk) {
      const reference = await agreed(walk);
      await nextDay(walk);
      const { birthDate } = walk.door.parts(walk.people).candidate ?? {};
      await withdraw(walk.journey.person(walk.people.candidate), reference, birthDate);
      return reference;
    },
  },
  {
    name: 'nobody answers: reminders, the team, the coordinator, at approval and at four check-ins',
    needsApprover: true,
    async walk(walk) {
      const { journey, door, look } = walk;
      const coordinator = journey.person(mailboxes.coordinator);
      const reference = await refer(walk);
      await consent(walk, reference);
      await journey.app.clock.advanceBy('P36D');
      await coordinator.answer({ choice: 'approve', ...door.decision }, about(reference));
      await begun(walk, reference);
      for (let n = 1; n <= checkIns; n += 1) {
        await look();
        await untilCheckIn(journey, reference);
        await journey.app.clock.advanceBy('P35D');
        const isLast = n === checkIns;
        const said = isLast ? { choice: 'stopped', reason: 'unreachable' } : { choice: 'no-answer' };
        await coordinator.answer(said, about(reference));
      }
      return reference;
    },
  },
];
