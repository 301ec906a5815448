import { InvariantError } from '../errors.ts';
import { isProbe } from '../probe.ts';
import type { Draft } from './draft.ts';

/**
 * The terms under which the desk finds a candidate from this change on: whoever writes the candidate gives them, so that
 * nobody is found under what was corrected; and so does whoever reopens a case, in which the candidate is kept again. Undefined
 * for every other change; nobody looks for the canary.
 *
 * @throws InvariantError when a candidate was written where no hash can be made of them
 */
export function termsAfter({ ctx, parties, after, rest }: Draft): readonly string[] | undefined {
  const known = rest.keepAgain === true ? (ctx.people ?? []) : [];
  const candidate = [...known, ...parties].findLast((party) => party.role === 'candidate');
  if (candidate === undefined || isProbe(after.id)) return undefined;
  if (ctx.findMarks === undefined) throw new InvariantError('a candidate was written without their terms');
  return ctx.findMarks(candidate);
}
