// Made by `npm run build:texts` from texts/*/desk-action.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskActionTexts {
readonly "groups": {
readonly "reach": string;
readonly "place": string;
readonly "data": string;
readonly "end": string;
};
readonly "seldom": string;
readonly "title": string;
readonly "names": {
readonly "resend": string;
readonly "correct": string;
readonly "correct-hours": string;
readonly "correct-result": string;
readonly "note": string;
readonly "drop-note": string;
readonly "moved": string;
readonly "choose-provider": string;
readonly "back-to-matching": string;
readonly "pause": string;
readonly "resume": string;
readonly "guide-on": string;
readonly "withdraw": string;
readonly "died": string;
readonly "erase": string;
readonly "refuse-erasure": string;
readonly "allow-erasure": string;
readonly "confirm-sender": string;
readonly "merge-duplicate": string;
readonly "dismiss-duplicate": string;
readonly "mark-duplicate": string;
readonly "end-unconfirmed": string;
readonly "withdraw-sent": string;
readonly "reopen": string;
};
readonly "done": {
readonly "resend": string;
readonly "correct": string;
readonly "correct-hours": string;
readonly "correct-result": string;
readonly "note": string;
readonly "drop-note": string;
readonly "moved": string;
readonly "choose-provider": string;
readonly "back-to-matching": string;
readonly "pause": string;
readonly "resume": string;
readonly "guide-on": string;
readonly "withdraw": string;
readonly "died": string;
readonly "erase": string;
readonly "refuse-erasure": string;
readonly "allow-erasure": string;
readonly "confirm-sender": string;
readonly "merge-duplicate": string;
readonly "dismiss-duplicate": string;
readonly "mark-duplicate": string;
readonly "end-unconfirmed": string;
readonly "withdraw-sent": string;
readonly "reopen": string;
};
readonly "told": {
readonly "antwoord": string;
readonly "aangepast": string;
};
readonly "readers": {
readonly "municipality": string;
readonly "provider": string;
};
readonly "undo": string;
}

const nl: DeskActionTexts = {
"groups": {
"reach": "Bereiken",
"place": "Plek en begeleiding",
"data": "Gegevens",
"end": "Stoppen",
},
"seldom": "Minder vaak nodig",
"title": "Wat je met deze aanmelding kunt doen",
"names": {
"resend": "Stuur een nieuwe link",
"correct": "Verbeter gegevens",
"correct-hours": "Verbeter uren",
"correct-result": "Verbeter werk of school",
"note": "Maak een notitie",
"drop-note": "Haal een notitie weg",
"moved": "Leg een verhuizing vast",
"choose-provider": "Kies zelf een aanbieder",
"back-to-matching": "Zoek een andere aanbieder",
"pause": "Leg een pauze vast",
"resume": "Laat de begeleiding weer verdergaan",
"guide-on": "Laat de begeleiding toch doorgaan",
"withdraw": "Trek de aanmelding in",
"died": "Leg vast dat de kandidaat is overleden",
"erase": "Wis iedereen in deze aanmelding",
"refuse-erasure": "Leg vast dat wissen nog niet mag",
"allow-erasure": "Leg vast dat wissen weer mag",
"confirm-sender": "Bevestig de afzender",
"merge-duplicate": "Voeg samen met de andere aanmelding",
"dismiss-duplicate": "Leg vast dat het twee mensen zijn",
"mark-duplicate": "Merk aan als misschien dubbel",
"end-unconfirmed": "Stop en wis, de afzender kent dit niet",
"withdraw-sent": "Trek in wat deze afzender stuurde",
"reopen": "Open de aanmelding opnieuw",
},
"done": {
"resend": "Er gaat een nieuwe link naar de lezer.",
"correct": "De gegevens zijn verbeterd.",
"correct-hours": "De uren zijn verbeterd. De oude regel staat er nog bij.",
"correct-result": "Het werk of de school is verbeterd. De jobcoach krijgt bericht.",
"note": "De notitie staat erbij.",
"drop-note": "De notitie is weg.",
"moved": "De verhuizing is genoteerd. Past het traject daar niet? Dan staat er nu een taak voor je klaar.",
"choose-provider": "De aanbieder die je koos, wordt gevraagd.",
"back-to-matching": "De vraag aan deze aanbieder is voorbij. Kan een andere het doen, dan vragen we die. Is er geen, dan krijg jij de taak. Wie erbij betrokken was, krijgt bericht.",
"pause": "De pauze staat erin. De kandidaat krijgt bericht.",
"resume": "De begeleiding gaat weer verder. De kandidaat krijgt bericht.",
"guide-on": "De begeleiding gaat toch door, en de plek is weer van de kandidaat. Wie hoorde dat die klaar was, krijgt bericht.",
"withdraw": "De aanmelding is ingetrokken. Wie een rol had, krijgt bericht.",
"died": "Alles is gestopt. De kandidaat krijgt geen berichten meer.",
"erase": "Iedereen in deze aanmelding is gewist. Wat hieronder staat, gaat over niemand meer.",
"refuse-erasure": "Je reden is bewaard. Zeg het zelf tegen de kandidaat.",
"allow-erasure": "Wissen mag weer.",
"confirm-sender": "De afzender is bevestigd. De aanmelding gaat verder.",
"merge-duplicate": "Eén aanmelding gaat verder, de andere is gestopt.",
"dismiss-duplicate": "Bewaard: dit zijn twee mensen.",
"mark-duplicate": "Het teken staat erbij.",
"end-unconfirmed": "De aanmelding is gestopt, en de gegevens van mensen zijn gewist.",
"withdraw-sent": "Ingetrokken wat je koos.",
"reopen": "De aanmelding is weer open. Wie een rol heeft, krijgt bericht.",
},
"told": {
"antwoord": "Het antwoord is bewaard. Hieronder staat hoe het er nu voor staat.",
"aangepast": "Het is aangepast. Hieronder staat hoe het er nu voor staat.",
},
"readers": {
"municipality": "de gemeente",
"provider": "de aanbieder",
},
"undo": "Toch niet? Draai het terug.",
};

export const deskActionTexts: Readonly<Record<Language, DeskActionTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskActionTexts>('en', 'desk-action');
  },
};
