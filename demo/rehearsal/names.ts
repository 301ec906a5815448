/** Given names for invented people; the combination with a family name distinguishes them. */
const givenNames = [
  'Noor',
  'Daan',
  'Fatima',
  'Sem',
  'Lotte',
  'Yusuf',
  'Eva',
  'Milan',
  'Aisha',
  'Bram',
  'Sanne',
  'Omar',
  'Femke',
  'Luuk',
  'Meryem',
  'Thijs',
  'Iris',
  'Jayden',
  'Nina',
  'Ruben',
  'Samira',
  'Gijs',
  'Fleur',
  'Ravi',
  'Anouk',
  'Tim',
  'Zeynep',
  'Koen',
  'Julia',
  'Stijn',
  'Malika',
  'Joris',
  'Roos',
  'Ilias',
  'Vera',
  'Niels',
  'Naomi',
  'Wout',
  'Hanna',
  'Pim',
  'Amira',
  'Sven',
  'Tess',
  'Youssef',
  'Maud',
  'Floris',
  'Esra',
] as const;

const familyNames = [
  'Voorbeeld',
  'Jansen',
  'Bakker',
  'El Amrani',
  'Visser',
  'Yilmaz',
  'Smit',
  'Mulder',
  'Bos',
  'Vos',
  'Peters',
  'Hendriks',
  'Dekker',
  'Brouwer',
  'Dijkstra',
  'Kaya',
  'Prins',
  'Kok',
  'Schouten',
  'Willems',
  'Postma',
  'Kuiper',
  'Benali',
  'Koster',
  'Hoekstra',
  'Scholten',
  'Timmermans',
  'Groen',
  'Gerritsen',
  'Verbeek',
  'Molenaar',
  'Ramdin',
  'Wolters',
  'Huisman',
  'Demir',
  'Blom',
  'Veenstra',
  'Schipper',
  'Driessen',
  'Boer',
  'Sanders',
  'Kramer',
  'Maas',
  'Hermans',
  'Evers',
  'Zwart',
  'Lammers',
  'Pinas',
  'Teunissen',
  'Aydin',
  'Martens',
  'Koning',
  'Rietveld',
] as const;

/** An invented person's name and mailbox. */
export interface Invented {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** The nth invented person. The lists' lengths have no common divisor, so the first 2,491 people all differ. */
export function personNumber(n: number): Invented {
  const givenName = givenNames[n % givenNames.length] ?? givenNames[0];
  const familyName = familyNames[n % familyNames.length] ?? familyNames[0];
  const mailbox = `${givenName}.${familyName}`.toLowerCase().replaceAll(' ', '');
  return { givenName, familyName, email: `${mailbox}@post.example` };
}

/** People who work somewhere, by given name: two or three at each organisation, so that the same ones appear again. */
const colleagues = ['Sam', 'Robin', 'Alex', 'Charlie', 'Jip'] as const;

/** How many of an organisation's people are job coaches: the first ones. Nobody of them refers anybody. */
export const coachCount = 3;

/** A job coach's nth colleague who is a job coach too. */
export function otherCoach(email: string, n: 1 | 2): ReturnType<typeof colleagueAt> {
  const domain = email.slice(email.indexOf('@') + 1);
  const own = colleagues.findIndex((name) => email.startsWith(`${name.toLowerCase()}@`));
  return colleagueAt(domain, (own + n) % coachCount);
}

/** One of an organisation's people, with their mailbox there. */
export function colleagueAt(domain: string, which: number): { readonly name: string; readonly email: string } {
  const name = colleagues[which % colleagues.length] ?? colleagues[0];
  // A name has no digits, also where the organisation's has.
  const organisation = domain
    .replace(/\..*$/, '')
    .replace(/[\d-]+/g, ' ')
    .trim();
  const surname = organisation.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
  return { name: `${name} ${surname}`, email: `${name.toLowerCase()}@${domain}` };
}
