import type { WaitingEntry } from '../domain/change.ts';
import {
  type CountedAhead,
  knownAhead,
  type StoredAhead,
  settledUpTo,
  together,
  type Wanting,
  wantingOf,
} from '../domain/people-ahead.ts';
import type { Instant } from '../domain/referral.ts';
import type { QueuePlace } from '../ports/queue-store.ts';
import type { Runtime } from '../ports/runtime.ts';

type AheadRuntime = Pick<Runtime, 'queue'>;

/** How many people are read before the sum of those who have waited longer is asked for. */
const nearest = 25;

/** Under which offers, and when, somebody looks at the people ahead of them. */
interface Looking {
  readonly mark: string;
  readonly now: Instant;
}

/** The people ahead of somebody. */
export interface Ahead {
  /** Nobody is: then nothing else decides. */
  readonly isNobody: boolean;
  /** Whom they want, under the offers with this mark; undefined where that is not known under those. */
  readonly wanting: (mark: string) => Wanting | undefined;
  /** Reads all of them, where they were summed up and may be fewer. Undefined where they have all been read. */
  readonly readAll?: () => Promise<Ahead | undefined>;
}

/**
 * Who is ahead of somebody: the nearest are read, and of a longer queue the sum of those who have waited longest, which is
 * never too small. So a newcomer reads some dozens at most, however many wait, as long as the sum leaves them a place. Where there
 * is no sum, all are read and summed up.
 *
 * @returns undefined where this person is not in the queue any more
 */
export async function peopleAhead(
  runtime: AheadRuntime,
  place: QueuePlace,
  looking: Looking,
): Promise<Ahead | undefined> {
  const near = await runtime.queue.nearest(place, nearest);
  if (near.isAll) return allOf(near.entries, place);
  const stored = await runtime.queue.ahead(place.programme);
  const known = knownAhead(stored, looking);
  // Somebody who is back at a position in the sum cannot tell from it who stands before them.
  if (known === undefined || place.since <= known.upTo) return readAll(runtime, place, stored, looking);
  const isJoined = near.entries.some(({ since }) => since <= known.upTo);
  const later = isJoined ? near.entries : await runtime.queue.upTo(place, known.upTo);
  const recent = others(
    later.filter(({ since }) => since > known.upTo),
    place,
  );
  if (recent === undefined) return undefined;
  if (!isJoined) await sumUp(runtime, { place, stored, longer: known, entries: recent }, looking);
  return {
    isNobody: false,
    wanting: (mark) => (mark === looking.mark ? together(known.wanting, wantingOf(recent, mark)) : undefined),
    readAll: () => readAll(runtime, place, stored, looking),
  };
}

async function readAll(
  runtime: AheadRuntime,
  place: QueuePlace,
  stored: StoredAhead | undefined,
  looking: Looking,
): Promise<Ahead | undefined> {
  const all = await runtime.queue.upTo(place);
  const entries = others(all, place);
  if (entries !== undefined) {
    const longer = { wanting: { any: 0, byProvider: {} }, readAt: looking.now };
    await sumUp(runtime, { place, stored, longer, entries }, looking);
  }
  return allOf(all, place);
}

/**
 * Stores the sum of those who have waited longest, unless somebody came late to a position among them since it was read. Only
 * somebody who stands behind all of them has read them all: who is back at an old position stores nothing.
 */
async function sumUp(
  runtime: AheadRuntime,
  sum: {
    readonly place: QueuePlace;
    readonly stored: StoredAhead | undefined;
    readonly longer: { readonly wanting: Wanting; readonly readAt: Instant };
    readonly entries: readonly WaitingEntry[];
  },
  { mark, now }: Looking,
): Promise<void> {
  const upTo = settledUpTo(now);
  const settled = sum.entries.filter(({ since }) => since <= upTo);
  if (settled.length === 0 || sum.place.since <= upTo) return;
  const { wanting, readAt } = sum.longer;
  const counted: Omit<CountedAhead, 'late'> = { ...together(wanting, wantingOf(settled, mark)), mark, upTo, readAt };
  await runtime.queue.keepAhead(sum.place.programme, { counted, late: sum.stored?.late, now });
}

function allOf(entries: readonly WaitingEntry[], place: QueuePlace): Ahead | undefined {
  const ahead = others(entries, place);
  return ahead && { isNobody: ahead.length === 0, wanting: (mark) => wantingOf(ahead, mark) };
}

/** Everybody but the person at this place, who stands last; undefined where they do not. */
function others(entries: readonly WaitingEntry[], { referralId }: QueuePlace): readonly WaitingEntry[] | undefined {
  return entries.at(-1)?.referralId === referralId ? entries.slice(0, -1) : undefined;
}
