import type { CandidateSays } from './candidate-says.ts';
import { paidWorkKinds } from './outcome.ts';
import type { PlainDate } from './referral.ts';
import type { CheckInRecord, Spell } from './trajectory.ts';

function runsOn({ startedOn, endedOn }: Spell, day: PlainDate): boolean {
  return startedOn <= day && (endedOn === undefined || endedOn >= day);
}

/** Paid work that the job coach recorded and that was there on a day. */
function paidWorkOn(spells: readonly Spell[], day: PlainDate): readonly Spell[] {
  return spells.filter((spell) => paidWorkKinds.includes(spell.kind) && runsOn(spell, day));
}

/**
 * Whether what a candidate said of work differs from what is recorded on the day on which they said it. Learn-work (BBL) is school and
 * work in one, so whoever has nothing else may say either. Where the job coach was asked the same, what they answered counts.
 *
 * @param told the job coach's answer beside which the candidate was asked
 */
export function differs(
  spells: readonly Spell[],
  { on, works }: Pick<CandidateSays, 'on' | 'works'>,
  told: Pick<CheckInRecord, 'worksNow'> = {},
): boolean {
  if (on === undefined || works === undefined || works === 'rather-not' || told.worksNow === 'unknown') return false;
  const isPaid = paidWorkOn(spells, on).length > 0;
  if (!isPaid && spells.some((spell) => spell.kind === 'learn-work' && runsOn(spell, on))) return false;
  return (told.worksNow === undefined ? isPaid : told.worksNow === 'yes') !== (works === 'yes');
}
