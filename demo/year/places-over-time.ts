import type { Action } from '../../functions/domain/actions.ts';
import type { Instant } from '../../functions/domain/referral.ts';
import type { CaseHistory } from './history.ts';

/** Where referrals stand, for people who look at many at once; fewer words than there are stages. */
export const standings = ['deciding', 'finding a place', 'starting', 'in a trajectory', 'handover', 'closed'] as const;
export type Standing = (typeof standings)[number];

/** Where a referral stands after each action that moves it; other actions leave it where it is. */
const after: Partial<Record<Action, Standing>> = {
  receive: 'deciding',
  'receive-handover': 'handover',
  'confirm-sender': 'deciding',
  'skip-approval': 'finding a place',
  approve: 'finding a place',
  'accept-offer': 'starting',
  'confirm-start': 'in a trajectory',
  'refuse-interest': 'closed',
  decline: 'closed',
  'resolve-close': 'closed',
  'close-trajectory': 'closed',
  'hand-over-done': 'closed',
  withdraw: 'closed',
  deny: 'closed',
};

/** How many referrals stood where at a moment. */
export interface Sample {
  readonly at: Instant;
  readonly counts: Readonly<Record<Standing, number>>;
}

const week = 7 * 24 * 60 * 60_000;
/** More bars than this cannot be told apart in the drawing. */
const mostSamples = 110;

/**
 * Where the referrals stood at the end of each week from the first receipt to `now`, and at `now`; in longer steps for
 * many years.
 */
export function placesOverTime(histories: readonly CaseHistory[], now: Instant): readonly Sample[] {
  const moves = histories
    .map(({ events }) => events.flatMap(({ action, at }) => ({ at, to: standingAfter(action) })))
    .map((events) => events.filter((event): event is { at: Instant; to: Standing } => event.to !== undefined));
  const first = moves.map(([move]) => move?.at ?? now).sort()[0];
  if (first === undefined) return [];
  const span = Date.parse(now) - Date.parse(first);
  const step = week * Math.max(1, Math.ceil(span / week / mostSamples));
  const moments = Array.from({ length: Math.floor(span / step) + 1 }, (_, n) => {
    return new Date(Date.parse(now) - n * step).toISOString();
  }).reverse();
  return moments.map((at) => ({ at, counts: countAt(moves, at) }));
}

function standingAfter(action: string): Standing | undefined {
  return Object.entries(after).find(([known]) => known === action)?.[1];
}

function countAt(
  moves: readonly (readonly { readonly at: Instant; readonly to: Standing }[])[],
  at: Instant,
): Record<Standing, number> {
  const counts = { deciding: 0, 'finding a place': 0, starting: 0, 'in a trajectory': 0, handover: 0, closed: 0 };
  for (const events of moves) {
    const last = events.findLast((event) => event.at <= at);
    if (last !== undefined) counts[last.to] += 1;
  }
  return counts;
}
