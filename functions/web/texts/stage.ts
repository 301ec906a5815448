// Made by `npm run build:texts` from texts/*/stage.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface StageTexts {
readonly "unconfirmed": string;
readonly "received": string;
readonly "decided": string;
readonly "started": string;
readonly "confirming": string;
readonly "approval": string;
readonly "information": string;
readonly "placing": string;
readonly "waiting": string;
readonly "unplaced": string;
readonly "offer": string;
readonly "starting": string;
readonly "confirming-start": string;
readonly "checking-in": string;
readonly "closing": string;
readonly "handover": string;
readonly "closed": string;
}

const nl: StageTexts = {
"unconfirmed": "De afzender moet deze aanmelding nog bevestigen.",
"received": "De aanmelding is ontvangen. Er is nog geen besluit.",
"decided": "Er is akkoord. We zoeken een plek, of die is er al.",
"started": "Het traject loopt.",
"confirming": "We wachten op een ja van de kandidaat.",
"approval": "Er is nog geen besluit.",
"information": "Er is nog een vraag. Daarna komt het besluit.",
"placing": "We zoeken een plek.",
"waiting": "De kandidaat wacht op een plek.",
"unplaced": "We zoeken een plek.",
"offer": "Een aanbieder is gevraagd.",
"starting": "Er is een plek. Het eerste gesprek komt nog.",
"confirming-start": "Er is een plek. Het eerste gesprek is gepland.",
"checking-in": "Het traject loopt.",
"closing": "Het traject wordt afgerond.",
"handover": "De kandidaat wordt gebeld over een andere plek.",
"closed": "Afgerond.",
};

export const stageTexts: Readonly<Record<Language, StageTexts>> = {
  nl,
  get en() {
    return textsBeside<StageTexts>('en', 'stage');
  },
};
