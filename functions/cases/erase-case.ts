import type { Change } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import type { Context } from '../domain/journey/context.ts';
import { erasePeople } from '../domain/journey/privacy.ts';
import { stopCase } from '../domain/journey/stop-case.ts';
import type { ErasureGround } from '../domain/privacy.ts';
import { isOpen } from '../domain/referral.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';
import { marksOf } from './likely-duplicate.ts';

export type EraseRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'pause' | 'erasure'> & {
  readonly guards: Pick<Runtime['guards'], 'hash'>;
};

/** Ends a case and tells whoever works on it, before its people go: `changeAndFollow` where mails and machines can be reached. */
export type EndsCase = (referralId: string, work: (from: Case) => Change | undefined) => Promise<unknown>;

/**
 * What came of an erasure; `gone`: its people were erased before; `kept`: it was recorded that they may not be erased
 * yet, and nothing was done; `busy`: somebody opened the case again meanwhile.
 */
export type Erased =
  | { readonly result: 'erased'; readonly change: Change }
  | { readonly result: 'gone' | 'kept' | 'unknown' | 'busy' };

/**
 * Erases the people of a case, with everything that leads to them (AVG art. 17). An open case is ended first, in a change of its own:
 * so its mails go while there still are addresses, and a crash in between leaves a case that has ended and can be erased.
 *
 * @param by who does it, and on whose account
 * @param ends see `EndsCase`; without it the sweeper tells those whose address is in the region file
 */
export async function eraseCase(
  runtime: EraseRuntime,
  referralId: string,
  {
    ground,
    by,
  }: { readonly ground: ErasureGround; readonly by: Pick<Context, 'origin' | 'actor' | 'staff' | 'because'> },
  ends: EndsCase = (id, work) => changeCase(runtime, id, work),
): Promise<Erased> {
  const { region, clock, newId, links } = runtime;
  const context = () => contextOf({ region, clock, newId, links }, by);
  await ends(referralId, (from) => ended(from, context()));
  const outcome = await changeCase(
    runtime,
    referralId,
    (from) => (isOpen(from.referral) ? undefined : erasePeople(from, context(), ground, from.trajectory?.())),
    undefined,
    {
      forget({ before }) {
        const isSelf = before?.origin === 'self';
        return runtime.erasure.traces(referralId, {
          marksOf: (candidate) => marksOf(runtime, candidate),
          isSelf,
          ...defined({ sender: before?.sender, closedAt: before?.closedAt }),
        });
      },
    },
  );
  if (outcome.changed) return { result: 'erased', change: outcome.change };
  if (outcome.now === undefined) return { result: 'unknown' };
  const { referral } = outcome.now;
  if (referral.erasureRefused !== undefined) return { result: 'kept' };
  return { result: isOpen(referral) ? 'busy' : 'gone' };
}

/** The end of an open case; undefined where it has ended, or its people may not be erased. */
function ended(from: Case, ctx: Context): Change | undefined {
  const { referral } = from;
  return isOpen(referral) && referral.erasureRefused === undefined
    ? stopCase(from, ctx, { trajectory: from.trajectory?.(), erases: true })
    : undefined;
}
