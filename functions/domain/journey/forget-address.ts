import type { Change } from '../change.ts';
import { withoutFormer } from '../former-address.ts';
import type { Link } from '../mail.ts';
import type { Parties } from '../party.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';

/**
 * The reader of an address that was replaced has it forgotten: it is kept no longer, and everything else stays as it is. The trail
 * keeps that an address was replaced, and that it went. Undefined where it is not kept (any more): it was forgotten before, newer ones
 * pushed it out, or everybody was erased.
 *
 * @param link by which its reader came; one for something else takes nothing away
 * @param parties everyone in the case as they stand
 */
export function forgetAddress(
  from: OpenCase,
  { purpose, role, replacedIn }: Pick<Link, 'purpose' | 'role' | 'replacedIn'>,
  { candidate, referrer }: Parties,
  ctx: Context,
): Change | undefined {
  if (purpose !== 'former' || replacedIn === undefined) return undefined;
  const party = role === 'candidate' ? candidate : role === 'referrer' ? referrer : undefined;
  const left = party && withoutFormer(party, replacedIn);
  if (left === undefined) return undefined;
  const draft = begin(from, 'forget-address', ctx);
  draft.parties.push(left);
  return finish(draft, role);
}
