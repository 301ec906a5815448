import { InvariantError } from '../errors.ts';
import { isProbe } from '../probe.ts';
import type { Draft } from './draft.ts';

/**
 * The terms under which the desk finds a candidate from this change on: whoever writes the candidate gives them, so that
 * nobody is found under what was corrected. Undefined where the change does not write the candidate; nobody looks for the
 * canary.
 *
 * @throws InvariantError when a candidate was written where no hash can be made of them
 */
export function termsAfter({ ctx, parties, after }: Draft): readonly string[] | undefined {
  const candidate = parties.findLast((party) => party.role === 'candidate');
  if (candidate === undefined || isProbe(after.id)) return undefined;
  if (ctx.findMarks === undefined) throw new InvariantError('a candidate was written without their terms');
  return ctx.findMarks(candidate);
}
