import { addDuration } from '../../engines/support/duration.ts';
import type { DeskActionName } from '../../functions/domain/desk-actions.ts';
import { untilCheckIn as passUntilCheckIn } from '../support/cases.ts';
import type { BodyParts, Journey } from '../support/journey.ts';
import type { Notes } from './world.ts';

/** One thing that people do, or that time does. */
export interface Step {
  readonly name: string;
  readonly act: (journey: Journey, notes: Notes) => Promise<unknown>;
  /** Nobody acts: time passes. */
  readonly isTime?: true;
  /** One browser with one form: nobody else does the same at the same time. */
  readonly isAlone?: true;
  /** Which action of the desk it is. */
  readonly atDesk?: DeskActionName | 'take-over';
  /** Several people act, each for a case of their own: faults may hold up one of them for hours and the other not. */
  readonly severalAct?: true;
  /** Several want what not all of them can have: with faults others may get it, and from there on only the invariants are checked. */
  readonly isContest?: true;
}

/** What happens to one case, or to several that meet, from its beginning to its end. */
export interface Scenario {
  readonly name: string;
  /** Content of a region file; Midden-Utrecht when absent. */
  readonly region?: () => Promise<unknown>;
  /** UTC moment at which it begins; an ordinary Monday morning when absent. */
  readonly start?: string;
  /** Takes years, and so some seconds: played now and then only. */
  readonly isLong?: true;
  readonly steps: readonly Step[];
}

/** Somebody sends a referral, and tries again with the same key when no answer came. */
export function refer(as: string, parts: BodyParts, headers: Readonly<Record<string, string>>): Step {
  return {
    name: `refer ${as}`,
    async act(journey, notes) {
      const { status, body } = await journey.submit(parts, { 'idempotency-key': `simulated-key-of-${as}`, ...headers });
      if (status !== 201) throw new Error(`expected a referral, got ${status}`);
      notes.set(as, String(body['reference']));
      notes.set(`${as} status`, String(body['statusUrl']));
    },
  };
}

/** The reference of a case that was sent under this name. */
export function referenceOf(notes: Notes, as: string): string {
  const found = notes.get(as);
  if (found === undefined) throw new Error(`nobody knows the reference of ${as}`);
  return found;
}

/** Note of the moment until which a step waits, for as long as it does. */
export const waitingUntil = 'waiting until';

/** Time passes: an ISO 8601 duration. The person who takes the step removes the note if that was not cut off. */
export function wait(duration: string): Step {
  return {
    name: `wait ${duration}`,
    isTime: true,
    async act({ app: { clock } }, notes) {
      // A process that was killed meanwhile goes on to the same moment, not as long again.
      const until = notes.get(waitingUntil) ?? addDuration(clock.now(), duration);
      notes.set(waitingUntil, until);
      await clock.advanceTo(until);
    },
  };
}

/** The day of the next check-in comes, and its mail with it. */
export function untilCheckIn(as: string): Step {
  return {
    name: `until the check-in of ${as}`,
    isTime: true,
    act: (journey, notes) => passUntilCheckIn(journey, referenceOf(notes, as)),
  };
}
