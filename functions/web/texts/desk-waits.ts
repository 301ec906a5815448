// Made by `npm run build:texts` from texts/*/desk-waits.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskWaitsTexts {
readonly "title": string;
readonly "back": string;
readonly "lead": string;
readonly "counted": (v: { readonly date: string | number }) => string;
readonly "running": string;
readonly "few": string;
readonly "none": string;
readonly "where": string;
readonly "region": string;
readonly "halfHead": string;
readonly "mostHead": string;
readonly "peopleHead": string;
readonly "talksHead": string;
readonly "waitingHead": string;
readonly "half": (v: { readonly weeks: number }) => string;
readonly "most": (v: { readonly weeks: number }) => string;
readonly "unknown": string;
readonly "people": (v: { readonly count: number }) => string;
readonly "peopleAbout": (v: { readonly count: string | number }) => string;
readonly "talks": (v: { readonly count: number }) => string;
readonly "talksAbout": string;
readonly "waiting": (v: { readonly count: number }) => string;
readonly "waitingAbout": (v: { readonly count: string | number }) => string;
readonly "waitingFew": string;
readonly "keptHead": string;
readonly "kept": (v: { readonly judged: number; readonly kept: string | number }) => string;
readonly "keptAbout": (v: { readonly percent: string | number }) => string;
readonly "unjudged": string;
readonly "promise": string;
}

const nl: DeskWaitsTexts = {
"title": "Wachttijden",
"back": "Terug naar de werkplek",
"lead": "Hoelang duurt het van het akkoord tot het eerste gesprek? Is er geen akkoord nodig? Dan telt het vanaf de dag waarop we een plek zochten.",
"counted": (v) => `Geteld tot en met ${v.date}. Mee doet wie in het jaar daarvoor ging wachten.`,
"running": "Wie nog wacht of eerder stopte, telt mee zolang het wachten duurde. Stopte het omdat er geen plek was? Dan telt dat als wachten zonder einde.",
"few": "Een wachttijd staat er pas vanaf tien eerste gesprekken. Weken zijn naar boven afgerond.",
"none": "Er zijn nog geen wachttijden. Elke nacht tellen we opnieuw.",
"where": "Waar",
"region": "Hele regio",
"halfHead": "De helft",
"mostHead": "8 van de 10",
"peopleHead": "Mensen",
"talksHead": "Eerste gesprekken",
"waitingHead": "Wachten nog",
"half": (v) => `${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `helft binnen 1 week` : `helft binnen ${numberIn('nl', v.weeks)} weken`}`,
"most": (v) => `${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `8 van de 10 binnen 1 week` : `8 van de 10 binnen ${numberIn('nl', v.weeks)} weken`}`,
"unknown": "niet bekend",
"people": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 persoon` : `${numberIn('nl', v.count)} mensen`}`,
"peopleAbout": (v) => `minstens ${v.count} mensen`,
"talks": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 eerste gesprek` : `${numberIn('nl', v.count)} eerste gesprekken`}`,
"talksAbout": "tien of meer gesprekken",
"waiting": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 wacht nog` : `${numberIn('nl', v.count)} wachten nog`}`,
"waitingAbout": (v) => `minstens ${v.count} wachten nog`,
"waitingFew": "minder dan 15 wachten nog",
"keptHead": "Kwam het uit?",
"kept": (v) => `${pluralIn('nl', 'cardinal', v.judged) === 'one' ? `uitgekomen bij ${v.kept} van 1` : `uitgekomen bij ${v.kept} van ${numberIn('nl', v.judged)}`}`,
"keptAbout": (v) => `uitgekomen bij ongeveer ${v.percent}%`,
"unjudged": "nog niet te zeggen",
"promise": "Bij het akkoord zeggen we binnen hoeveel weken 8 van de 10 mensen een eerste gesprek hebben. Is die tijd voorbij? Dan kijken we of het uitkwam.",
};

export const deskWaitsTexts: Readonly<Record<Language, DeskWaitsTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskWaitsTexts>('en', 'desk-waits');
  },
};
