import type { Change } from '../change.ts';
import { InvariantError } from '../errors.ts';
import type { MatchReceipt } from '../matching.ts';
import type { RaisedPlaces } from '../room.ts';
import { ofKind } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish, holdPlace, releasePlace, toMachine } from './draft.ts';
import { endDelayCalls } from './mails.ts';
import { endOffer } from './offer.ts';
import { endSearch } from './search.ts';

/** A provider that the coordinator chose for somebody. The caller has checked that it serves them. */
export interface ChosenProvider {
  readonly provider: string;
  /** What the search would have made of it, with the choice. */
  readonly receipt: MatchReceipt;
  /** The number of places that is raised for it; absent where a place is free. */
  readonly raised?: RaisedPlaces;
}

/**
 * The coordinator chooses the provider that is asked next, over what the search would have done. The place is held in the same
 * transaction and within the number of places (I9), which may be raised in it. A provider that was asked until now hears
 * that it is not any more. Nobody else is asked until the chosen one has answered or its time is over.
 */
export function chooseProvider(from: OpenCase, { provider, receipt, raised }: ChosenProvider, ctx: Context): Change {
  const { programme, provider: before } = from.referral;
  if (programme === undefined) throw new InvariantError('a provider is chosen without a programme');
  if (before === provider) throw new InvariantError('the chosen provider has this place already');
  const draft = begin(from, 'choose-provider', ctx);
  const asked = ofKind(from.tasks, 'accept-offer');
  if (asked !== undefined) endOffer(draft, asked, 'other-provider');
  releasePlace(draft);
  endSearch(draft);
  // The search is over: that no place was found, or that it goes on, is no news any more.
  endDelayCalls(draft);
  draft.after.provider = provider;
  draft.after.assignedProvider = provider;
  draft.after.waitingSince ??= ctx.now;
  draft.after.passedProviders = draft.after.passedProviders.filter((passed) => passed !== provider);
  holdPlace(draft, provider, programme, raised);
  draft.rest = { ...draft.rest, receipt };
  toMachine(draft, 'offer');
  return finish(draft, raised === undefined ? 'chosen' : 'places-raised', provider);
}
