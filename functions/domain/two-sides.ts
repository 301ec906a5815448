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
 * work in one, so whoever has nothing else may say either. Where the job coach was asked the same, what they answered counts. One who
 * does not know how it goes after guidance says nothing; one who does not know whether work was kept leaves standing what is recorded.
 *
 * @param told the job coach's answer beside which the candidate was asked
 */
export function differs(
  spells: readonly Spell[],
  { on, works }: Pick<CandidateSays, 'on' | 'works'>,
  told: Pick<CheckInRecord, 'worksNow' | 'spell'> = {},
): boolean {
  const { worksNow, spell } = told;
  if (on === undefined || works === undefined || works === 'rather-not') return false;
  if (worksNow === 'unknown' && spell === undefined) return false;
  const isPaid = worked(spells, on, on, paidWorkKinds);
  if (!isPaid && worked(spells, on, on, ['learn-work'])) return false;
  return (worksNow === undefined || worksNow === 'unknown' ? isPaid : worksNow === 'yes') !== (works === 'yes');
}

/**
 * Whether the job coach did not say themselves what a candidate's words differ from: they did not know, or what they had reported was
 * put right since.
 */
export function isByRecord(told: CheckInRecord, { takenBack = [] }: Pick<Trajectory, 'takenBack'>): boolean {
  if (told.worksNow !== undefined) return told.worksNow === 'unknown';
  const since = told.answeredAt ?? told.answeredOn ?? told.date;
  return takenBack.some(({ at }) => at >= since);
}
