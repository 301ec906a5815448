import { localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { guidanceEndedOn } from '../check-in-plan.ts';
import type { Role } from '../codes.ts';
import { type GrantPolicy, grantUse, hoursBeyond, marksToTell, policyOf } from '../grant.ts';
import { isInFollowUp } from '../guided.ts';
import type { Instant } from '../referral.ts';
import type { Region } from '../region.ts';
import { hasDeciders } from '../standing.ts';
import { ofKind } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { deciders } from './deciders.ts';
import { begin, type Draft, finish } from './draft.ts';
import { isTeams } from './listing.ts';
import { planMail } from './mails.ts';

/** Who decides whether somebody gets more: whoever agreed to it, and the coordinator where nobody has to. Never a provider. */
export function decidesOnMore(
  region: Region,
  referral: OpenCase['referral'],
): Extract<Role, 'approver' | 'team' | 'coordinator'> {
  const wasAsked = policyOf(region, referral)?.approver !== 'none' && referral.taskCounts['approve'] !== undefined;
  if (!wasAsked || !hasDeciders(region, referral)) return 'coordinator';
  return isTeams(referral) ? 'team' : 'approver';
}

/** Hours that the person of a draft had beyond their grant; 0 where there are none, or where hours do not count. */
export function hoursBeyondIn({ ctx, after }: Draft, trajectory: Trajectory): number {
  const policy = policyOf(ctx.region, after);
  return policy === undefined ? 0 : hoursBeyond(trajectory, policy);
}

/** What mails about the grant may say: numbers of hours, where hours count, and until when guidance runs. */
export function useFacts(trajectory: Trajectory, policy: GrantPolicy, today: string): Record<string, string> {
  const { hours } = grantUse(trajectory, policy, today);
  return {
    endsOn: trajectory.plannedEnd,
    ...(hours === undefined ? {} : { hoursUsed: String(hours.used), hoursGranted: String(hours.granted) }),
  };
}

/** The marks of the grant that are reached on a day and were not told yet. */
function untoldMarks(trajectory: Trajectory, policy: GrantPolicy, today: string): ReturnType<typeof marksToTell> {
  return marksToTell(trajectory, grantUse(trajectory, policy, today));
}

/**
 * Tells job coach, provider and whoever decided what was used of the grant, where it has reached a mark that they were not told
 * yet: one mail for hours and months together. Who is asked for an extension in the same case reads it there.
 *
 * @param isUndecided whoever decides was asked about hours beyond the grant, and is not any more: they hear it in any case
 * @returns the trajectory with what was told
 */
export function tellUse(draft: Draft, trajectory: Trajectory, isUndecided = false): Trajectory {
  const { after, ctx } = draft;
  const today = localDate(ctx.now);
  const policy = policyOf(ctx.region, after);
  if (policy === undefined) return trajectory;
  const marks = untoldMarks(trajectory, policy, today);
  const isBeyond = hoursBeyond(trajectory, policy) > 0;
  if (marks.length === 0 && !(isUndecided && isBeyond)) return trajectory;
  const highest = Math.max(...marks.map(({ mark }) => mark));
  const facts = {
    ...useFacts(trajectory, policy, today),
    useOf: marks.length > 1 ? 'both' : (marks[0]?.of ?? 'hours'),
    mark: isBeyond ? 'over' : String(highest),
  };
  const isOver = trajectory.earlyStop !== undefined || guidanceEndedOn(trajectory) !== undefined;
  const isAsked = ofKind(draft.open.values(), 'decide-extension') !== undefined;
  const about = isOver ? 'over' : isAsked ? 'asked' : undefined;
  if (marks.length > 0) tellGuides(draft, trajectory, facts, about);
  const byCoordinator = decidesOnMore(ctx.region, after) === 'coordinator';
  const decide = byCoordinator ? (['coordinator'] as const) : deciders(after, draft.tasksBefore);
  for (const to of isAsked ? [] : decide)
    planMail(draft, { kind: 'grant-use', to, facts: { ...facts, about: isOver ? 'over' : 'decider' } });
  return asTold(trajectory, policy, ctx.now);
}

/**
 * The job coach, with the page on which more is asked for where it is theirs already, and the provider. Between a report and the next
 * question there is no such page: the mail then leads to the list, which has it as soon as it is there (`leadsToList`).
 *
 * @param about `over`: guidance has ended with the report, and nothing more can be asked for; `asked`: it was asked already, perhaps with
 *   this very report. The mail says so, and asks nobody to ask for more
 */
function tellGuides(
  draft: Draft,
  { provider }: Trajectory,
  facts: Readonly<Record<string, string>>,
  about: 'over' | 'asked' | undefined,
): void {
  const asked = ofKind(draft.open.values(), 'check-in');
  const page = asked?.owner === 'job-coach' ? ({ task: asked, link: 'task' } as const) : {};
  planMail(draft, {
    kind: 'grant-use',
    to: 'job-coach',
    ...page,
    facts: { ...facts, about: about ?? 'job-coach' },
  });
  planMail(draft, {
    kind: 'grant-use',
    to: 'provider',
    provider,
    facts: { ...facts, about: about ?? 'provider' },
  });
}

/**
 * Tells those who decided that hours were corrected of which they were told, or will be asked to pay for. Where the coordinator decides
 * they made the correction themselves.
 *
 * @param what `lapsed`: they were asked about hours that are not beyond the grant after all; guidance is over, and the hours are
 *   `within` the grant or `beyond` it
 */
export function tellCorrected(draft: Draft, trajectory: Trajectory, what: 'lapsed' | 'within' | 'beyond'): void {
  const { after, ctx } = draft;
  const policy = policyOf(ctx.region, after);
  if (policy === undefined || decidesOnMore(ctx.region, after) === 'coordinator') return;
  const use = useFacts(trajectory, policy, localDate(ctx.now));
  if (use['hoursUsed'] === undefined) return;
  const facts = { ...use, useOf: 'hours', mark: 'corrected', about: `corrected-${what}` };
  for (const to of deciders(after, draft.tasksBefore)) planMail(draft, { kind: 'grant-use', to, facts });
}

/** A trajectory whose use was told in another mail: the marks that it has reached are not told once more. */
export function asTold(trajectory: Trajectory, policy: GrantPolicy, now: Instant): Trajectory {
  const marks = untoldMarks(trajectory, policy, localDate(now));
  if (marks.length === 0) return trajectory;
  return { ...trajectory, toldUse: [...(trajectory.toldUse ?? []), ...marks.map((one) => ({ ...one, at: now }))] };
}

/** Whether a mark of the grant is reached of which nobody has been told: months pass without anybody doing anything. */
export function lacksUse(
  { referral }: OpenCase,
  trajectory: Trajectory | undefined,
  { region, now }: Context,
): boolean {
  const policy = policyOf(region, referral);
  if (trajectory === undefined || policy === undefined) return false;
  if (referral.stage !== 'checking-in' || isInFollowUp(referral)) return false;
  return untoldMarks(trajectory, policy, localDate(now)).length > 0;
}

/** Tells of a mark that time alone has reached. The sweeper sees it at the next visit of the case, which is a week away at most. */
export function tellUseNow(from: OpenCase, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'tell-use', ctx);
  draft.rest = { ...draft.rest, trajectory: tellUse(draft, trajectory) };
  return finish(draft);
}
