import type { Region } from '../../functions/domain/region.ts';
import type { BodyParts } from './journey.ts';

/** An invented person from Zeist who refers themselves, with the given parts in place of theirs. */
export function invented({ privacyVersion }: Pick<Region, 'privacyVersion'>, parts: BodyParts = {}): object {
  return {
    referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example', ...parts.referrer },
    candidate: {
      givenName: 'Noor',
      familyName: 'Voorbeeld',
      birthDate: '1990-04-02',
      municipality: 'GM0355',
      email: 'noor@post.example',
      preferredContact: 'email',
      language: 'nl',
      ...parts.candidate,
    },
    situation: { benefit: 'participatiewet', inCareAt: 'none', ...parts.situation },
    request: { goal: 'Weer werken, drie dagen in de week.', ...parts.request },
    ...(parts.representative === undefined ? {} : { representative: parts.representative }),
    agreement: { informed: true, privacyVersion, ...ownConsent(parts), ...parts.agreement },
  };
}

/** People who refer themselves give their consent in the form; nobody consents for somebody else. */
function ownConsent({ referrer }: BodyParts): { consent?: true } {
  return referrer?.role === 'professional' ? {} : { consent: true };
}
