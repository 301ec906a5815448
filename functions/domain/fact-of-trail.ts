import { localDate } from './calendar.ts';
import type { AuditEvent } from './change.ts';
import { defined } from './defined.ts';
import {
  type Counted,
  countedOf,
  type Fact,
  type FactDates,
  factHead,
  guidanceOf,
  noGuidance,
  type Results,
  receivedOn,
  resultsOf,
} from './fact.ts';
import type { PlainDate, Referral } from './referral.ts';
import type { Trajectory } from './trajectory.ts';

/** What the lines of a trail add up to. */
interface Told {
  counted?: Counted;
  results?: Results;
  provider?: string | null;
  endedOn?: PlainDate | undefined;
  dates: { -readonly [K in keyof FactDates]: FactDates[K] };
}

/** Actions by which a provider is asked for the person, and by which it takes them on. */
const offers: readonly AuditEvent['action'][] = ['give-place', 'choose-provider'];
const acceptances: readonly AuditEvent['action'][] = ['accept-offer', 'accept-late'];

function read(told: Told, line: AuditEvent): void {
  const { action, at, counted, provider, due, results } = line;
  const on = localDate(at);
  if (counted !== undefined) {
    if (counted.closure === undefined) told.endedOn = undefined;
    else if (told.counted?.closure === undefined) told.endedOn = on;
    told.counted = counted;
  }
  if (results !== undefined) told.results = results;
  if (provider !== undefined) told.provider = provider;
  if (action === 'ask-approval') told.dates.askedOn ??= on;
  if (due !== undefined) told.dates.dueOn ??= due;
  if (action === 'approve' || action === 'decline') told.dates.decidedOn = on;
  if (offers.includes(action)) told.dates.offeredOn ??= on;
  if (provider === null) delete told.dates.acceptedOn;
  if (acceptances.includes(action)) told.dates.acceptedOn = on;
}

/** Whether nobody but its unknown sender ever heard of a referral. */
function neverKnown(trail: readonly AuditEvent[]): boolean {
  const did = (action: AuditEvent['action']) => trail.some((line) => line.action === action);
  return did('receive-unconfirmed') && !trail.some(({ counted }) => counted !== undefined) && !did('confirm-sender');
}

/**
 * The fact of a case, made again from its trail alone, to compare with the one that is stored: nothing that wrote that one has a
 * part in it. Lines of earlier versions do not say what a case is counted under, or its results: where none does, what the case
 * itself holds is taken.
 *
 * @param trail lines of its audit trail, oldest first
 * @returns undefined for a case that has no fact; `dates`: what the case keeps of it
 */
export function factOfTrail(
  referral: Referral,
  trajectory: Trajectory | undefined,
  trail: readonly AuditEvent[],
): { readonly fact: Fact; readonly dates: FactDates } | undefined {
  const told: Told = { dates: {} };
  for (const line of trail) read(told, line);
  if (neverKnown(trail)) return undefined;
  const counted = told.counted ?? countedOf(referral);
  if (counted === undefined) return undefined;
  const received = trail[0] === undefined ? receivedOn(referral) : localDate(trail[0].at);
  const closedOn =
    told.counted === undefined && referral.closedAt !== undefined ? localDate(referral.closedAt) : undefined;
  const provider = told.provider === undefined ? referral.provider : (told.provider ?? undefined);
  const results = told.results ?? (trajectory === undefined ? undefined : resultsOf(trajectory));
  const guidance = results === undefined ? noGuidance : guidanceOf(received, results);
  return {
    fact: {
      head: factHead(counted, { ...told.dates, received, ended: told.endedOn ?? closedOn }, provider),
      ...(isNothing(guidance) ? {} : { guidance }),
    },
    dates: defined(told.dates),
  };
}

/** Whether guidance has nothing to tell. */
function isNothing(guidance: NonNullable<Fact['guidance']>): boolean {
  return JSON.stringify(guidance) === JSON.stringify(noGuidance);
}

/** A fact as one text that is the same for all that say the same, whatever the order in which it was stored. */
export function factText({ head, guidance }: Fact): string {
  return JSON.stringify([head, guidance ?? noGuidance], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
