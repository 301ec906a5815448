import * as z from 'zod';
import { closures, declineReasons, doors, earlyStopReasons, programmes, spellKinds } from './codes.ts';
import { storedObject } from './stored.ts';

// Apart from fact.ts: whoever writes facts does without it, and that is every function that changes cases.

/**
 * Bands of agreed hours a week. At 12 hours counting of paid work begins (CBS; docs/figures.md); 24 and 32 are ours: half of a
 * working week and a whole one in the sectors where most find work.
 */
export const hourBands = ['under-12', '12-23', '24-31', '32-up'] as const;

/** Why a case counts nowhere: it was about nobody who wanted it, or the same person's other referral goes on. */
const outs = ['not-me', 'duplicate'] as const;

/** A calendar month, `YYYY-MM`. */
const month = z.string().regex(/^\d{4}-\d{2}$/);
/** Whole days since the day of receipt; below 0 for what began before it. */
const days = z.int();

/** What a case is counted under. */
export const countedSchema = storedObject({
  /** Absent where no door of ours fitted. */
  door: z.enum(doors).exactOptional(),
  programme: z.enum(programmes).exactOptional(),
  /** By the code under which the case came in or moved: today's municipality, and the one before a reorganisation, follow from it. */
  municipality: z.string(),
  closure: z.enum(closures).exactOptional(),
  declineReason: z.enum(declineReasons).exactOptional(),
  out: z.enum(outs).exactOptional(),
});

const headSchema = storedObject({
  ...countedSchema.shape,
  /** Provider that was asked or has the person; without `accepted` it never took them on. */
  provider: z.string().exactOptional(),
  /** The month of receipt. */
  month,
  /** When somebody was first asked to decide, and by when that one had to. */
  asked: days.exactOptional(),
  due: days.exactOptional(),
  /** The latest decision. */
  decided: days.exactOptional(),
  /** A provider was first asked. */
  offered: days.exactOptional(),
  /** The yes of the provider that has the person. */
  accepted: days.exactOptional(),
  /** The end of the case: the day, and its month. Facts of earlier versions lack the month until `npm run facts -- rebuild`. */
  ended: days.exactOptional(),
  endedIn: month.exactOptional(),
});

/** A job, learn-work place, study or voluntary work. */
const spellSchema = storedObject({
  kind: z.enum(spellKinds),
  hours: z.enum(hourBands).exactOptional(),
  /** When it began: the day, and the month for the quarters in which it counts. */
  day: days,
  month,
  /** The last month in which it is known to have gone on, and for how many days from its first it is known to have lasted. */
  seen: month,
  lasted: z.int().min(0),
  /** It is known to have ended then. */
  isOver: z.literal(true).exactOptional(),
});

const guidanceSchema = storedObject({
  /** The first talk: the day, and its month. Absent where none was held. */
  talk: days.exactOptional(),
  month: month.exactOptional(),
  /** Check-ins with an answer, and those that passed in silence or in which somebody said not to know. */
  answered: z.int().min(0),
  silent: z.int().min(0),
  /** The day of the last answer, and the last month that answers cover as a whole. */
  known: days.exactOptional(),
  through: month.exactOptional(),
  /** The month in which guidance ended. Absent while it goes on, and where it stopped with its case: that one's month tells. */
  over: month.exactOptional(),
  /** The goal was reached. */
  goal: days.exactOptional(),
  stop: z.enum(earlyStopReasons).exactOptional(),
  spells: z.array(spellSchema),
});

/**
 * What results are counted with, of one trajectory or of a referral that never became one: codes, months, and days since receipt.
 * It names nobody, and nothing in it leads to its case (decision 75). Months are as coarse as the counting bases allow: work in a
 * quarter, and what silence leaves open, come out as they would with dates.
 */
export const factSchema = storedObject({
  head: headSchema,
  /** What came of guidance; absent until there is something. */
  guidance: guidanceSchema.exactOptional(),
});
