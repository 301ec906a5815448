import type { Region } from '../../functions/domain/region.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import { clinicianAnswers, selfAnswers } from './form-filling.ts';

/** Names, words and addresses as long as real ones are, in place of the short ones of the samples. */
const longer: readonly (readonly [short: string, long: string])[] = [
  ['Noor Voorbeeld', 'Annemarie-Wilhelmina van der Meulen-Oosterbroek van Heemstra'],
  ['Ada Voorbeeld', 'Mr. dr. Jonkvrouwe Adriana-Petronella van Zuylen van Nievelt-Schimmelpenninck'],
  ['noor@post.example', 'annemarie-wilhelmina.vandermeulen-oosterbroek@privemailvoorziening.example'],
  ['n•••@post.example', 'a•••••••••••••••••••••••••••••••••••••••@privemailvoorziening-nederland.example'],
  ['Kim de Boer', 'Kimberley Van Nieuwenhuizen-Kruisselbrink'],
  ['Buurtteam Zeist', 'Samenwerkingsverband Arbeidsparticipatievoorzieningen Utrechtse Heuvelrug en Kromme Rijnstreek'],
  ['kim@buurtteam.example', 'kimberley.vannieuwenhuizen@arbeidsparticipatievoorzieningen-heuvelrug.example'],
  ['Robin Smit', 'Robin-Sebastiaan Wolffenbuttel van der Zwaluwenberg'],
  ['robin@kwintes.example', 'robin-sebastiaan.wolffenbuttel@ggz-arbeidsbemiddelingsorganisatie.example'],
  ['sam@zeist.example', 'samantha.schimmelpenninck-vanderoije@gemeente-utrechtse-heuvelrug.example'],
  ['Kwintes', 'Stichting Geestelijke-Gezondheidszorg- en Arbeidsbemiddelingsorganisatie Midden-Nederland'],
  [
    'Maandag, dinsdag en donderdag',
    'Maandagochtend, dinsdagmiddag, donderdagnamiddag, en vrijdag na de dagbestedingsbijeenkomst',
  ],
  ['in het groen', 'bij het arbeidsongeschiktheidsverzekeringsmaatschappijpersoneelsrestaurant'],
  ['moeder', 'schoonmoeder en medebewindvoerder'],
];

/** The same data with long, real-looking content in it. */
export function lengthened<T>(data: T): T {
  if (typeof data === 'string') {
    const exact = longer.find(([short]) => short === data);
    return (exact?.[1] ?? longer.reduce((text, [short, long]) => text.replaceAll(short, long), data as string)) as T;
  }
  if (Array.isArray(data)) return data.map(lengthened) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, lengthened(value)])) as T;
}

/** The region, with providers and a service whose names are long. */
export function lengthenedRegion(region: Region): Region {
  const service = 'Hoofdzaak Werk Arbeidsmarktregio Utrechtse Heuvelrug en Kromme Rijnstreek';
  return {
    ...region,
    serviceName: { nl: service, en: service },
    providers: region.providers.map((provider) => ({
      ...provider,
      name: `Stichting ${provider.name} Arbeidsbemiddelings- en Gezondheidszorgorganisatie`,
    })),
  };
}

const person: FormAnswers = {
  'candidate.givenName': 'Annemarie-Wilhelmina Petronella',
  'candidate.familyName': 'van der Meulen-Oosterbroek van Heemstra-Schimmelpenninck',
  'candidate.email': 'annemarie-wilhelmina.vandermeulen-oosterbroek@privemailvoorziening-nederland.example',
  'candidate.phone': '06 12 34 56 78',
  'request.goal':
    'Werken bij een arbeidsongeschiktheidsverzekeringsmaatschappijpersoneelsrestaurant, liefst drie dagen.',
  'request.availability': 'Maandagochtend, dinsdagmiddag, donderdagnamiddag',
  'situation.workCoachEmail': 'samantha.schimmelpenninck-vanderoije@zeist.example',
  helper: 'yes',
  'representative.name': 'Adriana-Petronella van Zuylen van Nievelt-Schimmelpenninck',
  'representative.relation': 'schoonmoeder en medebewindvoerder',
  'representative.email': 'adriana-petronella.vanzuylen@bewindvoerderskantoor-heuvelrug.example',
};

/** People whose every answer is long, at both forms. */
export const longAnswers: readonly (readonly [name: string, answers: FormAnswers])[] = [
  ['self', { ...selfAnswers, ...person }],
  [
    'professional',
    {
      ...clinicianAnswers,
      ...person,
      'referrer.name': 'Kimberley Van Nieuwenhuizen-Kruisselbrink',
      'referrer.organisation': 'Samenwerkingsverband Arbeidsparticipatievoorzieningen Utrechtse Heuvelrug',
      'referrer.email': 'kimberley.vannieuwenhuizen-kruisselbrink@altrecht.example',
    },
  ],
];
