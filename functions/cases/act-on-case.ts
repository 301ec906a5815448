import type { Because } from '../domain/because.ts';
import type { Change } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import { type DeskActionName, type DeskActionRule, isDeskActionOpen } from '../domain/desk-actions.ts';
import type { Context } from '../domain/journey/context.ts';
import { everybodyIn, type Parties } from '../domain/party.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Case } from '../ports/case.ts';
import { isBusy } from '../ports/passing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeAndFollow } from './after-change.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { type ChangeExtra, contextOf } from './change-case.ts';
import { freeTextProblems } from './check-answer.ts';
import type { LinkRuntime } from './open-link.ts';

/** What an action at the desk stands on: what pages behind links do, for the same changes are made. */
export type ActRuntime = LinkRuntime & Pick<Runtime, 'erasure'>;

/** Who does what to a case, and why. */
export interface Acting {
  /** The issuer's own id of the member of staff. */
  readonly staff: string;
  readonly reference: string;
  /** Revision of the case that the page showed: if it has moved since, nothing is done. */
  readonly seen: number;
  /** Absent where the action says why by itself. */
  readonly because?: Because;
  /** They saw the hint (something medical, perhaps a BSN) and send the reason anyway. */
  readonly anyway?: boolean;
}

/** What came of one of several cases that an action was about. */
export interface EachResult {
  readonly reference: string;
  readonly result: 'done' | Exclude<ActFault, 'refused'>;
}

export type ActFault = 'unknown' | 'moved' | 'not-now' | 'busy' | 'refused';

/**
 * What came of an action. `unknown`: there is no such case; `moved`: it changed after the page was shown; `not-now`: the case does
 * not allow it (any more); `busy`: others keep changing it.
 */
export type ActResult =
  | { readonly ok: true; readonly change: Change }
  /** Of several cases, each a change of its own: what came of each. */
  | { readonly ok: true; readonly each: readonly EachResult[] }
  | { readonly ok: false; readonly why: Exclude<ActFault, 'refused'> }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly AnswerProblem[] };

/** A case at the moment at which it is changed. */
export interface CaseNow {
  readonly from: Case;
  readonly parties: Parties;
  readonly trajectory: Trajectory | undefined;
  /** With the reason and who acts. */
  readonly ctx: Context;
}

/** What is wrong with what was asked. */
export interface Refusal {
  readonly problems: readonly AnswerProblem[];
}

/** Field of the words of a reason. */
export const becauseTextField = 'becauseText';

/**
 * What may not stand in the words of a reason.
 *
 * @param anyway whoever typed them saw a hint about them, and sends them as they are
 */
export function becauseProblems(because: Because | undefined, anyway: boolean): readonly AnswerProblem[] {
  return because?.text === undefined ? [] : freeTextProblems(becauseTextField, because.text, anyway);
}

/**
 * Does an action of the desk to a case: the one way in which any of them is done. The case must be as its page showed it, and
 * allow the action by the journey's table; the change carries reason and actor, and what follows a change follows.
 *
 * @param work makes the change; undefined where there is nothing to do (any more), or what is wrong with what was asked. It may be
 *   called again when somebody else changes the same case at this moment
 */
export async function actOnCase(
  runtime: ActRuntime,
  action: DeskActionName | DeskActionRule,
  acting: Acting,
  work: (now: CaseNow) => Change | Refusal | undefined | Promise<Change | Refusal | undefined>,
  extra: ChangeExtra = {},
): Promise<ActResult> {
  const { staff, reference, seen, because, anyway = false } = acting;
  const problems = becauseProblems(because, anyway);
  if (problems.length > 0) return { ok: false, why: 'refused', problems };
  const whole = await runtime.referrals.whole(reference);
  if (whole === undefined) return { ok: false, why: 'unknown' };
  let refusal: Exclude<ActResult, { ok: true }> = { ok: false, why: 'not-now' };
  const change = async (from: Case) => {
    if (from.referral.revision !== seen) {
      refusal = { ok: false, why: 'moved' };
      return undefined;
    }
    refusal = { ok: false, why: 'not-now' };
    const parties = from.parties?.() ?? (await runtime.referrals.parties(reference));
    if (!isDeskActionOpen(action, from, { region: runtime.region, now: runtime.clock(), parties })) return undefined;
    const by = { origin: 'desk', actor: 'coordinator', people: everybodyIn(parties), staff } as const;
    const worked = await work({
      from,
      parties,
      trajectory: from.trajectory?.(),
      ctx: contextOf(runtime, { ...by, ...defined({ because }) }),
    });
    if (worked === undefined || !('problems' in worked)) return worked;
    refusal = { ok: false, why: 'refused', ...worked };
    return undefined;
  };
  try {
    const outcome = await changeAndFollow(runtime, reference, change, whole, extra);
    if (outcome.changed) return { ok: true, change: outcome.change };
    if (outcome.why === 'unknown') return { ok: false, why: 'unknown' };
    if (outcome.why === 'nothing-to-do') return refusal;
    if (outcome.why === 'erased') return { ok: false, why: 'not-now' };
    const code = outcome.why === 'no-budget' ? 'no-budget' : 'no-place-there';
    return { ok: false, why: 'refused', problems: [{ field: 'provider', code }] };
  } catch (error) {
    if (isBusy(error)) return { ok: false, why: 'busy' };
    throw error;
  }
}

/** The trajectory as rules take it: absent where there is none. */
export function trajectoryIn({ trajectory }: CaseNow): { readonly trajectory?: Trajectory } {
  return defined({ trajectory });
}
