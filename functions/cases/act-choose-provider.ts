import { lacksConsent } from '../domain/consent.ts';
import { chooseProvider } from '../domain/journey/choose-provider.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { isHeldForMove } from '../domain/journey/moved-out.ts';
import { receipt } from '../domain/matching.ts';
import type { Instant } from '../domain/referral.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { isBudgetSpent } from './budget-left.ts';
import { choosableProviders } from './choosable-providers.ts';
import { rankFor } from './rank-queue.ts';

/** A provider that the coordinator chooses for somebody. */
export interface ProviderChoice {
  readonly provider: string;
  /** Where no place is free: one is added for this person. */
  readonly addsPlace: boolean;
}

/** Why no provider may be asked for somebody now, whichever it is; undefined where one may. */
export async function whyNoProvider(
  runtime: Pick<ActRuntime, 'region' | 'queue'>,
  from: OpenCase,
  now: Instant,
): Promise<'no-consent' | 'moved-out' | 'no-budget' | undefined> {
  const { referral } = from;
  if (lacksConsent(runtime.region, referral)) return 'no-consent';
  if (isHeldForMove(from)) return 'moved-out';
  return (await isBudgetSpent(runtime, referral, now)) ? 'no-budget' : undefined;
}

/**
 * The coordinator chooses the provider that is asked for somebody now. It must serve them; where it has no free place that is nobody
 * else's turn, one is added in the same change or nothing is done (I9).
 */
export function actChooseProvider(
  runtime: ActRuntime,
  acting: Acting,
  { provider, addsPlace }: ProviderChoice,
): Promise<ActResult> {
  return actOnCase(runtime, 'choose-provider', acting, async ({ from, parties, ctx }) => {
    const refused = (code: AnswerProblem['code']) => ({ problems: [{ field: 'provider', code }] });
    const { referral } = from;
    const lack = await whyNoProvider(runtime, from, ctx.now);
    if (lack !== undefined) return refused(lack);
    const { providers, places } = await choosableProviders(runtime, from, parties, ctx.now);
    const one = providers.find((each) => each.provider === provider);
    if (one === undefined || !one.serves) return refused('unknown-provider');
    if (one.isPresent) return refused('present-provider');
    const raised = addsPlace ? one.raised : undefined;
    if (!one.isFree && raised === undefined)
      return refused(one.raised === undefined ? 'no-place-there' : 'may-add-place');
    const chosen = {
      ...referral,
      assignedProvider: provider,
      passedProviders: referral.passedProviders.filter((passed) => passed !== provider),
    };
    const ranking = await rankFor(runtime, { referral: chosen, parties: () => parties }, places, ctx.now);
    const known = { provider, receipt: receipt(ranking, { at: ctx.now, chosen: provider }) };
    return chooseProvider(from, raised === undefined ? known : { ...known, raised }, ctx);
  });
}
