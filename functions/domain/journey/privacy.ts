import type { Change } from '../change.ts';
import { fromParts, inParts } from '../personal-part.ts';
import type { ErasureGround, IdentityCheck, KeepGround } from '../privacy.ts';
import type { Referral } from '../referral.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, finish } from './draft.ts';

/**
 * Everything that is held of the candidate is given to them (AVG art. 15). The case stays as it is; its trail says so, and how it
 * was made sure that it is them.
 */
export function giveAccess(from: OpenCase, ctx: Context, identity: IdentityCheck): Change {
  return finish(begin(from, 'give-access', ctx), identity);
}

/** What of a case leads to the person, to another case of theirs, or to others who look like them. */
const leadingToPeople = [
  'sender',
  'findable',
  'foundBy',
  'movedTo',
  'unsettledDoor',
  'likelyDuplicateOf',
  'goesOnIn',
  'duplicates',
  'notDuplicateOf',
] as const satisfies readonly (keyof Referral)[];

/**
 * Erases everybody in a case that has ended, before the term of the region file (AVG art. 17). What results are counted with stays:
 * codes and dates, which name nobody; everything else that a trajectory says about the candidate goes. Calls that were to bring the
 * candidate news are closed, because nobody is left to phone. Undefined if it was done already, and while a refusal to erase holds.
 * An open case is ended first, so that whoever works on it hears that it is over.
 */
export function erasePeople(
  from: OpenCase,
  ctx: Context,
  ground: ErasureGround,
  trajectory?: Trajectory,
): Change | undefined {
  if (from.referral.erased !== undefined || from.referral.erasureRefused !== undefined) return undefined;
  const draft = begin(from, 'erase', ctx);
  for (const task of from.tasks) closeTask(draft, task);
  const { after } = draft;
  after.erased = { at: ctx.now, ground, by: ctx.actor };
  const none = { email: false, phone: false };
  after.reach = { candidate: none, referrer: none };
  for (const fact of leadingToPeople) delete after[fact];
  // Why they would rather not be guided by somebody is their own word.
  delete after.transfer;
  draft.rest = { ...draft.rest, eraseAt: ctx.now, eraseNow: 'everyone' };
  const parts = trajectory === undefined ? undefined : inParts(trajectory);
  if (parts?.personal !== undefined) draft.rest = { ...draft.rest, trajectory: fromParts(parts.counted) };
  return finish(draft, ground);
}

/**
 * The candidate asks to be erased, and may not be yet: they are told why, and where to object. Until it is taken back nobody can erase
 * them. Undefined once they are erased.
 */
export function refuseErasure(from: OpenCase, ctx: Context, ground: KeepGround): Change | undefined {
  if (from.referral.erased !== undefined) return undefined;
  const draft = begin(from, 'refuse-erasure', ctx);
  draft.after.erasureRefused = { at: ctx.now, ground };
  return finish(draft, ground);
}

/** Takes back a refusal to erase the candidate, whatever its ground was. Undefined if there is none. */
export function allowErasure(from: OpenCase, ctx: Context): Change | undefined {
  const { erasureRefused } = from.referral;
  if (erasureRefused === undefined) return undefined;
  const draft = begin(from, 'allow-erasure', ctx);
  delete draft.after.erasureRefused;
  return finish(draft, erasureRefused.ground);
}
