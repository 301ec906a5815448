import * as z from 'zod';
import { municipalityCode } from './municipality-code.ts';
import { isoDate, words } from './region-schema.ts';
import { fateKinds } from './wind-down.ts';

// Apart from wind-down.ts: whoever lives by a plan does without it, and that is every function that changes cases or mails people.

/** What is counted of a dry run, to be laid beside what happened: numbers only. */
const saidSchema = z.strictObject({
  /** The day of the dry run. */
  on: isoDate,
  fates: z.partialRecord(z.enum(fateKinds), z.int().min(0)),
  /** How many cases had ended by then: what ends later is counted from there. */
  closed: z.int().min(0),
  /** When the last people go, at the latest. */
  lastGone: isoDate.exactOptional(),
});

/** The end of the programme (borgingsplan): its days, each in Europe/Amsterdam, and where people can go instead. */
export const windDownSchema = z.strictObject({
  /** The first day on which nobody is taken in. */
  intakeClosesOn: isoDate,
  /** The day on which whoever waits is told, and handed over. */
  handedOverOn: isoDate,
  /** The last day of guidance. */
  lastDay: isoDate,
  /** From this day on nothing is asked any more, and every case is closed. */
  endsOn: isoDate,
  /** How many weeks before the last day the coordinator is warned of whoever is still guided then. */
  warnWeeks: z.int().min(2).max(26),
  /** Where people can go instead. */
  elsewhere: words,
  /** The same, where it differs for a municipality, by its CBS code. */
  elsewhereIn: z.record(municipalityCode, words).exactOptional(),
  /** What the dry run said when it was started; numbers alone, kept to be laid beside what happened. */
  said: saidSchema.exactOptional(),
});
