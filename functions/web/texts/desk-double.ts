// Made by `npm run build:texts` from texts/*/desk-double.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskDoubleTexts {
readonly "number": string;
readonly "what": string;
readonly "own": string;
readonly "other": string;
readonly "caption": string;
readonly "receivedOn": string;
readonly "stage": string;
readonly "waitingSince": string;
readonly "door": string;
readonly "referrer": string;
readonly "provider": string;
readonly "none": string;
readonly "self": string;
readonly "gone": string;
readonly "bothRun": string;
readonly "instead": {
readonly "dismiss-duplicate": string;
readonly "merge-duplicate": string;
};
readonly "mark": {
readonly "label": string;
readonly "hint": string;
};
readonly "keepLabel": string;
readonly "keepHint": string;
readonly "keep": (v: { readonly kept: string | number; readonly ended: string | number }) => string;
readonly "differs": {
readonly "lead": string;
readonly "email": string;
readonly "phone": string;
readonly "sender": string;
readonly "first": string;
};
readonly "reads": {
readonly "title": string;
readonly "same": string;
readonly "kept": string;
readonly "ended": string;
readonly "others": string;
readonly "silence": string;
};
}

const nl: DeskDoubleTexts = {
"number": "Nummer",
"what": "Wat",
"own": "Deze aanmelding",
"other": "De andere aanmelding",
"caption": "De twee aanmeldingen naast elkaar",
"receivedOn": "Ontvangen op",
"stage": "Hoe het staat",
"waitingSince": "Wacht op een plek sinds",
"door": "Manier van aanmelden",
"referrer": "Wie aanmeldde",
"provider": "Aanbieder",
"none": "niet bekend",
"self": "De kandidaat zelf",
"gone": "De andere aanmelding is al afgelopen. Er valt niets meer te vergelijken.",
"bothRun": "Bij allebei werkt een aanbieder al met de kandidaat. Dan kan geen van de twee stoppen. Bel de aanbieders, en spreek af wie verdergaat. Trek daarna de andere aanmelding in.",
"instead": {
"dismiss-duplicate": "Nee, het zijn twee mensen",
"merge-duplicate": "Toch dezelfde persoon",
},
"mark": {
"label": "Nummer van de andere aanmelding",
"hint": "Bijvoorbeeld HW-7K3M9QS. Daarna kun je ze naast elkaar zien.",
},
"keepLabel": "Welke aanmelding gaat verder?",
"keepHint": "Een aanmelding waarin een aanbieder al met de kandidaat werkt, kan niet stoppen.",
"keep": (v) => `${v.kept} gaat verder, ${v.ended} stopt`,
"differs": {
"lead": "Let op: dit is niet hetzelfde. Het kan van iemand anders zijn.",
"email": "Het mailadres van de kandidaat",
"phone": "Het telefoonnummer van de kandidaat",
"sender": "Wie de aanmelding deed",
"first": "Bel eerst de kandidaat, op een nummer dat je vertrouwt. Vraag welke gegevens kloppen. We nemen niets over uit de aanmelding die stopt. Klopt een adres of nummer daarin wel? Zet het dan zelf bij de kandidaat, met Verbeter gegevens.",
},
"reads": {
"title": "Wat iedereen leest",
"same": "De kandidaat leest de mail van allebei. Daar komt één mail, met het nummer dat verdergaat. Leest de aanmelder mee? Dan zonder dat nummer.",
"kept": "De kandidaat van de aanmelding die verdergaat: dat er nog een aanmelding was, en dat de hulp gewoon doorgaat. Zonder mailadres krijg jij de vraag om te bellen.",
"ended": "De kandidaat van de aanmelding die stopt: alleen dat deze aanmelding is ingetrokken. Zonder mailadres hoort die niets van ons.",
"others": "Een ander die de aanmelding deed die stopt, de werkcoach en de aanbieder: alleen dat deze is gestopt.",
"silence": "Belt iemand van de gestopte aanmelding? Zeg dan niet dat er al hulp is, en geef geen ander nummer. Vraag diegene om het met de kandidaat te bespreken.",
},
};

export const deskDoubleTexts: Readonly<Record<Language, DeskDoubleTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskDoubleTexts>('en', 'desk-double');
  },
};
