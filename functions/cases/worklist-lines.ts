import { localDate } from '../domain/calendar.ts';
import { actsAsCoordinator, type Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { isGuided, isInFollowUp } from '../domain/guided.ts';
import { afterTalk } from '../domain/journey/timing.ts';
import { useNow } from '../domain/journey/use-now.ts';
import { hasStanding } from '../domain/standing.ts';
import { dueOf, isAskedOf, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { purposeOf } from '../domain/trajectory.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports/worklist-store.ts';
import type { BareCase } from './link-contracts.ts';
import { bareCase } from './open-link.ts';
import { guides, type OwnCase } from './own-cases.ts';
import type { ListedCandidate, ListedTask, SavedLine, WorklistView } from './worklist-contracts.ts';
import { nameOnList } from './worklist-name.ts';

/** What waits for the reader in a case. */
function tasksIn(runtime: Pick<Runtime, 'region' | 'clock'>, own: OwnCase): ListedTask[] {
  const { referral, parties, role } = own;
  const { region } = runtime;
  const now = runtime.clock();
  const asks = (task: Task) =>
    isAskedOf(task, role) && task.visibleFrom <= now && hasStanding(region, { referral, task }, role, parties);
  const name = nameOnList(role, own);
  return own.tasks.filter(asks).map((task) => ({
    taskId: task.id,
    kind: task.kind,
    role,
    bare: bareCase(referral, task, now),
    ...(taskRules[task.kind].decides === true && !actsAsCoordinator(role) ? ({ isDecision: true } as const) : {}),
    isDue: taskRules[task.kind].isOpenEnded !== true,
    ...defined({
      name,
      about: taskRules[task.kind].isCall === true ? task.about : undefined,
      checkInOn: task.checkIn?.date,
      use: taskRules[task.kind].guides === true ? useIn(runtime, own) : undefined,
    }),
  }));
}

/** What was used of the grant of a case, for those who guide the person while guidance goes on. */
function useIn(
  { region, clock }: Pick<Runtime, 'clock' | 'region'>,
  { role, referral, trajectory }: OwnCase,
): ListedCandidate['use'] {
  return guides(role) ? useNow(region, referral, trajectory?.(), localDate(clock())) : undefined;
}

/** Where the person of a case stands, for whoever has to do with them; nothing for the coordinator, who has everybody. */
function candidateIn(runtime: Pick<Runtime, 'clock' | 'region'>, own: OwnCase): ListedCandidate[] {
  const { clock, region } = runtime;
  const { referral, tasks, role } = own;
  const { stage } = referral;
  if (stage === 'closed' || actsAsCoordinator(role)) return [];
  const name = nameOnList(role, own);
  // Before it has taken somebody on, a provider has a question about a person, and no candidate.
  if (role === 'provider' && name === undefined) return [];
  const bare = bareCase(referral);
  const over = isInFollowUp(referral) ? ({ isInFollowUp: true } as const) : {};
  if (role === 'referrer') return [{ role, bare, stage: stageForReferrer(own), ...over, ...defined({ name }) }];
  const main = tasks.find(({ kind }) => !taskRules[kind].isBeside);
  const by = main !== undefined && taskRules[main.kind].isPromised ? localDate(dueOf(main)) : undefined;
  // What sleeps until its day asks nobody anything yet.
  const isAhead = main !== undefined && main.visibleFrom > clock();
  const isGuide = guides(role);
  // Whoever decided hears of no missed talk (decision 116), also not from whose turn it is after it.
  const hidesTalk = stage === 'confirming-start' && !isGuide;
  const turn =
    main === undefined || isAhead || hidesTalk || main.owner === 'system'
      ? undefined
      : { owner: main.owner, ...defined({ by }) };
  const isTalkPast =
    !hidesTalk &&
    stage === 'confirming-start' &&
    referral.startedOn !== undefined &&
    afterTalk(region, referral.startedOn) <= clock();
  return [
    {
      role,
      bare,
      stage,
      ...(isGuide && isGuided(stage) ? ({ isGuided: true } as const) : {}),
      ...(role === 'job-coach' && stage === 'checking-in' ? ({ mayReport: true } as const) : {}),
      ...(isTalkPast ? ({ isTalkPast: true } as const) : {}),
      ...over,
      ...(isGuide && isAhead && main.checkIn && purposeOf(main.checkIn) === 'kept-work'
        ? ({ isAboutKeptWork: true } as const)
        : {}),
      ...defined({
        name,
        turn,
        use: useIn(runtime, own),
        // The day on which it was held, which need not be the planned one.
        talkOn: isGuide ? (own.trajectory?.()?.firstTalkOn ?? referral.startedOn) : undefined,
        pausedUntil: isGuide ? referral.pausedUntil : undefined,
        checkInOn: isGuide && isAhead ? main.checkIn?.date : undefined,
        jobCoach: role === 'provider' && isGuided(stage) ? own.parties.jobCoach?.name : undefined,
        lateTaskId: isAhead ? undefined : lateTaskOf(region, own),
      }),
    },
  ];
}

/** The open task that the reader was asked before somebody else was, where their answer still helps; see `askedBefore`. */
function lateTaskOf(region: Runtime['region'], { referral, tasks, role, parties }: OwnCase): string | undefined {
  return tasks.find(
    (task) =>
      task.askedBefore?.some(({ owner }) => owner === role) === true &&
      !isAskedOf(task, role) &&
      taskRules[task.kind].isOpenEnded !== true &&
      hasStanding(region, { referral, task }, role, parties),
  )?.id;
}

/** The steps of a case that its referrer follows: those of their status page. */
function stageForReferrer({ referral }: Caseload): ListedCandidate['stage'] {
  const { stage, approvedOn } = referral;
  if (stage === 'checking-in' || stage === 'closing') return 'started';
  if (approvedOn !== undefined) return 'decided';
  return stage === 'unconfirmed' ? stage : 'received';
}

/** Who has the most to do with a person comes first where somebody has several roles in a case. */
const nearest: readonly Role[] = ['job-coach', 'provider', 'approver', 'team', 'referrer'];

/** What is listed, each task and each person once. */
export function linesOf(
  runtime: Pick<Runtime, 'region' | 'clock'>,
  cases: readonly OwnCase[],
): Pick<Extract<WorklistView, { state: 'open' }>, 'tasks' | 'candidates'> {
  const tasks = new Map(cases.flatMap((own) => tasksIn(runtime, own)).map((task) => [task.taskId, task]));
  const inOrder = cases.toSorted((a, b) => nearest.indexOf(b.role) - nearest.indexOf(a.role));
  const candidates = new Map(
    inOrder.flatMap((own) => candidateIn(runtime, own)).map((one) => [one.bare.reference, one]),
  );
  const placeOf = ({ taskId, bare }: ListedTask) => orderOf(taskId, bare);
  const nameOf = ({ name, bare }: ListedCandidate) => name ?? bare.reference;
  return {
    tasks: [...tasks.values()].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
    candidates: [...candidates.values()].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl')),
  };
}

/** What a reader is told after an answer about one of the cases: its name only where their own list still has it. */
export function savedIn(
  { tasks, candidates }: Pick<Extract<WorklistView, { state: 'open' }>, 'tasks' | 'candidates'>,
  reference: string,
): SavedLine {
  const name = [...candidates, ...tasks].find((one) => one.bare.reference === reference)?.name;
  return { reference, left: tasks.length, ...defined({ name }) };
}

/**
 * Sorts a worklist: by the day on which an answer is due, of the same day by who waits longest, then by task, so that it
 * is the same each time.
 */
export function orderOf(taskId: string, { dueOn, receivedOn }: Pick<BareCase, 'dueOn' | 'receivedOn'>): string {
  return `${dueOn} ${receivedOn} ${taskId}`;
}
