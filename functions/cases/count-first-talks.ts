import { addDays, localDate } from '../domain/calendar.ts';
import { countedFrom, countWaits, grouped } from '../domain/count-waits.ts';
import { errorName } from '../domain/errors.ts';
import { municipalityOn } from '../domain/municipality.ts';
import { isProbe } from '../domain/probe.ts';
import type { PlainDate, Referral } from '../domain/referral.ts';
import { isSameWait, type Wait, waitOf } from '../domain/wait.ts';
import type { Runtime } from '../ports/runtime.ts';

export type CountRuntime = Pick<Runtime, 'waits' | 'referrals' | 'region' | 'clock' | 'log'>;

/** The months that have a day between these two, `YYYY-MM`. */
function monthsWith(from: PlainDate, to: PlainDate): readonly string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    if (months.at(-1) !== month) months.push(month);
  }
  return months;
}

/**
 * Counts, once a day, how long people waited for their first talk, for all who ask. The waits that began in the past year are
 * kept by themselves, so no case is read again whose wait has ended: only open ones, and those that ended since the last time.
 * Never throws: a count that failed leaves the figures of before, with their day, and counts as unhealable.
 *
 * @param open every case that seems to be open, as it was just read
 * @param hasTime whether there is time for one more write; what is left is written the next day, and counted today
 * @returns whether it was counted
 */
export async function countFirstTalks(
  runtime: CountRuntime,
  open: readonly Referral[],
  hasTime: () => boolean,
): Promise<boolean> {
  const { waits, log } = runtime;
  try {
    const today = localDate(runtime.clock());
    const from = countedFrom(today);
    const known = await waits.begun(monthsWith(from, today));
    const { fresh, all } = await looked(runtime, known, open);
    let left = 0;
    for (const wait of fresh) {
      if (hasTime()) await waits.keep(wait);
      else left += 1;
    }
    if (left > 0) log.info('waits-left', { left });
    await waits.put(countWaits(all, today, (code) => municipalityOn(runtime.region, code, today)));
    return true;
  } catch (error) {
    log.error('waits-not-counted', { error: errorName(error) });
    log.count('unhealable', 1);
    return false;
  }
}

/** The waits as they are now, and which of them are not kept so yet. */
async function looked(
  { waits, referrals, clock }: CountRuntime,
  known: readonly Wait[],
  open: readonly Referral[],
): Promise<{ readonly fresh: readonly Wait[]; readonly all: readonly Wait[] }> {
  const from = countedFrom(localDate(clock()));
  const seen = new Set(open.map(({ id }) => id));
  const ended = known.filter(({ end, referralId }) => end === undefined && !seen.has(referralId));
  const closed = ended.length === 0 ? [] : await referrals.heads([...new Set(ended.map((one) => one.referralId))]);
  const cases = [...open, ...closed].filter(({ id }) => !isProbe(id));
  // A first talk that was held stays held, whatever becomes of the case.
  const held = new Set(known.filter(({ end }) => end === 'talk').map(({ referralId }) => referralId));
  // Of a wait that began before the year that counts nothing is kept, so the end of it is not read either.
  const counts = ({ waitingSince }: Referral) => waitingSince !== undefined && localDate(waitingSince) >= from;
  const begun = cases.filter((one) => one.startedOn !== undefined && !held.has(one.id) && counts(one));
  const talks = begun.length === 0 ? new Map<string, PlainDate>() : await waits.firstTalks(begun.map(({ id }) => id));
  const kept = new Map(known.map((one) => [keyOf(one), one]));
  const fresh: Wait[] = [];
  const take = (wait: Wait) => {
    const before = kept.get(keyOf(wait));
    // Who moves after the first talk waited where they lived before it.
    if (before?.end === 'talk' && wait.end === 'talk') return;
    if (before !== undefined && isSameWait(before, wait)) return;
    kept.set(keyOf(wait), wait);
    fresh.push(wait);
  };
  const ofCase = grouped(known, ({ referralId }) => referralId);
  for (const referral of cases) {
    const own = ofCase.get(referral.id) ?? [];
    const talkOn = talks.get(referral.id) ?? own.find(({ end }) => end === 'talk')?.until;
    const now = waitOf(referral, talkOn);
    // Another door was chosen since, or the decision is asked anew: the wait of before was none.
    for (const one of own) if (one.since !== now?.since) take(uncounted(one));
    if (now !== undefined && now.since >= from) take(now);
  }
  return { fresh, all: [...kept.values()] };
}

/** A case has one wait at a time; another door may have begun another. */
function keyOf({ referralId, since }: Wait): string {
  return `${referralId} ${since}`;
}

function uncounted({ until: _until, ...wait }: Wait): Wait {
  return { ...wait, end: 'not-counted' };
}
