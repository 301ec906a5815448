import { localDate } from '../calendar.ts';
import type { AuditEvent } from '../change.ts';
import { defined } from '../defined.ts';
import {
  type Counted,
  countedOf,
  type FactDates,
  type FactHead,
  type FactWrite,
  factHead,
  guidanceOf,
  monthOf,
  noGuidance,
  receivedOn,
  resultsOf,
} from '../fact.ts';
import { hasTrajectory } from '../guided.ts';
import type { Referral } from '../referral.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Draft } from './draft.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Enough for no two of all cases ever to meet: 80 bits. */
const idSize = 16;

/** What a change makes of the fact of its case. */
interface FactAfter {
  /** What the case keeps of it. */
  readonly kept?: Referral['fact'];
  /** What is written; absent where nothing in it changed. */
  readonly fact?: FactWrite;
  /** What the line of the trail says, so that the fact can be made again from the trail alone. */
  readonly told: Pick<AuditEvent, 'counted' | 'results' | 'due'>;
}

/**
 * The fact of a case after a change (see `factSchema`), worked out from what the change holds: it costs no read. Case and fact
 * know of each other by the fact's id, which the case forgets as soon as somebody in it is erased. A case that an earlier version
 * stored has none until `npm run facts -- rebuild` gives it one.
 */
export function factAfter(draft: Draft, after: Referral): FactAfter {
  const { before, ctx, rest } = draft;
  const counted = countedOf(after);
  if (counted === undefined || after.erased !== undefined) return { told: {} };
  const known = before?.fact;
  const isNew = before === null || before.stage === 'unconfirmed';
  const told = toldBy(draft, counted, isNew);
  // Nobody but the sender ever heard of it.
  if (isNew && rest.eraseNow !== undefined) return { told: {} };
  if (known === undefined && !isNew) return { told };
  const { id, revision, ...dates } = known ?? { id: ctx.newId(idSize), revision: 0 };
  const now = datesAfter(draft, after, dates);
  const isCurrent = before !== null && revision === before.revision;
  const head = headOf(after, counted, now);
  const countedBefore = isCurrent ? countedOf(before) : undefined;
  const former = countedBefore && before && headOf(before, countedBefore, dates);
  const guidance = guidanceAfter(draft, after, isCurrent);
  const isOther = !isSame(former, head);
  const isWhole = !hasTrajectory(after);
  const write = { id, month: monthOf(receivedOn(after)), isWhole, ...(isOther ? { head } : {}), ...guidance };
  return {
    ...(rest.eraseNow === undefined ? { kept: { id, revision: after.revision, ...now } } : {}),
    ...(isOther || guidance.guidance !== undefined ? { fact: write } : {}),
    told: now.dueOn === dates.dueOn ? told : { ...told, ...defined({ due: now.dueOn }) },
  };
}

function headOf(referral: Referral, counted: Counted, dates: FactDates): FactHead {
  const { closedAt, provider } = referral;
  const ended = closedAt === undefined ? undefined : localDate(closedAt);
  return factHead(counted, { ...dates, received: receivedOn(referral), ended }, provider);
}

/** The days that the change adds: somebody is asked to decide, decides, is asked for a place, gives it, or has it no more. */
function datesAfter({ before, action, ctx, touched, owners }: Draft, after: Referral, dates: FactDates): FactDates {
  const today = localDate(ctx.now);
  const asks = [...touched.values()].find(
    ({ id, kind, status }) => status === 'open' && taskRules[kind].admits === true && !owners.has(id),
  );
  const isDecided = action === 'approve' || action === 'decline';
  const isOffered = after.stage === 'offer' && before?.stage !== 'offer';
  const isTaken = after.stage === 'starting' && before?.stage !== 'starting';
  const { acceptedOn, ...others } = dates;
  return {
    ...others,
    ...(asks !== undefined && dates.askedOn === undefined ? { askedOn: today, dueOn: localDate(asks.dueAt) } : {}),
    ...(isDecided ? { decidedOn: today } : {}),
    ...(isOffered && dates.offeredOn === undefined ? { offeredOn: today } : {}),
    ...(isTaken ? { acceptedOn: today } : after.provider === undefined ? {} : defined({ acceptedOn })),
  };
}

/** Guidance, where the change writes a trajectory that tells something else than the one before. */
function guidanceAfter(draft: Draft, after: Referral, isCurrent: boolean): Pick<FactWrite, 'guidance'> {
  const { trajectory } = draft.rest;
  if (trajectory === undefined) return {};
  const guidance = guidanceFrom(after, trajectory);
  const former = isCurrent ? draft.trajectoryBefore() : undefined;
  return isSame(former === undefined ? noGuidance : guidanceFrom(after, former), guidance) ? {} : { guidance };
}

function guidanceFrom(referral: Referral, trajectory: Trajectory) {
  return guidanceOf(receivedOn(referral), resultsOf(trajectory));
}

function toldBy({ before, rest: { trajectory } }: Draft, counted: Counted, isNew: boolean): FactAfter['told'] {
  const former = before === null || isNew ? undefined : countedOf(before);
  return {
    ...(isSame(former, counted) ? {} : { counted }),
    ...(trajectory === undefined ? {} : { results: resultsOf(trajectory) }),
  };
}
