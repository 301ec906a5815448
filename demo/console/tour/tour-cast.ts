import type { Region } from '../../../functions/domain/region.ts';

/** Somebody invented who is referred in a tour. */
export interface TourCandidate {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  /** Their mailbox. Its domain names the round, so that nothing about a tour need be kept anywhere else. */
  readonly email: string;
}

/** The people of one round. */
export interface TourCast {
  readonly round: number;
  /** Goes all the way to a trajectory. */
  readonly first: TourCandidate;
  /** Gets no answer from the work coach, and so gets stuck. */
  readonly second: TourCandidate;
  readonly coach: { readonly name: string; readonly email: string };
  /** Where everybody lives: CBS code and name. */
  readonly municipality: { readonly code: string; readonly name: string };
}

/** Different names in each round, so that no round is taken for a second referral of the one before. */
const pairs = [
  ['Noor', 'Bas'],
  ['Lotte', 'Omar'],
  ['Fatima', 'Daan'],
  ['Eva', 'Yusuf'],
  ['Iris', 'Bram'],
  ['Sanne', 'Milan'],
  ['Zeynep', 'Koen'],
  ['Julia', 'Ravi'],
] as const;

/** Who takes part in a round of the tour, from 1. */
export function castOf(round: number, { municipalities }: Pick<Region, 'municipalities'>): TourCast {
  const municipality = municipalities.find(({ code }) => code === 'GM0355') ?? municipalities[0];
  if (municipality === undefined) throw new RangeError('A region has at least one municipality.');
  const [first, second] = pairs[(round - 1) % pairs.length] ?? pairs[0];
  const person = (givenName: string, birthDate: string): TourCandidate => ({
    givenName,
    familyName: 'Voorbeeld',
    birthDate,
    email: `${givenName.toLowerCase()}@ronde-${round}.example`,
  });
  return {
    round,
    first: person(first, '1990-04-02'),
    second: person(second, '1987-11-23'),
    coach: { name: 'Sam', email: `sam@${municipality.approverDomains[0] ?? 'gemeente.example'}` },
    municipality: { code: municipality.code, name: municipality.name },
  };
}

/** The round that a mailbox belongs to; undefined for anybody else's. */
export function roundOf(address: string): number | undefined {
  const [, round] = /@ronde-([1-9]\d{0,3})\.example$/.exec(address) ?? [];
  return round === undefined ? undefined : Number(round);
}

/** What somebody of the cast posts to be referred, as a system with a key does. */
export function referralOf(
  { givenName, familyName, birthDate, email }: TourCandidate,
  { coach, municipality }: TourCast,
  words: { readonly language: string; readonly goal: string; readonly privacyVersion: string },
): object {
  return {
    referrer: { role: 'self', name: `${givenName} ${familyName}`, email },
    candidate: {
      givenName,
      familyName,
      birthDate,
      municipality: municipality.code,
      email,
      preferredContact: 'email',
      language: words.language,
    },
    situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: coach.email },
    request: { goal: words.goal },
    agreement: { informed: true, consent: true, privacyVersion: words.privacyVersion },
  };
}
