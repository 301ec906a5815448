import fc from 'fast-check';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Change } from '../../functions/domain/change.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import {
  answerApproval,
  askApproval,
  askInformation,
  giveInformation,
} from '../../functions/domain/journey/approval.ts';
import { answerCall, countFault, extend, renewLink, revive } from '../../functions/domain/journey/care.ts';
import { answerCheckIn, closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import type { Context, OpenCase } from '../../functions/domain/journey/context.ts';
import { answerInterest, askInterest } from '../../functions/domain/journey/interest.ts';
import { answerOffer, openOffer } from '../../functions/domain/journey/offer.ts';
import { answerResolve, enterQueue, givePlace, openResolve } from '../../functions/domain/journey/placing.ts';
import { receive, receiveUnconfirmed, route } from '../../functions/domain/journey/receive.ts';
import { answerSender, endUnconfirmed } from '../../functions/domain/journey/sender.ts';
import {
  answerStart,
  openConfirmStart,
  reportNobodyCalled,
  startTrajectory,
} from '../../functions/domain/journey/start.ts';
import { answerStillWanted } from '../../functions/domain/journey/still-wanted.ts';
import { deny, isProposal, proposeWithdrawal, withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';

/** A referral in memory: what a store would hold after every change so far. */
export interface World {
  readonly region: Region;
  readonly from: OpenCase;
  readonly trajectory: Trajectory | undefined;
  readonly now: string;
  /** Whether the candidate has said yes to a question of ours. */
  readonly saidYes: boolean;
}

/** One thing that may happen: by a person, by the machine, or by time. `pick` chooses among what is possible. */
export const happening = fc.record({
  pick: fc.nat(1000),
  variant: fc.nat(1000),
  days: fc.integer({ min: 0, max: 40 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const empty = { at: '2026-01-05T08:00:00.000Z', skipped: [] };

/** Context with ids that count up, so that a walk repeats exactly. */
export function contextAt(region: Region, now: string, actor: Context['actor'] = 'system'): Context {
  let count = 0;
  return {
    now,
    region,
    newId: (size) => {
      count += 1;
      return String(count).padStart(size, '0');
    },
    linkKeyVersion: 1,
    origin: 'machine',
    actor,
  };
}

/** The change that stores a request, if a door fits. */
export function firstChange(
  region: Region,
  request: ReferralRequest,
  now: string,
  ctx: Context = contextAt(region, now),
): Change {
  const choice = chooseDoor(region, request, now.slice(0, 10));
  if (choice.kind !== 'door') throw new Error(`no door: ${choice.misfit}`);
  return receive(request, choice, { id: 'HW-0000000', statusLinkId: '1' }, ctx);
}

/** The same, sent by somebody whom nobody knows. */
export function firstChangeOfUnknown(region: Region, request: ReferralRequest, now: string): Change {
  const choice = chooseDoor(region, request, now.slice(0, 10));
  const fit = choice.kind === 'door' ? choice : { misfit: choice.misfit };
  return receiveUnconfirmed(request, fit, { id: 'HW-0000000', statusLinkId: '1' }, contextAt(region, now));
}

/** The world after a change, as the store would read it back. */
export function worldAfter(world: Omit<World, 'from'> & { readonly from?: OpenCase }, change: Change): World {
  const tasks = new Map<string, Task>((world.from?.tasks ?? []).map((task) => [task.id, task]));
  for (const task of change.tasks) tasks.set(task.id, task);
  const open = change.after.openTasks.flatMap((id) => tasks.get(id) ?? []);
  return {
    ...world,
    from: { referral: change.after, tasks: open },
    trajectory: change.trajectory ?? world.trajectory,
    saidYes: world.saidYes || change.action === 'confirm-interest',
  };
}

/** What could happen next in this world; undefined when the chosen thing is not possible now. */
export function happen(world: World, { pick, variant }: Happening): Change | undefined {
  // Mostly the machine works and people answer, so that walks get far; now and then time, or a whim, comes between.
  const forward = [machineMoves(world, variant), answers(world, variant)].find((moves) => moves.length > 0) ?? [];
  const aside = [...timeMoves(world), ...whims(world, variant)];
  const possible = pick % 6 === 0 ? aside : forward;
  return possible[Math.floor(pick / 6) % Math.max(possible.length, 1)]?.();
}

type Move = () => Change | undefined;

function machineMoves({ from, region, trajectory, now }: World, variant: number): Move[] {
  const ctx = contextAt(region, now);
  const has = (kind: Task['kind']) => from.tasks.some((task) => task.kind === kind);
  const providers = ['lister', 'kwintes'].filter((id) => !from.referral.passedProviders.includes(id));
  switch (from.referral.stage) {
    case 'received':
      return [() => route(from, ctx)];
    case 'confirming':
      return has('confirm-interest') ? [] : [() => askInterest(from, ctx)];
    case 'approval':
      return has('approve') ? [] : [() => askApproval(from, ctx)];
    case 'information':
      return has('give-information') ? [] : [() => askInformation(from, ctx)];
    case 'placing':
      return [() => enterQueue(from, { providers, receipt: empty }, ctx)];
    case 'waiting':
      return [
        () =>
          givePlace(
            from,
            { provider: providers[variant % providers.length] ?? 'lister', limit: 5, receipt: empty },
            ctx,
          ),
      ];
    case 'offer':
      return has('accept-offer') ? [] : [() => openOffer(from, ctx)];
    case 'unplaced':
      return has('resolve') ? [] : [() => openResolve(from, ctx)];
    case 'starting':
      return [() => startTrajectory(from, ctx)];
    case 'confirming-start':
      return trajectory && !has('confirm-start') ? [() => openConfirmStart(from, trajectory, ctx)] : [];
    case 'checking-in':
      return trajectory && !has('check-in') ? [() => openCheckIn(from, trajectory, ctx)] : [];
    case 'closing':
      return trajectory ? [() => closeTrajectory(from, trajectory, ctx)] : [];
    default:
      return [];
  }
}

function answers({ from, region, trajectory, now }: World, variant: number): Move[] {
  const today = now.slice(0, 10);
  return from.tasks.flatMap((task): Move[] => {
    const ctx = contextAt(region, now, task.owner);
    const choose = <T>(options: readonly T[]): T => options[variant % options.length] as T;
    switch (task.kind) {
      case 'confirm-sender':
        return [
          () => answerSender(from, task, { choice: choose(['confirm', 'confirm', 'not-reached', 'not-me']) }, ctx),
        ];
      case 'confirm-interest':
        return [() => answerInterest(from, task, { choice: choose(['yes', 'yes', 'no']) }, ctx)];
      case 'approve':
        return [
          () =>
            answerApproval(
              from,
              task,
              choose([
                { choice: 'approve' },
                { choice: 'approve', decisionDate: today },
                { choice: 'decline', reason: 'not-now', explanation: 'Kenmerk explanation' },
                { choice: 'ask-information', question: 'Kenmerk question' },
                { choice: 'delegate', email: 'kenmerk@zeist.example' },
              ]),
              ctx,
            ),
        ];
      case 'give-information':
        return [() => giveInformation(from, task, { choice: 'answer', text: 'Kenmerk answer' }, ctx)];
      case 'accept-offer':
        return [
          () =>
            answerOffer(
              from,
              task,
              choose([
                { choice: 'accept', jobCoachName: 'Kenmerk', jobCoachEmail: 'kenmerk@coach.example', startsOn: today },
                { choice: 'decline', reason: 'no-capacity' },
              ]),
              ctx,
            ),
        ];
      case 'resolve':
        if (task.about === 'stuck') return [];
        return [() => answerResolve(from, task, { choice: choose(['try-again', 'close']) }, ctx)];
      case 'confirm-start':
        return trajectory
          ? [
              () =>
                answerStart(
                  from,
                  task,
                  trajectory,
                  choose([
                    { choice: 'held', heldOn: today },
                    { choice: 'held', heldOn: today },
                    { choice: 'moved', newDate: today },
                    { choice: 'stopped', reason: 'moved' },
                  ]),
                  ctx,
                ),
              () => reportNobodyCalled(from, contextAt(region, now, 'candidate')),
            ]
          : [];
      case 'check-in':
        return trajectory
          ? [
              () =>
                answerCheckIn(
                  from,
                  task,
                  trajectory,
                  {
                    choice: choose(['continues', 'continues', 'goal-reached', 'stopped']),
                    reason: 'health',
                    hoursUsed: 3,
                    newSpells: choose([[], [{ kind: 'employee', startedOn: today, hoursPerWeek: 20 }]]),
                    endedSpells: trajectory.spells.slice(0, 1).map(({ id }) => ({ id, endedOn: today })),
                  },
                  ctx,
                ),
            ]
          : [];
      case 'still-wanted':
        return [() => answerStillWanted(from, task, { choice: choose(['yes', 'yes', 'call', 'no']) }, ctx)];
      case 'call':
        return isProposal(task)
          ? [() => answerCall(from, task, { choice: choose(['goes-on', 'withdrawn', 'not-reached']) }, ctx, trajectory)]
          : [() => answerCall(from, task, { choice: choose(['told', 'not-reached']) }, ctx)];
      default:
        return [];
    }
  });
}

function whims({ from, region, trajectory, now }: World, variant: number): Move[] {
  if (from.referral.stage === 'closed') return [];
  const candidate = contextAt(region, now, 'candidate');
  const [main] = from.tasks;
  const unconfirmed = from.referral.stage === 'unconfirmed';
  return [
    () => (unconfirmed ? (variant % 7 === 0 ? endUnconfirmed(from, 'withdrawn', candidate) : undefined) : undefined),
    () =>
      variant % 7 === 0 && !unconfirmed
        ? withdraw(from, candidate, {
            reason: from.referral.consent ? 'consent-withdrawn' : 'withdrawn',
            ...(trajectory ? { trajectory } : {}),
          })
        : undefined,
    () => (variant % 3 === 0 ? proposeWithdrawal(from, contextAt(region, now, 'referrer')) : undefined),
    () => (variant % 11 === 0 && !unconfirmed ? deny(from, candidate, 1) : undefined),
    () => (main && main.owner !== 'system' ? renewLink(from, main, main.owner, candidate) : undefined),
    () => (main ? extend(from, main, 1 + (variant % 10), contextAt(region, now, 'coordinator')) : undefined),
  ];
}

function timeMoves({ from, region, now }: World): Move[] {
  const ctx = contextAt(region, now);
  const due = from.tasks.map((task) => () => whatIsDue(from, task, ctx));
  if (['unconfirmed', 'closed'].includes(from.referral.stage)) return due;
  return [
    ...due,
    () => revive(from, { reason: 'execution-old', fault: false }, ctx),
    () => countFault(from, 'InvariantError', ctx),
  ];
}
