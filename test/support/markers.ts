import type { BodyParts, Journey } from './journey.ts';

/**
 * An invented person whose every detail is a word that occurs nowhere else, so that a search for it finds this person only.
 * Birth dates are searched for as stored and as written on pages.
 */
export const marked = {
  name: ['Quirijntje', 'Wolkenwachter'],
  birthDate: ['1991-03-17', '17 maart 1991', '17-03-1991', '17 March 1991'],
  email: ['quirijntje@priveadres.example'],
  phone: ['+31687654321', '06 87654321', '0687654321', '06 87 65 43 21'],
  goal: ['Zweefvliegtuigen'],
  availability: ['Donderdagochtend'],
  remarks: ['Kanovaren'],
  representative: ['Balthazar', 'balthazar@bewindvoering.example'],
  referrer: ['Ottoline', 'ottoline@ggzpraktijk.example', '+31698765432'],
  care: ['Inforsa'],
} as const;
export type MarkedDetail = keyof typeof marked;

/** Everything that must never leave the party items: all but the care provider, whose name is also a provider's. */
export const everyMarker: readonly string[] = Object.entries(marked).flatMap(([detail, words]) =>
  detail === 'care' ? [] : [...words],
);

/** Which details of the marked person a text contains. */
export function found(text: string): MarkedDetail[] {
  const details = Object.keys(marked) as MarkedDetail[];
  return details.filter((detail) => marked[detail].some((word) => text.includes(word)));
}

/** The marked person, referred by a clinician for IPS via the municipality. */
export const markedReferral = {
  referrer: {
    role: 'professional',
    name: 'Ottoline Behandelaar',
    profession: 'clinician',
    email: 'ottoline@ggzpraktijk.example',
    phone: '+31698765432',
  },
  candidate: {
    givenName: 'Quirijntje',
    familyName: 'Wolkenwachter',
    birthDate: '1991-03-17',
    email: 'quirijntje@priveadres.example',
    phone: '06 87654321',
  },
  situation: { benefit: 'participatiewet', inCareAt: 'inforsa', ipsPossible: 'yes' },
  request: {
    goal: 'Zweefvliegtuigen onderhouden.',
    availability: 'Donderdagochtend',
    remarks: 'Kanovaren doe ik graag.',
    preferredProvider: 'lister',
  },
  representative: { name: 'Balthazar Bewind', relation: 'bewindvoerder', email: 'balthazar@bewindvoering.example' },
} as const satisfies BodyParts;

/** Refers the marked person, who says yes when asked: that door rests on their consent. */
export async function referMarked(journey: Journey): Promise<string> {
  const reference = await journey.refer(markedReferral);
  await journey.person(markedReferral.candidate.email).answer({ choice: 'yes' }, reference);
  return reference;
}
