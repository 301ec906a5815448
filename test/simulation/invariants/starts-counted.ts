import * as z from 'zod';
import { type StartKey, tellFrom } from '../../../functions/domain/budget.ts';
import { localDate } from '../../../functions/domain/calendar.ts';
import type { Programme } from '../../../functions/domain/codes.ts';
import type { Mail } from '../../../functions/domain/mail.ts';
import type { Instant } from '../../../functions/domain/referral.ts';
import { type CaseRecord, casesOf } from './records.ts';
import type { Sight } from './sight.ts';
import type { Invariant, Violation } from './violations.ts';

/** For how long a mail can be found in the table, with some days to spare. */
const mailsKeptMs = 80 * 24 * 3_600_000;

/** What the table says of the starts of a municipality in a programme and a year. */
const countSchema = z.object({ taken: z.number(), told: z.number().optional() });

/** A start as its case tells it. */
interface Start {
  readonly id: string;
  /** When the place was given with which it was counted. */
  readonly at: Instant;
  /** It came from the year before with a talk in this one, and is counted whatever is left. */
  readonly isMoved: boolean;
}

/**
 * A start is counted once for each case that says so, and never more of them than the ceiling allowed at the moment of the last one:
 * a ceiling may be lowered below what has begun, but nobody begins under it then. That it runs out is told where that number is
 * reached, to the municipality and to the coordinator, and once for each number.
 */
export const startsCounted: Invariant = function* (sight) {
  const cases = [...casesOf(sight).values()];
  const starts = startsIn(cases);
  const counts = new Map<string, z.output<typeof countSchema>>();
  for (const item of sight.items) {
    if (!String(item['pk']).startsWith('U#')) continue;
    counts.set(`${String(item['pk']).slice(2)} ${String(item['sk']).replace('#', ' ')}`, countSchema.parse(item));
  }
  const mails = cases.flatMap((one) => one.mails).filter(({ kind }) => kind === 'budget-warning');
  yield* toldTwice(mails);
  const isRecent = cases.every(({ events }) =>
    events.every(({ at, place }) => place !== true || Date.parse(sight.now) - Date.parse(at) < mailsKeptMs),
  );
  for (const name of new Set([...starts.keys(), ...counts.keys()])) {
    const own = starts.get(name) ?? [];
    const { taken, told } = counts.get(name) ?? { taken: 0 };
    if (taken !== own.length) yield { about: name, what: `counts ${taken} starts, of ${own.length} cases` };
    const held = own.filter(({ isMoved }) => !isMoved).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const last = held.at(-1);
    if (last === undefined) continue;
    const [municipality = '', programme = ''] = name.split(' ');
    const ceilings = ceilingsAt(sight, { municipality, programme: programme as Programme }, last.at);
    const most = Math.max(...ceilings);
    if (held.length > most) yield { about: last.id, what: `began as number ${held.length} of ${most} at ${name}` };
    const from = Math.min(...ceilings.map((one) => (Number.isFinite(one) ? tellFrom(one) : one)));
    if (held.length >= from && (told ?? 0) < from)
      yield { about: name, what: `${from} starts are taken, and nobody was told` };
    const reached = mails.filter((mail) => named(mail) === name && Number(mail.facts['reached']) === told);
    if (told !== undefined && isRecent && new Set(reached.map(({ to }) => to)).size !== 2)
      yield { about: name, what: `it counts as told that ${told} are taken, and not both were` };
  }
};

/** The starts by whose they are: `<municipality> <programme> <year>`. */
function startsIn(cases: readonly CaseRecord[]): ReadonlyMap<string, readonly Start[]> {
  const starts = new Map<string, Start[]>();
  for (const { referral, events } of cases) {
    const { id, startCounted: counted, programme } = referral;
    if (counted === undefined) continue;
    // Once the talk was held, no place that is given or goes changes anything.
    const talk = events.findIndex(({ action }) => action === 'confirm-start');
    const before = talk === -1 ? events : events.slice(0, talk);
    const at = before.findLast(({ place }) => place === true)?.at ?? referral.createdAt;
    const isMoved = Number(localDate(at).slice(0, 4)) !== counted.year;
    const name = `${counted.municipality} ${programme} ${counted.year}`;
    starts.set(name, [...(starts.get(name) ?? []), { id, at, isMoved }]);
  }
  return starts;
}

/** The numbers that may have been granted at a moment: more than one where it was changed then; without a limit where there was none. */
function ceilingsAt(sight: Sight, { municipality, programme }: Omit<StartKey, 'year'>, at: Instant): readonly number[] {
  return sight.regionsAt(at).map(({ municipalities }) => {
    const granted = municipalities.find(({ code }) => code === municipality)?.ceilings?.[programme];
    return granted ?? Number.POSITIVE_INFINITY;
  });
}

function named({ facts }: Mail): string {
  return `${facts['municipality']} ${facts['programme']} ${facts['year']}`;
}

function* toldTwice(mails: readonly Mail[]): Iterable<Violation> {
  const seen = new Set<string>();
  for (const mail of mails) {
    const what = `that ${mail.facts['reached']} are taken is told twice to ${mail.to}`;
    const word = `${named(mail)} ${what}`;
    if (seen.has(word)) yield { about: named(mail), what };
    seen.add(word);
  }
}
