import type { Change, Origin } from '../domain/change.ts';
import type { Role } from '../domain/codes.ts';
import { TryAgainError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import type { PersonMark } from '../ports.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** How often a change is worked out anew when others keep changing the same referral. */
const tries = 12;

/** The context of a rule, from the runtime of the moment. */
export function contextOf(
  runtime: Pick<Runtime, 'region' | 'clock' | 'newId' | 'links'>,
  by: { readonly origin: Origin; readonly actor: Role },
): Context {
  return {
    now: runtime.clock(),
    region: runtime.region,
    newId: runtime.newId,
    linkKeyVersion: runtime.links.keyVersion,
    ...by,
  };
}

/** A referral after a change, or as it stands when there was nothing to change. */
export type ChangeOutcome =
  | { readonly changed: true; readonly change: Change; readonly now: OpenCase }
  | { readonly changed: false; readonly why: 'nothing-to-do' | 'no-place'; readonly now: OpenCase }
  | { readonly changed: false; readonly why: 'unknown'; readonly now?: undefined };

/**
 * Reads a referral, works out a change, and writes it on the condition that nothing moved meanwhile; else reads and works it
 * out again, so that a rule always sees the state it changes. `work` answers undefined when there is nothing to do (any
 * more), for instance because another click was first. Throws TryAgainError when the referral stays contended.
 *
 * @param extra what is written beside the change
 * @param known the case as the caller has just read it: it saves a look, as the write fails when it is of the past
 */
export async function changeCase(
  runtime: Pick<Runtime, 'referrals' | 'pause'>,
  referralId: string,
  work: (from: OpenCase) => Change | undefined | Promise<Change | undefined>,
  known?: OpenCase,
  extra: { readonly marks?: readonly PersonMark[] } = {},
): Promise<ChangeOutcome> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const from = attempt === 1 && known !== undefined ? known : await runtime.referrals.load(referralId);
    if (from === undefined) return { changed: false, why: 'unknown' };
    const change = await work(from);
    if (change === undefined) return { changed: false, why: 'nothing-to-do', now: from };
    const result = await runtime.referrals.commit(change, extra);
    if (result === 'committed') return { changed: true, change, now: caseAfter(from, change) };
    if (result === 'no-place') return { changed: false, why: 'no-place', now: from };
    await runtime.pause(attempt);
  }
  throw new TryAgainError('the referral is being changed by others');
}

/** The case as a change left it, without reading it again. */
function caseAfter({ tasks }: OpenCase, { after, tasks: touched }: Change): OpenCase {
  const known = [...touched, ...tasks];
  return { referral: after, tasks: after.openTasks.flatMap((id) => known.find((task) => task.id === id) ?? []) };
}
