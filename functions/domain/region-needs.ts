import type { Programme } from './codes.ts';
import type { FaultKind } from './journey/faults.ts';
import { municipalityOn, nameOfMunicipality } from './municipality.ts';
import type { PlainDate, Referral } from './referral.ts';
import { municipalityByCode, providerById, type Region } from './region.ts';

/** Something that an open case needs and that the region file lacks. */
export interface Lack {
  readonly about: Extract<FaultKind, `missing-${string}`>;
  /** CBS code, provider id, or `<provider id> <programme>`. */
  readonly what: string;
}

/**
 * The parts of a referral, or of its row at the desk, that say what it needs. A handover has no door, and a closed case needs
 * nothing.
 */
export type OpenNeed = Pick<Referral, 'stage' | 'door' | 'municipality' | 'provider'> & {
  readonly programme?: Programme;
};

/** A lack, and how many open cases it is one of. */
export interface CountedLack extends Lack {
  readonly count: number;
}

/**
 * What this case needs that the region file lacks: the municipality (or its successor) whose team decides and is told,
 * the provider that was asked or has taken the person on, and its offer of the programme.
 *
 * @param today in Europe/Amsterdam: from the day of a merger the successor counts
 */
export function lacksOf(region: Region, referral: OpenNeed, today: PlainDate): readonly Lack[] {
  const { stage, door, municipality, provider: id, programme } = referral;
  if (stage === 'closed' || door === undefined) return [];
  const lacks: Lack[] = [];
  const present = municipalityOn(region, municipality, today);
  if (municipalityByCode(region, present) === undefined) lacks.push({ about: 'missing-municipality', what: present });
  if (id === undefined) return lacks;
  const provider = providerById(region, id);
  if (provider === undefined) return [...lacks, { about: 'missing-provider', what: id }];
  const offered = provider.offers.some((offer) => offer.programme === programme);
  return offered ? lacks : [...lacks, { about: 'missing-offer', what: `${id} ${programme}` }];
}

/** A lack as a line for whoever changes the region: what, for how many open cases, and what would be right. */
export function lackLine(region: Region, { about, what, count }: CountedLack): string {
  const cases = count === 1 ? '1 open case needs it' : `${count} open cases need it`;
  switch (about) {
    case 'missing-municipality': {
      const name = nameOfMunicipality(region, what) ?? 'unknown to the national list';
      return `municipalities: ${what} (${name}) is missing and ${cases}; keep it, with succeededBy when it has become a part of another.`;
    }
    case 'missing-provider':
      return `providers: "${what}" is missing and ${cases}; keep it, without free places if it takes nobody new, until those cases have ended.`;
    case 'missing-offer': {
      const [provider, programme] = what.split(' ');
      return `providers: the offer of ${programme} by "${provider}" is missing and ${cases}; keep it, as "full" if it takes nobody new, until those cases have ended.`;
    }
  }
}

/** Everything that open cases need and a region lacks, each with how many of them need it. */
export function lacksIn(region: Region, open: Iterable<OpenNeed>, today: PlainDate): readonly CountedLack[] {
  const counts = new Map<string, CountedLack>();
  for (const referral of open) {
    for (const lack of lacksOf(region, referral, today)) {
      const key = `${lack.about} ${lack.what}`;
      counts.set(key, { ...lack, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

/** The same as lines, in the order of the alphabet. */
export function lackLines(region: Region, open: Iterable<OpenNeed>, today: PlainDate): readonly string[] {
  return lacksIn(region, open, today)
    .map((lack) => lackLine(region, lack))
    .toSorted();
}
