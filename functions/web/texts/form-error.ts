// Made by `npm run build:texts` from texts/*/form-error.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FormErrorTexts {
readonly "named": (v: { readonly name: string | number; readonly text: string | number }) => string;
readonly "unasked": (v: { readonly target: string | number; readonly text: string | number }) => string;
readonly "codes": {
readonly "file": string;
readonly "bsn": string;
readonly "file-left-out": string;
readonly "bsn-left-out": string;
readonly "not-taken": string;
readonly "unknown-choice": string;
readonly "one-choice": string;
readonly "wrong-type": string;
readonly "municipality-name": string;
};
}

const nl: FormErrorTexts = {
"named": (v) => `${v.name}: ${v.text}`,
"unasked": (v) => `${v.target}: hier vraagt dit formulier niet naar. Vul de koppeling aan. ${v.text}`,
"codes": {
"file": "Dit is een bestand. Bestanden nemen we niet aan. Haal dit veld uit wat het formulier verstuurt.",
"bsn": "Hier lijkt een burgerservicenummer (BSN) te staan. Wij mogen het niet bewaren. Haal het weg uit wat het formulier verstuurt.",
"file-left-out": "Hier zat een bestand in. Dat is weggelaten. Haal dit veld uit wat het formulier verstuurt.",
"bsn-left-out": "Hier zat een burgerservicenummer (BSN) in. Dat is weggelaten en niet bewaard. Haal dit veld uit wat het formulier verstuurt.",
"not-taken": "Dit antwoord is niet overgenomen. Zet het veld in de koppeling, of zet het bij wat niet meegaat.",
"unknown-choice": "Dit antwoord kent de koppeling niet. Zet het erbij, met wat het bij ons betekent.",
"one-choice": "Hier past maar één antwoord.",
"wrong-type": "Hier hoort een tekst, een getal of een keuze.",
"municipality-name": "Deze plaats kennen we niet, of er zijn er meer met die naam. Stuur de naam of de code van de gemeente.",
},
};

export const formErrorTexts: Readonly<Record<Language, FormErrorTexts>> = {
  nl,
  get en() {
    return textsBeside<FormErrorTexts>('en', 'form-error');
  },
};
