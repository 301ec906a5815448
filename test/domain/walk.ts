import { applyAnswer, applyLateAnswer } from '../../functions/cases/apply-answer.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Change } from '../../functions/domain/change.ts';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { openOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace, openResolve } from '../../functions/domain/journey/placing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { openConfirmStart, startTrajectory } from '../../functions/domain/journey/start.ts';
import { toParties } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import { midden, requestOf } from './fixtures.ts';
import { contextAt, firstChange, type World, worldAfter } from './journey-model.ts';
import { readable } from './readable.ts';

/** One case in memory, with the tasks that it has closed; it begins on a Monday morning. */
export function walkThrough(
  first: (region: Region, request: ReferralRequest, now: string) => Change,
  request: ReferralRequest = requestOf(),
) {
  const region = midden();
  const start = '2026-01-05T08:00:00.000Z';
  const began = first(region, request, start);
  const tasks = new Map<string, Task>();
  const parties = new Map(began.parties.map((party) => [party.role, party]));
  const mails: Change['mails'][number][] = [];
  let world: World = worldAfter({ region, trajectory: undefined, now: start, saidYes: false }, began);
  const taken = (change: Change): Change => {
    readable(change);
    for (const task of change.tasks) tasks.set(task.id, task);
    for (const party of change.parties) parties.set(party.role, party);
    mails.push(...change.mails);
    world = worldAfter(world, change);
    return change;
  };
  taken(began);
  return {
    region,
    get world() {
      return world;
    },
    /** Every mail of the case. */
    mails: mails as readonly Change['mails'][number][],
    parties: () => toParties([...parties.values()]),
    ctx: (actor: Parameters<typeof contextAt>[2] = 'system') => contextAt(region, world.now, actor),
    task: (id: string) => tasks.get(`HW-0000000#${id}`) as Task,
    /** Makes a change at this moment. */
    go(change: Change | undefined): Change {
      if (change === undefined) throw new Error('nothing changed');
      return taken(change);
    },
    at(now: string) {
      world = { ...world, now };
    },
    /** Lets an open task go by, escalation by escalation, until it is closed or the coordinator's. */
    letPass(id: string) {
      for (let task = tasks.get(`HW-0000000#${id}`); task?.status === 'open' && task.level < 2; ) {
        world = { ...world, now: task.announced ? task.dueAt : task.visibleFrom };
        taken(whatIsDue(world.from, task, contextAt(region, world.now)) as Change);
        task = tasks.get(`HW-0000000#${id}`);
      }
    },
  };
}
export type Walk = ReturnType<typeof walkThrough>;

/** Somebody answers an open task, as its owner. */
export function answer(walk: Walk, id: string, given: Parameters<typeof applyAnswer>[2]): Change {
  const task = walk.task(id);
  return walk.go(applyAnswer(walk.world.from, task, given, walk.ctx(task.owner), walk.world.trajectory));
}

/** A task that went by is answered after all. */
export function late(walk: Walk, id: string, given: Parameters<typeof applyAnswer>[2]): Change | undefined {
  const task = walk.task(id);
  const { trajectory, from } = walk.world;
  const change = applyLateAnswer(from, task, given, walk.ctx('provider'), { trajectory });
  return change === undefined ? undefined : walk.go(change);
}

/** Referred by the work coach at the municipality, who decides too. */
export const byWorkCoach = requestOf({
  referrer: { role: 'professional', name: 'Robin de Wit', profession: 'work-coach', email: 'robin@zeist.example' },
  request: { motivated: 'yes' },
});

/** Referred by a clinician, so that the municipality's team decides. */
export const byClinician = requestOf({
  referrer: { role: 'professional', name: 'Robin de Wit', profession: 'clinician', email: 'robin@praktijk.example' },
  request: { motivated: 'yes' },
});

/** The case of a walk with some of its referral, or its tasks, changed. */
export const but = ({ world: { from } }: Walk, change: Partial<Referral>, tasks: readonly Task[] = from.tasks) => ({
  tasks,
  referral: { ...from.referral, ...change },
});

/** A case about which the work coach is asked. */
export function asked(request: ReferralRequest = byWorkCoach): Walk {
  const walk = walkThrough(firstChange, request);
  walk.go(route(walk.world.from, walk.ctx()));
  walk.go(askApproval(walk.world.from, walk.ctx()));
  return walk;
}

/** A case that the municipality has agreed to. */
export function approved(request: ReferralRequest = requestOf()): Walk {
  const walk = walkThrough(firstChange, request);
  walk.go(route(walk.world.from, walk.ctx()));
  walk.go(askApproval(walk.world.from, walk.ctx()));
  answer(walk, 'approve#1', { choice: 'approve' });
  return walk;
}

/** A receipt of a search that tells nothing more. */
export const receipt = { at: '2026-01-05T08:00:00.000Z', skipped: [] };

/** Someone who waits for one of these providers. */
export function queued(providers: readonly string[], request: ReferralRequest = requestOf()): Walk {
  const walk = approved(request);
  walk.go(enterQueue(walk.world.from, { providers, receipt }, walk.ctx()));
  return walk;
}

/** A place at Kwintes, which is asked. */
export function offered(request: ReferralRequest = requestOf()): Walk {
  const walk = queued(['kwintes'], request);
  walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
  walk.go(openOffer(walk.world.from, walk.ctx()));
  return walk;
}

/** Somebody for whom no provider is left: the coordinator looks for one. */
export function unplaced(request: ReferralRequest = byWorkCoach): Walk {
  const walk = approved(request);
  walk.go(enterQueue(walk.world.from, { providers: [], receipt }, walk.ctx()));
  walk.go(openResolve(walk.world.from, walk.ctx()));
  return walk;
}

/** The yes of Kwintes. */
export const yes = {
  choice: 'accept',
  jobCoachName: 'Robin Coach',
  jobCoachEmail: 'robin@kwintes.example',
  startsOn: '2026-01-06',
} as const;

/** Someone whom Kwintes has taken on: the job coach is asked whether the first talk was held. */
export function started(request: ReferralRequest = requestOf()): Walk {
  const walk = offered(request);
  answer(walk, 'accept-offer#1', yes);
  walk.go(startTrajectory(walk.world.from, walk.ctx()));
  walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
  return walk;
}

/** Someone whose first talk was held, and whose check-ins begin. */
export function guided(request: ReferralRequest = requestOf()): Walk {
  const walk = started(request);
  answer(walk, 'confirm-start#1', { choice: 'held', heldOn: '2026-01-06' });
  return walk;
}

/** The trajectory of someone who has one. */
export function trajectoryOf({ world }: Walk): NonNullable<World['trajectory']> {
  if (world.trajectory === undefined) throw new Error('there is no trajectory yet');
  return world.trajectory;
}

/** A job coach is asked how it goes, on the day. */
export function checkedIn(): Walk {
  const walk = guided(byWorkCoach);
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  walk.at(walk.task('check-in#1').visibleFrom);
  return walk;
}
