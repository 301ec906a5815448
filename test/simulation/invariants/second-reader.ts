import type { Closure, Role, Stage } from '../../../functions/domain/codes.ts';
import { doors } from '../../../functions/domain/codes.ts';
import { legalMoves } from './legal-moves.ts';
import type { StoredEvent } from './records.ts';

/** Where a case stands, as its audit trail alone tells it. */
export interface Told {
  stage?: Stage;
  /** With whom each open task is, by kind and number. */
  tasks: Map<string, Role>;
  provider?: string;
  place: boolean;
  generation: number;
  /** Day on which guidance begins, and its planned end. */
  startsOn?: string;
  until?: string;
  closure?: Closure;
  closedAt?: string;
  /** Lines that are not possible where they stand. */
  impossible: string[];
}

/** What is remembered on the way, beside where the case stands. */
interface Memory extends Told {
  hasDoor: boolean;
  approved: boolean;
  goalReached: boolean;
  /** Guidance came to its planned end. */
  finished: boolean;
  answered: number;
  silent: number;
}

/**
 * Tells where a case stands from its audit trail, line by line. It shares no code with the rules that wrote the trail: what they
 * do is told here a second time, from the design.
 */
export function readTrail(events: readonly StoredEvent[]): Told {
  const told: Memory = {
    tasks: new Map(),
    place: false,
    generation: 0,
    impossible: [],
    hasDoor: false,
    approved: false,
    goalReached: false,
    finished: false,
    answered: 0,
    silent: 0,
  };
  for (const event of events) {
    const { action } = event;
    if (action === 'view' || action === 'mail-sent' || action === 'mail-failed' || action === 'mail-withheld') continue;
    readLine(told, { ...event, action });
  }
  return told;
}

type Line = StoredEvent & { readonly action: keyof typeof legalMoves };

function readLine(told: Memory, event: Line): void {
  const { action, at } = event;
  const move = legalMoves[action];
  const isFirst = action.startsWith('receive');
  const isLegal = told.stage === undefined ? isFirst : move.from.includes(told.stage);
  if (!isLegal) told.impossible.push(`${action} at ${at} while ${told.stage ?? 'unknown'}`);
  const wasClosed = told.stage === 'closed';
  remember(told, event);
  const stage = stageAfter(told, event) ?? told.stage;
  if (stage === 'closed' && !wasClosed) {
    told.closure = closureAfter(told, event);
    told.closedAt = at;
  }
  if (stage !== undefined) told.stage = stage;
  takeOver(told, event);
}

/** What a line says in its own fields. */
function takeOver(told: Told, { tasks = {}, provider, place, until }: Line): void {
  for (const [name, owner] of Object.entries(tasks)) {
    if (owner === null) told.tasks.delete(name);
    else told.tasks.set(name, owner);
  }
  if (provider === null) delete told.provider;
  else if (provider !== undefined) told.provider = provider;
  if (place !== undefined) told.place = place;
  if (until !== undefined) told.until = until;
}

function remember(told: Memory, { action, result, place }: Line): void {
  switch (action) {
    case 'receive':
      told.hasDoor = true;
      told.generation = 1;
      break;
    case 'receive-unconfirmed':
      told.hasDoor = doors.some((door) => door === result);
      break;
    case 'confirm-sender':
      if (told.hasDoor && result !== 'handed-over') told.generation = 1;
      break;
    case 'approve':
    case 'skip-approval':
      told.approved = true;
      break;
    case 'change-door':
      told.approved = false;
      break;
    case 'start-trajectory':
      told.generation += 1;
      told.startsOn = result;
      break;
    case 'move-start':
      told.startsOn = result;
      break;
    case 'no-show':
      if (result !== 'ok') told.startsOn = result;
      break;
    case 'revive':
      told.generation += 1;
      break;
    case 'guide-on':
      told.goalReached = false;
      break;
    case 'reopen':
      if (result !== 'handover') told.generation += 1;
      told.goalReached = false;
      delete told.closure;
      delete told.closedAt;
      break;
    case 'back-to-matching':
      // A plan that was made is called off, and the other machine has the case again.
      if (told.stage === 'confirming-start') told.generation += 1;
      delete told.startsOn;
      delete told.until;
      break;
    case 'answer-check-in':
    case 'answer-check-in-late':
      told.answered += 1;
      if (action === 'answer-check-in-late') told.silent -= 1;
      if (result === 'goal-reached') told.goalReached = true;
      else if (place === false) told.finished = true;
      break;
    case 'check-in-silent':
      told.silent += 1;
      if (place === false) told.finished = true;
      break;
    default:
  }
}

/** The stage that a line leads to; undefined where it stays. */
function stageAfter(told: Memory, { action, result, place, tasks = {} }: Line): Stage | undefined {
  switch (action) {
    case 'confirm-sender':
      if (result === 'handed-over') return 'closed';
      return told.hasDoor ? 'received' : 'handover';
    case 'confirm-interest':
      return told.approved ? 'placing' : 'approval';
    case 'revoke':
      return result === 'provider' && place === false ? 'placing' : undefined;
    case 'record-move':
    case 'correct-data':
    case 'call-done':
      // The machine looks for a place anew.
      return Object.entries(tasks).some(([task, owner]) => task.startsWith('advance#') && owner !== null)
        ? 'placing'
        : undefined;
    case 'change-door':
      return result.endsWith('confirming') ? 'confirming' : 'approval';
    case 'answer-check-in':
      return result === 'stopped' ? 'closing' : undefined;
    case 'answer-check-in-late':
      return result === 'stopped' && !told.goalReached ? 'closing' : undefined;
    case 'record-death':
      return 'closed';
    case 'reopen':
      return result as Stage;
    default:
      return legalMoves[action].to;
  }
}

function closureAfter(told: Memory, { action, result }: Line): Closure {
  switch (action) {
    case 'end-unconfirmed':
    case 'close-trajectory':
    case 'end-programme':
      return result as Closure;
    case 'confirm-sender':
      return 'handed-over';
    case 'hand-over-done':
      return result === 'not-wanted' ? 'not-interested' : 'handed-over';
    case 'refuse-interest':
      return 'not-interested';
    case 'decline':
      return 'declined';
    case 'resolve-close':
      return 'no-place';
    case 'deny':
      return 'not-me';
    case 'record-death':
      return 'died';
    default:
      return endOfTrajectory(told) ?? (['moved', 'other-door'].includes(result) ? 'handed-over' : 'withdrawn');
  }
}

/** How a trajectory counts that is left; undefined where none had begun. */
function endOfTrajectory(told: Memory): Closure | undefined {
  if (told.startsOn === undefined) return undefined;
  if (told.goalReached) return 'goal-reached';
  if (!told.finished) return 'early-stop';
  return told.answered === 0 && told.silent > 0 ? 'silent' : 'completed';
}
