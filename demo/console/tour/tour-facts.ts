import { fullName } from '../../../functions/domain/party.ts';
import { providerById } from '../../../functions/domain/region.ts';
import { taskRules } from '../../../functions/domain/tasks/rules.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import { outboxIds } from '../../../local/mailbox.ts';
import type { ConsoleView } from '../view.ts';
import { castOf, roundOf, type TourCast } from './tour-cast.ts';
import type { TourFacts } from './tour-state.ts';
import type { TourNames } from './tour-texts.ts';

/** A round of the tour as it stands. */
export interface Tour {
  readonly cast: TourCast;
  readonly facts: TourFacts;
  readonly names: TourNames;
  readonly mails: readonly CapturedMail[];
  /** The newest round that somebody was referred in; 0 before the first. */
  readonly newest: number;
}

/**
 * Reads how far the tour is. Nothing is kept about a tour: its people have a mailbox of their round, and their cases tell
 * the rest, so that every browser sees the same.
 *
 * @param isNew a round that has not begun yet, in place of the newest
 */
export async function readTour(
  view: Pick<ConsoleView, 'mails' | 'referral' | 'region' | 'clock'>,
  isNew: boolean,
): Promise<Tour> {
  const mails = await view.mails();
  const newest = Math.max(0, ...mails.map(({ to }) => roundOf(to) ?? 0));
  const cast = castOf(isNew ? newest + 1 : Math.max(1, newest), view.region);
  const caseOf = async (email: string) => {
    const reference = referenceOf(email, mails);
    return reference === undefined ? undefined : view.referral(reference);
  };
  const [first, second] = await Promise.all([caseOf(cast.first.email), caseOf(cast.second.email)]);
  const asked = first?.tasks.find(({ kind }) => taskRules[kind].offers === true)?.provider ?? first?.referral.provider;
  return {
    cast,
    facts: { first, second, now: view.clock.now() },
    names: {
      first: cast.first.givenName,
      second: cast.second.givenName,
      fullFirst: fullName(cast.first),
      fullSecond: fullName(cast.second),
      coach: cast.coach.name,
      municipality: cast.municipality.name,
      provider: (asked === undefined ? undefined : providerById(view.region, asked)?.name) ?? '',
    },
    mails,
    newest,
  };
}

/** The case that the first mail to somebody was about. */
function referenceOf(email: string, mails: readonly CapturedMail[]): string | undefined {
  for (const mail of mails) {
    const [, reference] = mail.to === email ? (/^(HW-\w+)\//.exec(outboxIds(mail)[0] ?? '') ?? []) : [];
    if (reference !== undefined) return reference;
  }
  return undefined;
}

/** The people of a round by the reference of their case. */
export function namesOfTour({ facts, names }: Tour): ReadonlyMap<string, string> {
  const both = [
    [facts.first, names.first],
    [facts.second, names.second],
  ] as const;
  return new Map(both.flatMap(([from, name]) => (from === undefined ? [] : [[from.referral.id, name] as const])));
}
