import { type ToldPause, toldPause } from '../domain/journey/pausing.ts';
import { beyondLimits, openPause, type PauseFault, pauseFault, withoutOpenPause } from '../domain/pause.ts';
import type { PlainDate, Referral } from '../domain/referral.ts';
import { pauseLimits, type Region } from '../domain/region.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { AnswerProblem } from './answer-contracts.ts';

/** Fields in which a pause is told, in every form that asks for one. */
export const pauseFields = { reason: 'pauseReason', from: 'pausedFrom', until: 'pausedUntil' } as const;

/** Faults that lie in the first day; those of all others are told at the last one, which people change. */
const ofFirstDay: readonly PauseFault[] = ['before-start', 'too-far-ahead', 'after-end'];

/** What a pause that is told is looked at against. */
interface PauseCheck {
  readonly region: Region;
  readonly referral: Pick<Referral, 'programme'>;
  readonly trajectory: Trajectory;
  readonly today: PlainDate;
}

/**
 * What is wrong with a pause as somebody tells it, at the fields of the form.
 *
 * @param decides a coordinator, who may let it last longer than the limits of the programme
 */
export function pauseProblems(
  told: Partial<ToldPause>,
  { region, referral: { programme }, trajectory, today }: PauseCheck,
  decides = false,
): readonly AnswerProblem[] {
  const { until, from, reason } = told;
  if (programme === undefined || trajectory.firstTalkOn === undefined)
    return [{ field: 'choice', code: 'not-allowed' }];
  const isNew = openPause(trajectory) === undefined;
  const missing: AnswerProblem[] = [
    ...(isNew && reason === undefined ? [{ field: pauseFields.reason, code: 'reason-needed' } as const] : []),
    ...(isNew && from === undefined ? [{ field: pauseFields.from, code: 'date-empty' } as const] : []),
    ...(until === undefined ? [{ field: pauseFields.until, code: 'date-empty' } as const] : []),
  ];
  const pause = until === undefined ? undefined : toldPause(trajectory, { ...told, until });
  if (missing.length > 0 || pause === undefined) return missing;
  const known = withoutOpenPause(trajectory);
  const limits = pauseLimits(region, programme);
  const fault = pauseFault(known, pause, { began: trajectory.firstTalkOn, today, limits });
  if (fault === undefined || (decides && beyondLimits.includes(fault))) return [];
  const field = isNew && ofFirstDay.includes(fault) ? pauseFields.from : pauseFields.until;
  return [{ field, code: `pause-${fault}` }];
}
