import type { Region } from '../domain/region.ts';

/** A valid request of an invented person, for the OpenAPI document. A test posts it. */
export function exampleRequest(region: Region) {
  return {
    referrer: {
      role: 'professional',
      name: 'Sam Voorbeeld',
      organisation: 'Voorbeeldschool',
      profession: 'school',
      email: 'sam@voorbeeldschool.example',
    },
    candidate: {
      givenName: 'Noor',
      familyName: 'Bedacht',
      birthDate: '2006-05-17',
      municipality: region.municipalities[0]?.code ?? '',
      email: 'noor@post.example',
      preferredContact: 'email',
      language: 'nl',
    },
    situation: { benefit: ['none'], inCareAt: 'none' },
    request: { goal: 'Mijn opleiding afmaken.', motivated: 'yes', availability: 'Op maandag en dinsdag.' },
    agreement: { informed: true, privacyVersion: region.privacyVersion },
  };
}
