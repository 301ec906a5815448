import { nextCheckIn, type PlannedCheckIn } from '../check-in-plan.ts';
import { policyOf } from '../grant.ts';
import { ofKind } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { closeTask, type Draft, putTask, toMachine } from './draft.ts';
import { asPlanned } from './extension.ts';
import { mailTask } from './mails.ts';
import { askOutcome } from './tell-outcome.ts';
import { checkInFrom, isAhead, schedule } from './timing.ts';

/**
 * Work that began or ended moves what is asked next: the sleeping check-in gets the day and the subject of the plan as it stands
 * now, and stays the same task, so that no question is asked twice and no link is lost. The question to the candidate beside it goes
 * along. Where nothing is left to ask, the machine ends the trajectory. What a job coach is asked already stays as it is, and what
 * somebody else has to sort out first.
 */
export function moveSleeping(draft: Draft, trajectory: Trajectory): void {
  const { ctx, after } = draft;
  const policy = policyOf(ctx.region, after);
  const open = ofKind(draft.open.values(), 'check-in');
  if (policy === undefined || open?.checkIn === undefined) return;
  if (open.owner !== 'job-coach' || !isAhead(open, ctx.region, ctx.now)) return;
  const toPlan = asPlanned(trajectory, draft.open.values(), ctx.now);
  const next = nextCheckIn(policy.checkIns, toPlan, ctx.region.officeHours.closedDays);
  if (next === undefined) {
    closeTask(draft, open);
    toMachine(draft, 'checking-in');
    return;
  }
  const planned: PlannedCheckIn = open.checkIn;
  const parts = ['date', 'purpose', 'spell', 'afterPause', 'followUp'] as const;
  if (parts.every((part) => planned[part] === next[part])) return;
  const visibleFrom = checkInFrom(ctx.region, next.date, ctx.now);
  const moved = putTask(draft, {
    ...open,
    checkIn: next,
    visibleFrom,
    ...schedule(ctx.region, open.kind, open.owner, visibleFrom),
  });
  if (visibleFrom <= ctx.now) mailTask(draft, moved);
  askOutcome(draft, next, visibleFrom, trajectory);
}
