import { jobCoachAddress } from '../domain/address-rights.ts';
import { defined } from '../domain/defined.ts';
import { takingOver } from '../domain/desk-actions.ts';
import { handOn } from '../domain/journey/hand-on.ts';
import { freeIn, type RaisedPlaces, raisedBy, roomOf } from '../domain/room.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase, type CaseNow, trajectoryIn } from './act-on-case.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { servingProviders } from './choosable-providers.ts';

/** Who takes over somebody whom a provider has. */
export interface TakenOverBy {
  readonly provider: string;
  readonly coach: { readonly name: string; readonly email: string; readonly phone?: string };
  /** Where no place is free there: one is added for this person. */
  readonly addsPlace: boolean;
}

/**
 * Gives somebody whom a provider has taken on to another provider, and to a job coach there whose address lies in its domains (I7).
 * The place moves along within that provider's number of places (I9), which is raised in the same change where that is asked.
 */
export function actHandOver(runtime: ActRuntime, acting: Acting, to: TakenOverBy): Promise<ActResult> {
  const { provider, coach } = to;
  return actOnCase(runtime, takingOver, acting, async (now) => {
    const { from, parties, ctx } = now;
    const problem = problemWith(to, now);
    if (problem !== undefined) return { problems: [problem] };
    const isOther = parties.jobCoach?.name !== coach.name;
    const raised = to.addsPlace ? await raisedFor(runtime, provider, now) : undefined;
    const known = defined({ raised, former: parties.jobCoach });
    return handOn(from, { ...coach, provider, isOther, ...known, ...trajectoryIn(now) }, ctx);
  });
}

function problemWith({ provider, coach }: TakenOverBy, { from, parties, ctx }: CaseNow): AnswerProblem | undefined {
  const { region } = ctx;
  if (from.referral.provider === provider) return { field: 'provider', code: 'present-provider' };
  const serves = servingProviders(region, from.referral, parties).some(({ id }) => id === provider);
  if (!serves) return { field: 'provider', code: 'unknown-provider' };
  const verdict = jobCoachAddress(region, provider, coach.email, parties);
  if (verdict.ok) return undefined;
  return { field: 'email', code: verdict.code, ...defined({ domains: verdict.domains }) };
}

/** A place more for this person, where none is free and they have one now. */
async function raisedFor(
  { queue, region }: ActRuntime,
  provider: string,
  { from: { referral }, ctx: { now } }: CaseNow,
): Promise<RaisedPlaces | undefined> {
  const { programme, holdsPlace } = referral;
  if (programme === undefined || !holdsPlace) return undefined;
  const place = { provider, programme };
  const state = (await queue.places(programme, [provider])).get(provider) ?? { held: 0 };
  const isFree = freeIn(roomOf(region, place, state, now), state.held) > 0;
  return isFree ? undefined : raisedBy(region, place, state, { referralId: referral.id, now });
}
