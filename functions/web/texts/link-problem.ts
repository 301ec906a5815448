// Made by `npm run build:texts` from texts/*/link-problem.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface LinkProblemTexts {
readonly "problems": {
readonly "choice": string;
readonly "choice-or-yes": string;
readonly "two-choices": string;
readonly "two-days": string;
readonly "reason": string;
readonly "reason-unfit": string;
readonly "date": string;
readonly "date-empty": string;
readonly "day-missing": string;
readonly "day-wrong": string;
readonly "month-missing": string;
readonly "month-wrong": string;
readonly "year-missing": string;
readonly "year-wrong": string;
readonly "no-such-day": string;
readonly "email": string;
readonly "phone": string;
readonly "name": string;
readonly "decider-name": string;
readonly "question": string;
readonly "answer": string;
readonly "other-reason": string;
readonly "too-long": string;
readonly "hours": string;
readonly "week-hours": string;
readonly "working-days": string;
readonly "spell-kind": string;
readonly "code": string;
readonly "outside-domain": string;
readonly "outside-provider": string;
readonly "candidates-own-address": string;
readonly "representatives-address": string;
readonly "referrers-own-address": string;
readonly "acts-for-region": string;
readonly "asked-already": string;
readonly "disowned": string;
readonly "coach-gone": string;
readonly "pause-before-start": string;
readonly "pause-too-far-ahead": string;
readonly "pause-after-end": string;
readonly "pause-order": string;
readonly "pause-over": string;
readonly "pause-overlaps": string;
readonly "pause-too-long": string;
readonly "pause-too-much": string;
readonly "pause-endless": string;
readonly "date-in-future": string;
readonly "date-too-early": string;
readonly "date-too-late": string;
readonly "privacy-text-changed": string;
readonly "reason-needed": string;
readonly "provider": string;
readonly "unknown-provider": string;
readonly "no-place-left": string;
readonly "number": string;
readonly "may-add-place": string;
readonly "no-budget": string;
readonly "no-place-there": string;
readonly "present-provider": string;
readonly "no-consent": string;
readonly "moved-out": string;
readonly "place-taken": string;
readonly "consent-needed": string;
readonly "death-stands": string;
readonly "unknown-spell": string;
readonly "bsn": string;
readonly "hours-beyond-hint": string;
readonly "early-work-hint": string;
readonly "far-end-hint": string;
readonly "closed-day-hint": string;
readonly "away-now-hint": string;
readonly "medical-hint": string;
readonly "disowned-hint": string;
readonly "away-hint": string;
readonly "bsn-hint": string;
readonly "unknown-referral": string;
readonly "door-changed": string;
readonly "nothing-changed": string;
readonly "notes-full": string;
readonly "extension-empty": string;
readonly "more-than-asked": string;
readonly "later-than-asked": string;
readonly "after-programme": string;
readonly "not-later": string;
readonly "not-allowed": string;
};
readonly "rightReasons": (v: { readonly reasons: string | number }) => string;
readonly "rightEnding": (v: { readonly domains: string | number }) => string;
readonly "dates": {
readonly "spell1": string;
readonly "spell2": string;
readonly "spell3": string;
readonly "ended": string;
readonly "decisionDate": string;
readonly "startsOn": string;
readonly "heldOn": string;
readonly "newDate": string;
readonly "pausedFrom": string;
readonly "pausedUntil": string;
readonly "resumedOn": string;
};
readonly "choices": {
readonly "works": string;
readonly "school": string;
readonly "mood": string;
};
}

const nl: LinkProblemTexts = {
"problems": {
"choice": "Kies een antwoord.",
"choice-or-yes": "Kies wat je wilt doen. Ben je akkoord? Druk dan op \"Ja, akkoord\".",
"two-choices": "Je drukte op \"Ja, akkoord\", maar je koos ook iets anders. Kies nog een keer.",
"two-days": "Je koos de dag die er staat, maar je vulde ook een andere dag in. Kies één van de twee.",
"reason": "Kies een reden.",
"reason-unfit": "Kies een reden die past bij wat je doet.",
"date": "Vul een datum in die bestaat, zoals 7 12 2026.",
"date-empty": "Vul een datum in, zoals 7 12 2026.",
"day-missing": "Vul ook de dag in, zoals 7.",
"day-wrong": "De dag klopt niet. Vul een getal in van 1 tot en met 31.",
"month-missing": "Vul ook de maand in, zoals 12.",
"month-wrong": "De maand klopt niet. Vul een getal in van 1 tot en met 12, of de naam, zoals april.",
"year-missing": "Vul ook het jaar in, met vier cijfers, zoals 2026.",
"year-wrong": "Het jaar klopt niet. Vul vier cijfers in, zoals 2026.",
"no-such-day": "Deze maand heeft niet zoveel dagen. Kijk de dag na.",
"email": "Vul een e-mailadres in, zoals naam@organisatie.example.",
"phone": "Vul een telefoonnummer in, zoals 030 123 45 67.",
"name": "Vul een naam in, zonder cijfers, < of >, en zonder webadres.",
"decider-name": "Vul de naam in van wie beslist. Dat mogen 2 tot en met 100 tekens zijn, zonder cijfers, < of >, en zonder webadres.",
"question": "Schrijf je vraag op.",
"answer": "Schrijf je antwoord op.",
"other-reason": "Kies je een andere reden? Schrijf dan in een paar woorden welke.",
"too-long": "Maak je tekst korter. Er passen 500 tekens in.",
"hours": "Vul uren in hele kwartieren in, van 0 tot en met 200. Bijvoorbeeld 1,5 of 1:30.",
"week-hours": "Vul uren per week in van 0 tot en met 80, zoals 24.",
"working-days": "Vul een heel getal in van 1 tot en met 60.",
"spell-kind": "Kies wat het is.",
"code": "Vul de 6 cijfers uit de mail in, zoals 123456.",
"outside-domain": "Vul een adres in van de gemeente of UWV. Andere adressen mogen niet besluiten.",
"outside-provider": "Vul een werkadres in van de aanbieder. Een jobcoach ziet alles, dus een ander adres kan niet.",
"candidates-own-address": "Dit is het adres van de kandidaat. Vul een ander adres in.",
"representatives-address": "Dit is het adres van iemand die de kandidaat bijstaat. Vul een ander adres in.",
"referrers-own-address": "Dit is het adres van wie heeft aangemeld. Vul een ander adres in.",
"acts-for-region": "Vanaf dit adres wordt over aanmeldingen besloten. Vul een privé-adres van de kandidaat in.",
"asked-already": "Dit adres heeft de vraag al. Vul het adres van een collega in.",
"disowned": "Wie dit adres leest, zei dat het niet van de kandidaat is. Vul een ander adres in.",
"coach-gone": "Deze jobcoach staat er niet meer bij. Kies iemand anders.",
"pause-before-start": "De pauze kan niet beginnen voor het eerste gesprek. Vul een latere dag in.",
"pause-too-far-ahead": "Een pauze kun je hoogstens vier weken vooruit doorgeven. Vul een eerdere dag in.",
"pause-after-end": "Het traject is dan al klaar. Vul een eerdere dag in.",
"pause-order": "De laatste dag komt voor de eerste. Vul een latere dag in.",
"pause-over": "Deze dag is al geweest. Vul vandaag of een latere dag in.",
"pause-overlaps": "Er was al een pauze op een van deze dagen. Kies andere dagen.",
"pause-too-long": "Zo lang mag een pauze hier niet duren. Kies een eerdere dag, of bel ons. De coördinator mag een langere pauze toestaan.",
"pause-too-much": "Er zijn dan te veel dagen pauze bij elkaar. Kies een eerdere dag, of bel ons. De coördinator mag meer toestaan.",
"pause-endless": "Een pauze duurt nooit langer dan een jaar. Vul een eerdere dag in.",
"date-in-future": "Deze datum is nog niet geweest. Vul vandaag of een eerdere dag in.",
"date-too-early": "Deze datum is te vroeg. Vul een latere dag in.",
"date-too-late": "Deze datum is te laat. Vul een eerdere dag in.",
"privacy-text-changed": "De privacytekst is net veranderd. Lees hem en kies daarna opnieuw.",
"reason-needed": "Kies een reden.",
"provider": "Kies een aanbieder.",
"unknown-provider": "Deze aanbieder is er niet voor deze kandidaat. Kies een andere.",
"no-place-left": "Volgens onze telling is er bij jullie geen plek meer vrij. Bel ons, dan zoeken we het samen uit.",
"number": "Typ het nummer van deze aanmelding over.",
"may-add-place": "Bij deze aanbieder is geen plek vrij. Kies een andere, of zet er een plek bij: kruis dat aan onder de aanbieder.",
"no-budget": "Het budget van de gemeente voor dit jaar is op. Niemand kan nu beginnen. Bel ons of de gemeente.",
"no-place-there": "Bij deze aanbieder is nu geen plek vrij. Kies een andere, of bel de aanbieder.",
"present-provider": "De kandidaat is hier al. Kies een andere aanbieder.",
"no-consent": "De kandidaat heeft nog geen toestemming gegeven. Daarom vragen we nu niemand.",
"moved-out": "De kandidaat is verhuisd. Bel eerst de kandidaat, en geef antwoord op de taak daarover. Daarna kun je kiezen.",
"place-taken": "Bij de aanbieder is geen plek vrij. Bel de aanbieder. Komt er een plek bij of vrij? Ga dan verder.",
"consent-needed": "Zonder toestemming kan het traject niet verder. Vraag die eerst aan de kandidaat, en zet dan het vinkje.",
"death-stands": "Hier staat dat de kandidaat is overleden. Zet het vinkje als dat niet klopt.",
"unknown-spell": "We kennen dit werk of deze school niet meer. Open de pagina opnieuw.",
"bsn": "Er staat een burgerservicenummer in je tekst. Haal het weg.",
"hours-beyond-hint": "Met deze uren worden het meer uren dan er zijn toegekend. Verbeter het, of verstuur nog een keer.",
"early-work-hint": "Deze dag is van voor de begeleiding. Verbeter het, of verstuur nog een keer.",
"far-end-hint": "Deze dag is jaren later dan is afgesproken. Verbeter het, of verstuur nog een keer.",
"closed-day-hint": "Op die dag werkt bijna niemand. Kies een werkdag, of verstuur nog een keer.",
"away-now-hint": "Wie je noemt, is nu afwezig. Kies iemand anders, of verstuur nog een keer.",
"medical-hint": "Staat er iets medisch in? Haal het weg, of verstuur nog een keer.",
"disowned-hint": "Wie dit adres leest, zei dat het niet van de kandidaat is. Zegt de kandidaat van wel? Verstuur dan nog een keer.",
"away-hint": "Deze jobcoach is er dan niet. Kies een ander of een latere dag, of verstuur nog een keer.",
"bsn-hint": "Staat er een burgerservicenummer in? Haal het weg. Is het iets anders? Verstuur dan nog een keer.",
"unknown-referral": "Deze aanmelding vinden we niet, of ze is al afgelopen. Kijk het nummer na.",
"door-changed": "Het traject past niet meer bij deze gegevens. Lees wat dat betekent, en kies.",
"nothing-changed": "Er is niets veranderd.",
"notes-full": "Hier passen geen notities meer bij.",
"extension-empty": "Vul in hoeveel uur erbij komt, of tot en met welke dag de begeleiding loopt.",
"more-than-asked": "Dit zijn meer uren dan er zijn gevraagd. Vul er minder in. Is er meer nodig? Dan vraagt de jobcoach dat eerst.",
"later-than-asked": "Deze dag is later dan er is gevraagd. Vul een eerdere dag in. Is er meer nodig? Dan vraagt de jobcoach dat eerst.",
"after-programme": "Op die dag is het programma al gestopt. Vul een eerdere dag in.",
"not-later": "De begeleiding loopt al zo lang. Vul een latere dag in.",
"not-allowed": "Dit kan hier niet. Kies iets anders, of bel ons.",
},
"rightReasons": (v) => `Wat wel kan: ${v.reasons}.`,
"rightEnding": (v) => `Een goed adres eindigt op ${v.domains}.`,
"dates": {
"spell1": "Vul de eerste dag van het nieuwe werk of de school in, zoals 7 12 2026.",
"spell2": "Vul eerste dag (2) in, zoals 7 12 2026.",
"spell3": "Vul eerste dag (3) in, zoals 7 12 2026.",
"ended": "Vul de laatste dag van het werk of de school in, zoals 7 12 2026.",
"decisionDate": "Vul de datum van het formele besluit in, zoals 7 12 2026.",
"startsOn": "Vul de datum van het eerste gesprek in, zoals 7 12 2026.",
"heldOn": "Vul de datum van het gesprek in, zoals 7 12 2026.",
"newDate": "Vul de nieuwe datum van het gesprek in, zoals 7 12 2026.",
"pausedFrom": "Vul de eerste dag van de pauze in, zoals 7 12 2026.",
"pausedUntil": "Vul de laatste dag van de pauze in, zoals 7 12 2026.",
"resumedOn": "Vul in vanaf welke dag de begeleiding weer verdergaat, zoals 7 12 2026.",
},
"choices": {
"works": "Kies een antwoord over betaald werk.",
"school": "Kies een antwoord over school.",
"mood": "Kies een antwoord over hoe het gaat.",
},
};

export const linkProblemTexts: Readonly<Record<Language, LinkProblemTexts>> = {
  nl,
  get en() {
    return textsBeside<LinkProblemTexts>('en', 'link-problem');
  },
};
