import { defined } from '../domain/defined.ts';
import { allowErasure, refuseErasure } from '../domain/journey/privacy.ts';
import type { ErasureGround, KeepGround } from '../domain/privacy.ts';
import { isBusy } from '../ports/passing.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase, becauseProblems } from './act-on-case.ts';
import { changeAndFollow } from './after-change.ts';
import { eraseCase } from './erase-case.ts';

/** On what ground the people of a case are erased. */
export interface Erasing {
  readonly ground: ErasureGround;
}

/** Stops an erasure: the case is not as its page showed it. */
class Moved extends Error {}

/**
 * The coordinator erases the people of a case because the candidate asks for it. An open case is ended first, and whoever works on it
 * hears so. Not one change of the case but two, so it is not done by `actOnCase`: what holds there holds here too.
 */
export async function actErase(runtime: ActRuntime, acting: Acting, { ground }: Erasing): Promise<ActResult> {
  const { staff, reference, seen, because, anyway = false } = acting;
  const problems = becauseProblems(because, anyway);
  if (problems.length > 0) return { ok: false, why: 'refused', problems };
  const by = { origin: 'desk', actor: 'coordinator', staff, ...defined({ because }) } as const;
  try {
    const erased = await eraseCase(runtime, reference, { ground, by }, (id, work) =>
      changeAndFollow(runtime, id, (from) => {
        if (from.referral.revision !== seen) throw new Moved();
        return work(from);
      }),
    );
    if (erased.result === 'erased') return { ok: true, change: erased.change };
    return { ok: false, why: erased.result === 'gone' || erased.result === 'kept' ? 'not-now' : erased.result };
  } catch (error) {
    if (error instanceof Moved) return { ok: false, why: 'moved' };
    if (isBusy(error)) return { ok: false, why: 'busy' };
    throw error;
  }
}

/** The coordinator takes down that the candidate may not be erased yet, and why: they are told so by whoever answers them. */
export function actRefuseErasure(
  runtime: ActRuntime,
  acting: Acting,
  { ground }: { readonly ground: KeepGround },
): Promise<ActResult> {
  return actOnCase(runtime, 'refuse-erasure', acting, ({ from, ctx }) => refuseErasure(from, ctx, ground));
}

/** The coordinator takes that back, and says why: from now on they can be erased. */
export function actAllowErasure(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  return actOnCase(runtime, 'allow-erasure', acting, ({ from, ctx }) => allowErasure(from, ctx));
}
