// Made by `npm run build:texts` from texts/*/report.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ReportTexts {
readonly "lead": string;
readonly "back": string;
readonly "about": string;
readonly "send": string;
readonly "again": string;
readonly "what": {
readonly "job-started": string;
readonly "job-ended": string;
readonly "hours": string;
readonly "school-started": string;
readonly "school-ended": string;
readonly "contact-lost": string;
readonly "contact-again": string;
readonly "workplace": string;
};
readonly "leads": {
readonly "job-started": string;
readonly "job-ended": string;
readonly "hours": string;
readonly "school-started": string;
readonly "school-ended": string;
readonly "contact-lost": string;
readonly "contact-again": string;
readonly "workplace": string;
};
readonly "noName": string;
readonly "nameNext": string;
readonly "fields": {
readonly "kind": string;
readonly "startedOn": string;
readonly "hoursPerWeek": string;
readonly "workPlace": string;
readonly "schoolPlace": string;
readonly "education": string;
readonly "spell": string;
readonly "endedOn": string;
readonly "on": string;
readonly "hours": string;
readonly "since": string;
readonly "tried": string;
readonly "againOn": string;
readonly "workplaceOf": string;
readonly "name": string;
};
readonly "saved": {
readonly "job-started": string;
readonly "job-ended": string;
readonly "hours": string;
readonly "hours-beyond": string;
readonly "school-started": string;
readonly "school-ended": string;
readonly "contact-lost": string;
readonly "contact-again": string;
readonly "workplace": string;
readonly "nameless": string;
readonly "known": string;
};
readonly "problems": {
readonly "kind": string;
readonly "education": string;
readonly "spell": string;
readonly "workplaceOf": string;
readonly "name": string;
readonly "tried": string;
readonly "hours": string;
readonly "municipality": string;
readonly "spell-ended": string;
readonly "spell-overlaps-hint": string;
readonly "hours-beyond-hint": string;
readonly "changed": string;
};
readonly "former": {
readonly "title": string;
readonly "lead": string;
};
}

const nl: ReportTexts = {
"lead": "Je hoeft niet te wachten tot we vragen hoe het gaat.",
"back": "Terug naar de gegevens van dit traject",
"about": "Over wie",
"send": "Meld dit",
"again": "Stuur het nog een keer",
"what": {
"job-started": "Er is werk begonnen",
"job-ended": "Werk is gestopt",
"hours": "Uren begeleiding",
"school-started": "School of opleiding is begonnen",
"school-ended": "School of opleiding is gestopt",
"contact-lost": "Ik krijg geen contact",
"contact-again": "Er is weer contact",
"workplace": "Naam van werkgever of school",
},
"leads": {
"job-started": "Vul in wat voor werk het is.",
"job-ended": "Vul in wat de laatste dag was.",
"hours": "Vul hier uren in die je al hebt gegeven. Bij de volgende vraag over de voortgang tel je ze niet nog een keer.",
"school-started": "Vul in wat voor school of opleiding het is.",
"school-ended": "Vul in wat de laatste dag was.",
"contact-lost": "De kandidaat krijgt een vriendelijke mail, en de coördinator neemt contact op. De begeleiding gaat gewoon door.",
"contact-again": "De coördinator hoeft dan geen contact meer op te nemen.",
"workplace": "Vul de naam in, als je die weet. Klopt de naam niet meer? Maak het veld dan leeg. Je mag dit overslaan.",
},
"noName": "De naam van een werkgever of school vragen we niet.",
"nameNext": "Daarna vragen we naar de naam. Die mag je overslaan.",
"fields": {
"kind": "Wat voor werk is het?",
"startedOn": "Eerste dag",
"hoursPerWeek": "Uren per week",
"workPlace": "Gemeente van het werk",
"schoolPlace": "Gemeente van de school",
"education": "Wat voor school of opleiding is het?",
"spell": "Wat is er gestopt?",
"endedOn": "Laatste dag",
"on": "Dag van de begeleiding",
"hours": "Aantal uren",
"since": "Sinds welke dag krijg je geen contact?",
"tried": "Wat heb je geprobeerd?",
"againOn": "Sinds welke dag is er weer contact?",
"workplaceOf": "Van welk werk of welke school?",
"name": "Naam",
},
"saved": {
"job-started": "Bewaard: er is werk begonnen. Klopt dat toch niet? Bel ons, dan halen we het terug.",
"job-ended": "Bewaard: werk is gestopt. Klopt dat toch niet? Bel ons, dan halen we het terug.",
"hours": "De uren zijn bewaard.",
"hours-beyond": "De uren zijn bewaard. Het zijn er meer dan er zijn toegekend. We hebben daarom om meer begeleiding gevraagd.",
"school-started": "Bewaard: school of opleiding is begonnen. Klopt dat toch niet? Bel ons, dan halen we het terug.",
"school-ended": "Bewaard: school of opleiding is gestopt. Klopt dat toch niet? Bel ons, dan halen we het terug.",
"contact-lost": "Bewaard: je krijgt geen contact. De coördinator neemt contact op met de kandidaat.",
"contact-again": "Bewaard: er is weer contact.",
"workplace": "De naam is bewaard.",
"nameless": "Er staat geen naam.",
"known": "Dit was al gemeld. Het telt één keer.",
},
"problems": {
"kind": "Kies wat voor werk het is.",
"education": "Kies wat voor school of opleiding het is.",
"spell": "Kies wat er is gestopt.",
"workplaceOf": "Kies van welk werk of welke school dit de naam is.",
"name": "Vul de naam in met ten minste twee tekens.",
"tried": "Kies wat je hebt geprobeerd.",
"hours": "Vul het aantal uren in, in hele kwartieren. Bijvoorbeeld 1,5 of 1:30.",
"municipality": "Deze gemeente kennen we niet. Kies een andere.",
"spell-ended": "Dit is al gestopt, op een andere dag. Klopt die dag niet? Bel ons.",
"spell-overlaps-hint": "Er loopt in die tijd al iets van dezelfde soort. Is dit hetzelfde? Dan hoef je niets te melden. Is het er echt bij gekomen? Stuur het nog een keer.",
"hours-beyond-hint": "Is het een typefout? Verbeter het dan. Klopt het? Verstuur dan nog een keer.",
"changed": "Er is intussen iets veranderd. Kijk het na, en probeer het opnieuw.",
},
"former": {
"title": "Je begeleidt deze kandidaat niet meer",
"lead": "Een andere jobcoach heeft de begeleiding overgenomen. Je hoeft niets meer te doen. Dank je wel voor je werk.",
},
};

export const reportTexts: Readonly<Record<Language, ReportTexts>> = {
  nl,
  get en() {
    return textsBeside<ReportTexts>('en', 'report');
  },
};
