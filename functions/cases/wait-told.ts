import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { decidingBody } from '../domain/organisation.ts';
import type { Instant, PlainDate, Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { ToldWait } from '../domain/told-wait.ts';
import { groupToTell, isWaitOver, percentKept } from '../domain/wait-figures.ts';
import type { WaitFigures } from '../domain/wait-figures-schema.ts';
import type { WaitTold } from './task-contracts.ts';

function inView(
  { half, most, people, municipality }: Pick<ToldWait, 'half' | 'most' | 'people' | 'municipality'>,
  isUndecided: boolean,
  percent: number | undefined,
): WaitTold {
  return {
    half,
    most,
    people,
    ...defined({ municipality, percentKept: percent }),
    ...(isUndecided ? { isUndecided: true as const } : {}),
  };
}

/** How long people like this one waited, for whoever decides about them; undefined where too little is known. */
export function waitNow(
  region: Region,
  referral: Pick<Referral, 'door' | 'programme' | 'municipality'>,
  figures: WaitFigures | undefined,
  today: PlainDate,
): WaitTold | undefined {
  const group = groupToTell(figures, referral, today);
  if (group === undefined) return undefined;
  const isUndecided = decidingBody(region, referral.door, referral.municipality) === undefined;
  return inView(group, isUndecided, percentKept(group));
}

/**
 * The same for the candidate and whoever referred them: as the candidate was told with the yes, which stands whatever is counted
 * later, or as it is now. `isOver`: this one waits longer than 8 of 10 did.
 */
export function waitOfCandidate(
  region: Region,
  referral: Referral,
  figures: WaitFigures | undefined,
  now: Instant,
): (WaitTold & { readonly toldOn?: PlainDate; readonly isOver?: true }) | undefined {
  const today = localDate(now);
  const { toldWait, waitingSince } = referral;
  const present = waitNow(region, referral, figures, today);
  const told = waitingSince === undefined ? undefined : toldWait;
  const isUndecided = decidingBody(region, referral.door, referral.municipality) === undefined;
  const shown = told === undefined ? present : inView(told, isUndecided, present?.percentKept);
  if (shown === undefined) return undefined;
  const isOver = waitingSince !== undefined && isWaitOver(localDate(waitingSince), shown.most, today);
  return { ...shown, ...defined({ toldOn: told?.on }), ...(isOver ? { isOver: true as const } : {}) };
}
