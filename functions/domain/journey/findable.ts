import type { Change } from '../change.ts';
import { termsLayout } from '../find-terms.ts';
import type { CandidateParty, ReferrerParty } from '../party.ts';
import { isProbe } from '../probe.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';

/** Whether the desk cannot find a case by all terms yet, because an earlier version stored the case. */
export function isUnfindable({ referral }: OpenCase): boolean {
  return referral.stage !== 'closed' && (referral.foundBy ?? 0) < termsLayout && !isProbe(referral.id);
}

/** Brings the people of a case that an earlier version stored into the index by which the desk finds people. */
export function makeFindable(
  from: OpenCase,
  { candidate, referrer }: { readonly candidate: CandidateParty; readonly referrer?: ReferrerParty | undefined },
  ctx: Context,
): Change | undefined {
  if (!isUnfindable(from)) return undefined;
  const draft = begin(from, 'make-findable', ctx);
  draft.parties.push(candidate, ...(referrer === undefined ? [] : [referrer]));
  return finish(draft);
}
