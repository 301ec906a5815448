import * as z from 'zod';
import type { WaitingEntry } from './change.ts';
import { type Instant, instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

const minuteMs = 60_000;

/** An entry that is written so long after the moment of its position is counted, because nobody looks there any more. */
const lateMs = 30 * minuteMs;

/** How old a position must be to be summed up: whoever stands there was entered long ago, or is counted as late. */
const settledMs = 60 * minuteMs;

/** How long people are added to a sum before all are read one by one again. */
const readAgainMs = 24 * 60 * minuteMs;

/** How many people want each provider, at most: those who may want any, and by provider those who want that one. */
export interface Wanting {
  readonly any: number;
  readonly byProvider: Readonly<Record<string, number>>;
}

const countedSchema = z.lazy(() =>
  storedObject({
    mark: z.string(),
    upTo: instantSchema,
    /** When all of them were last read one by one. */
    readAt: instantSchema,
    any: z.number(),
    byProvider: z.record(z.string(), z.number()),
    late: z.number(),
  }),
);

/**
 * The sum of the people who have waited longest in a programme, as stored: whom they want, up to a position. Nobody is in it
 * by name. Whoever leaves stays counted until it is summed up again, and `late` counts who was entered or ranked anew among
 * them since, so there are never more who want a provider than it says.
 */
export const aheadSchema = z.lazy(() =>
  storedObject({
    /** How many entries were put at an old position, or were ranked under other offers, in all. */
    late: z.number().exactOptional(),
    /** When it was summed up for the first time. */
    first: instantSchema.exactOptional(),
    /** `late`: as it was when this was counted. `mark`: of the offers under which they were ranked. */
    counted: countedSchema.exactOptional(),
  }),
);
export type StoredAhead = z.infer<typeof aheadSchema>;
export type CountedAhead = z.infer<typeof countedSchema>;

/** Whether an entry comes so late to its position that the stored sum may reach beyond it. */
export function isLateEntry({ since }: Pick<WaitingEntry, 'since'>, at: Instant): boolean {
  return Date.parse(at) - Date.parse(since) > lateMs;
}

/** How many want a provider. An id may be a name that every object inherits, such as `constructor`: only what was counted is read. */
function countOf(byProvider: Wanting['byProvider'], provider: string): number {
  return Object.hasOwn(byProvider, provider) ? (byProvider[provider] ?? 0) : 0;
}

/** Whom these people want. Somebody who has not been ranked under these offers may want any provider. */
export function wantingOf(entries: readonly Pick<WaitingEntry, 'providers' | 'ranked'>[], mark: string): Wanting {
  const byProvider: Record<string, number> = {};
  let any = 0;
  for (const { providers, ranked } of entries) {
    if (ranked !== mark) any += 1;
    else for (const id of providers) byProvider[id] = countOf(byProvider, id) + 1;
  }
  return { any, byProvider };
}

/** Two groups of people together. */
export function together(one: Wanting, other: Wanting): Wanting {
  const byProvider: Record<string, number> = { ...one.byProvider };
  for (const [id, count] of Object.entries(other.byProvider)) byProvider[id] = countOf(byProvider, id) + count;
  return { any: one.any + other.any, byProvider };
}

/** At most so many of them want this provider. */
export function inFrontAt({ any, byProvider }: Wanting, provider: string): number {
  return any + countOf(byProvider, provider);
}

/**
 * What a stored sum says under these offers; undefined where it says nothing. Within the first hour of its being kept it is not used:
 * functions of a version that counts nobody as late may still run. Nor is one whose people were last read one by one a day ago, so
 * that whatever such a version left uncounted after a return to it is found within a day.
 */
export function knownAhead(
  stored: StoredAhead | undefined,
  { mark, now }: { readonly mark: string; readonly now: Instant },
): { readonly wanting: Wanting; readonly upTo: Instant; readonly readAt: Instant } | undefined {
  const { first, counted, late = 0 } = stored ?? {};
  if (first === undefined || counted?.mark !== mark || counted.upTo < first) return undefined;
  const { any, byProvider, upTo, readAt } = counted;
  if (Date.parse(now) - Date.parse(readAt) >= readAgainMs) return undefined;
  return { wanting: { any: any + late - counted.late, byProvider }, upTo, readAt };
}

/** Up to which position people can be summed up now. */
export function settledUpTo(now: Instant): Instant {
  return new Date(Date.parse(now) - settledMs).toISOString();
}
