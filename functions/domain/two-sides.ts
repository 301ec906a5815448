import type { CandidateSays } from './candidate-says.ts';
import { paidWorkKinds, worked } from './outcome.ts';
import type { PlainDate } from './referral.ts';
import type { CheckInRecord, Spell, Trajectory } from './trajectory.ts';

/** What both sides said beside the check-in of a date, each where they answered. */
export function sidesOf(
  { candidateSays = [], checkIns }: Pick<Trajectory, 'candidateSays' | 'checkIns'>,
  asked: PlainDate,
) {
  return {
    said: candidateSays.find((one) => one.asked === asked && one.answered),
    told: checkIns.find(({ date, answered }) => date === asked && answered),
  };
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
  const isPaid = worked(spells, on, on, paidWorkKinds);
  if (!isPaid && worked(spells, on, on, ['learn-work'])) return false;
  return (told.worksNow === undefined ? isPaid : told.worksNow === 'yes') !== (works === 'yes');
}
