import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import json from '../../regions/midden-utrecht.json' with { type: 'json' };

/** The region file as read, to be changed at will: each call gives a copy. */
export function regionJson() {
  return structuredClone(json);
}

const read = readRegion(regionJson(), { source: 'regions/midden-utrecht.json', allowShortPeriods: false });

/** The region as a function reads it: each call gives a copy. */
export function midden(): Region {
  return structuredClone(read);
}

export const today = '2026-11-21';

/** Someone of a given age today who refers themselves, in Zeist, on social assistance. */
export function requestOf(
  change: {
    readonly birthDate?: string;
    readonly municipality?: string;
    readonly referrer?: Partial<ReferralRequest['referrer']>;
    readonly situation?: Partial<ReferralRequest['situation']>;
    readonly request?: Partial<ReferralRequest['request']>;
  } = {},
): ReferralRequest {
  return {
    referrer: { role: 'self', name: 'Sam Bakker', email: 'sam@voorbeeld.example', ...change.referrer },
    candidate: {
      givenName: 'Sam',
      familyName: 'Bakker',
      birthDate: change.birthDate ?? '1990-03-27',
      municipality: change.municipality ?? 'GM0355',
      email: 'sam@voorbeeld.example',
      preferredContact: 'email',
      language: 'nl',
    },
    situation: { benefits: ['participatiewet'], registeredJobSeeker: true, ...change.situation },
    request: { goal: 'Een baan in een winkel', ...change.request },
    agreement: {
      informed: true,
      privacyVersion: '2026-11',
      ...(change.referrer?.role === 'professional' ? {} : { consent: true as const }),
    },
  };
}

/** A complete posted body of a professional; parts can be replaced, or left out with undefined. */
export function bodyOf(change: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = {}) {
  const complete: Record<string, Record<string, unknown>> = {
    referrer: {
      role: 'professional',
      name: 'Robin de Wit',
      organisation: 'Gemeente Zeist',
      profession: 'work-coach',
      email: 'robin@zeist.example',
      phone: '030 234 56 78',
    },
    candidate: {
      givenName: 'Sam',
      familyName: 'Bakker',
      birthDate: '1990-03-27',
      municipality: 'GM0355',
      email: 'sam@voorbeeld.example',
      phone: '06-12345678',
      preferredContact: 'phone',
      language: 'nl',
    },
    situation: {
      benefit: ['participatiewet', 'ww'],
      registeredJobSeeker: true,
      inCareAt: 'none',
      ipsPossible: 'no',
      workCoachEmail: 'coach@zeist.example',
    },
    request: {
      goal: 'Een baan in een winkel',
      motivated: 'yes',
      preferredProvider: 'lister',
      availability: 'Doordeweeks',
      remarks: 'Graag bellen.\nNa vijven.',
      handover: false,
    },
    representative: { name: 'Kim Bakker', relation: 'ouder', phone: '+32 470 12 34 56' },
    agreement: { informed: true, privacyVersion: '2026-11-28' },
  };
  const body: Record<string, unknown> = {};
  for (const [key, section] of Object.entries(complete)) {
    if (key in change && change[key] === undefined) continue;
    body[key] = Object.fromEntries(
      Object.entries({ ...section, ...change[key] }).filter(([, value]) => value !== undefined),
    );
  }
  return body;
}
