import { addDays } from '../../functions/domain/calendar.ts';
import type { Benefit } from '../../functions/domain/codes.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type Chance, pick, weigh } from './chance.ts';
import { type Lane, workingDaysBetween } from './day-book.ts';
import { coachCount, colleagueAt, personNumber } from './names.ts';

/** A referral that somebody will post, and what that person knows. */
export interface InventedReferral {
  /** From 1; every chance decision about this referral is asked by this number. */
  readonly index: number;
  /** The day on which it is sent. */
  readonly on: PlainDate;
  readonly lane: Lane;
  /** Body of `POST /v1/referrals`. */
  readonly body: object;
  /** The candidate's own, for their status page. */
  readonly birthDate: PlainDate;
}

/** Kinds of referral and how often each comes (ours, after the shares in README, "The journey": no source gives them by kind). */
const kinds = {
  'adult-self': 16,
  'adult-phone': 3,
  'adult-by-coach': 7,
  'adult-by-other': 6,
  'youth-self': 15,
  'youth-by-school': 16,
  'youth-phone': 3,
  'ips-municipality': 12,
  'ips-uwv': 9,
  'city-adult': 3,
  'in-care-self': 3,
  'disability-self': 2,
  outside: 2,
  'too-young': 1,
  'not-motivated': 2,
} as const;
type Kind = keyof typeof kinds;

const lanesOfKinds: Readonly<Record<Kind, Lane>> = {
  'adult-self': 'sterk-met-werk',
  'adult-phone': 'sterk-met-werk',
  'adult-by-coach': 'sterk-met-werk',
  'adult-by-other': 'sterk-met-werk',
  'youth-self': 'sterk-met-werk-of-scholing',
  'youth-by-school': 'sterk-met-werk-of-scholing',
  'youth-phone': 'sterk-met-werk-of-scholing',
  'ips-municipality': 'ips',
  'ips-uwv': 'ips',
  'city-adult': 'none',
  'in-care-self': 'none',
  'disability-self': 'none',
  outside: 'none',
  'too-young': 'none',
  'not-motivated': 'none',
};

const adultGoals = [
  'Weer werken, drie dagen in de week.',
  'Een baan in de zorg of in een winkel.',
  'Werk met mijn handen, het liefst buiten.',
  'Mijn oude vak weer oppakken.',
] as const;
const youthGoals = [
  'Mijn opleiding afmaken.',
  'Terug naar school, of een leerbaan.',
  'Een bijbaan die ik volhoud.',
  'Uitzoeken wat ik wil worden.',
] as const;
const adultBenefits = [
  'participatiewet',
  'participatiewet',
  'participatiewet',
  'ioaw',
  'ww',
  'none',
  'unknown',
] as const;
const schools = ['mbo-utrecht.example', 'vso-zeist.example', 'mbo-woerden.example'] as const;

/**
 * Invents the referrals of a period, in order of their index. Everything depends on the seed alone; every address is
 * under `.example`.
 */
export function inventReferrals(
  region: Region,
  chance: Chance,
  period: { readonly count: number; readonly first: PlainDate; readonly last: PlainDate },
): readonly InventedReferral[] {
  const days = workingDaysBetween(period.first, period.last);
  return Array.from({ length: period.count }, (_, at) => {
    const index = at + 1;
    const kind = weigh(kinds, chance('kind', index));
    const on = days[Math.floor(chance('day', index) * days.length)] ?? period.first;
    const { birthDate, body } = compose(region, kind, index, on, chance);
    return { index, on, lane: lanesOfKinds[kind], body, birthDate };
  });
}

function compose(region: Region, kind: Kind, index: number, on: PlainDate, chance: Chance) {
  const birthDate = bornFor(kind, on, chance('age', index));
  // One in a hundred is sent twice, by somebody who forgot the first time.
  const person = personNumber(chance('twice', index) < 0.01 && index > 1 ? index - 1 : index);
  const municipality = municipalityFor(region, kind, chance('municipality', index));
  const { givenName, familyName, email } = person;
  const byPhone = kind === 'adult-phone' || kind === 'youth-phone';
  const phone = `06${String(10_000_000 + index * 7_919).slice(-8)}`;
  const reach = byPhone ? { phone, preferredContact: 'phone' } : { email, preferredContact: 'email' };
  const coach = colleagueAt(coachDomain(region, municipality), Math.floor(chance('coach', index) * 2));
  const referrer = referrerFor(region, kind, index, chance, { coach, municipality }) ?? {
    role: 'self',
    name: `${givenName} ${familyName}`,
    ...(byPhone ? { phone } : { email }),
  };
  const youth = kind.startsWith('youth') || kind === 'too-young' || kind === 'not-motivated';
  const motivated = kind === 'not-motivated' ? 'no' : chance('motivated', index) < 0.85 ? 'yes' : 'unsure';
  const body = {
    referrer,
    candidate: {
      givenName,
      familyName,
      birthDate,
      municipality,
      ...reach,
      language: chance('language', index) < 0.1 ? 'en' : 'nl',
    },
    situation: situationFor(kind, {
      at: chance('benefit', index),
      careAt: careProvider(region, index, municipality),
      ...(chance('named', index) < 0.8 ? { workCoachEmail: coach.email } : {}),
    }),
    request: {
      goal: pick(youth ? youthGoals : adultGoals, chance('goal', index)),
      ...(youth ? { motivated } : {}),
      // Half of the people for whom no door is open ask us to bring them to the right organisation.
      ...(lanesOfKinds[kind] === 'none' && chance('handover', index) < 0.5 ? { handover: true } : {}),
    },
    agreement: {
      informed: true,
      privacyVersion: region.privacyVersion,
      // A self-referrer gives their consent with the form; everybody else is asked.
      ...('role' in referrer && referrer.role === 'self' ? { consent: true } : {}),
    },
  };
  return { birthDate, body };
}

function bornFor(kind: Kind, on: PlainDate, at: number): PlainDate {
  const youth = kind.startsWith('youth') || kind === 'not-motivated';
  const [youngest, oldest] = kind === 'too-young' ? [14, 15] : youth ? [16, 26] : [28, 58];
  const years = youngest + Math.floor(at * (oldest - youngest + 1));
  // Some months past the birthday, so that nobody's age changes between two runs of the rules.
  const days = Math.round(years * 365.25) + 30 + Math.floor(((at * 1000) % 1) * 300);
  return addDays(on, -days);
}

function municipalityFor(region: Region, kind: Kind, at: number): string {
  if (kind === 'city-adult') return 'GM0344';
  if (kind === 'outside') return 'GM0307';
  const adult = kind.startsWith('adult');
  const own = region.municipalities.filter(
    ({ code }) => !adult || region.doors['sterk-met-werk'].municipalities.includes(code),
  );
  return own[Math.floor(at * own.length)]?.code ?? 'GM0355';
}

function coachDomain(region: Region, code: string): string {
  return region.municipalities.find((one) => one.code === code)?.approverDomains[0] ?? 'zeist.example';
}

function referrerFor(
  region: Region,
  kind: Kind,
  index: number,
  chance: Chance,
  {
    coach,
    municipality,
  }: { readonly coach: { readonly name: string; readonly email: string }; readonly municipality: string },
): object | undefined {
  const professional = (profession: string, { name, email }: { name: string; email: string }) => ({
    role: 'professional',
    name,
    profession,
    email,
  });
  switch (kind) {
    case 'adult-by-coach':
      return professional('work-coach', coach);
    case 'adult-phone':
    case 'adult-by-other':
      return professional('other', colleagueAt('buurtteam.example', index % 3));
    case 'youth-by-school':
    case 'youth-phone':
      return professional('school', colleagueAt(pick(schools, chance('school', index)), index % 2));
    case 'ips-municipality':
    case 'ips-uwv':
      return professional(
        'clinician',
        colleagueAt(`${careProvider(region, index, municipality)}.example`, coachCount + (index % 2)),
      );
    default:
      return undefined;
  }
}

/** Where somebody is in care: an institution that runs IPS for their municipality, because IPS is part of the treatment. */
function careProvider(region: Region, index: number, municipality: string): string {
  const providers = region.providers.filter(({ ipsCare, offers }) =>
    offers.some(
      ({ programme, municipalities }) =>
        ipsCare && programme === 'ips' && (municipalities === 'all' || municipalities.includes(municipality)),
    ),
  );
  return providers[index % providers.length]?.id ?? 'altrecht';
}

function situationFor(
  kind: Kind,
  known: { readonly at: number; readonly careAt: string; readonly workCoachEmail?: string },
): object {
  const { at, careAt: inCareAt, ...coach } = known;
  const disability: Benefit = at < 0.6 ? 'wajong' : 'wia';
  if (kind.startsWith('youth')) return {};
  switch (kind) {
    case 'ips-uwv':
      return { benefit: [disability], inCareAt, ipsPossible: 'yes' };
    case 'ips-municipality':
      return { benefit: at < 0.7 ? 'participatiewet' : 'none', inCareAt, ipsPossible: 'yes', ...coach };
    case 'in-care-self':
      return { benefit: 'participatiewet', inCareAt, ipsPossible: 'unknown', ...coach };
    case 'disability-self':
      return { benefit: disability, inCareAt: 'none' };
    case 'outside':
    case 'too-young':
    case 'not-motivated':
      return {};
    default:
      return { benefit: pick(adultBenefits, at), inCareAt: 'none', ...coach };
  }
}
