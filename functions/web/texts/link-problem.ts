// Made by `npm run build:texts` from texts/*/link-problem.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface LinkProblemTexts {
readonly "problems": {
readonly "choice": string;
readonly "reason": string;
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
readonly "text": string;
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
readonly "disowned": string;
readonly "date-in-future": string;
readonly "date-too-early": string;
readonly "date-too-late": string;
readonly "privacy-text-changed": string;
readonly "reason-needed": string;
readonly "provider": string;
readonly "unknown-provider": string;
readonly "no-place-left": string;
readonly "no-place-there": string;
readonly "unknown-spell": string;
readonly "bsn": string;
readonly "medical-hint": string;
readonly "disowned-hint": string;
readonly "bsn-hint": string;
readonly "not-allowed": string;
};
readonly "rightEnding": (v: { readonly domains: string | number }) => string;
}

const nl: LinkProblemTexts = {
"problems": {
"choice": "Kies een antwoord.",
"reason": "Kies een reden.",
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
"name": "Vul een naam in.",
"text": "Schrijf hier je tekst.",
"too-long": "Maak je tekst korter. Er passen 500 tekens in.",
"hours": "Vul een aantal uren in van 0 tot en met 200, zoals 6,5.",
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
"disowned": "Wie dit adres leest, zei dat het niet van de kandidaat is. Vul een ander adres in.",
"date-in-future": "Deze datum is nog niet geweest. Vul vandaag of een eerdere dag in.",
"date-too-early": "Deze datum is te vroeg. Vul een latere dag in.",
"date-too-late": "Deze datum is te laat. Vul een eerdere dag in.",
"privacy-text-changed": "De privacytekst is net veranderd. Lees hem en kies daarna opnieuw.",
"reason-needed": "Kies een reden.",
"provider": "Kies een aanbieder.",
"unknown-provider": "Deze aanbieder is er niet voor deze kandidaat. Kies een andere.",
"no-place-left": "Volgens onze telling is er bij jullie geen plek meer vrij. Bel ons, dan zoeken we het samen uit.",
"no-place-there": "Bij deze aanbieder is nu geen plek vrij. Kies een andere, of bel de aanbieder.",
"unknown-spell": "We kennen dit werk of deze school niet meer. Open de pagina opnieuw.",
"bsn": "Er staat een burgerservicenummer in je tekst. Haal het weg.",
"medical-hint": "Staat er iets medisch in? Haal het weg, of verstuur nog een keer.",
"disowned-hint": "Wie dit adres leest, zei dat het niet van de kandidaat is. Zegt de kandidaat van wel? Verstuur dan nog een keer.",
"bsn-hint": "Staat er een burgerservicenummer in? Haal het weg. Is het iets anders? Verstuur dan nog een keer.",
"not-allowed": "Dit kan hier niet. Kies iets anders, of bel ons.",
},
"rightEnding": (v) => `Een goed adres eindigt op ${v.domains}.`,
};

const en: LinkProblemTexts = {
"problems": {
"choice": "Choose an answer.",
"reason": "Choose a reason.",
"date": "Enter a date that exists, such as 7 12 2026.",
"date-empty": "Enter a date, such as 7 12 2026.",
"day-missing": "Enter the day too, such as 7.",
"day-wrong": "The day is not right. Enter a number from 1 up to and including 31.",
"month-missing": "Enter the month too, such as 12.",
"month-wrong": "The month is not right. Enter a number from 1 up to and including 12, or its name, such as April.",
"year-missing": "Enter the year too, in four digits, such as 2026.",
"year-wrong": "The year is not right. Enter four digits, such as 2026.",
"no-such-day": "This month does not have that many days. Check the day.",
"email": "Enter an e-mail address, such as name@organisation.example.",
"phone": "Enter a phone number, such as 030 123 45 67.",
"name": "Enter a name.",
"text": "Write your text here.",
"too-long": "Make your text shorter. It can have 500 characters.",
"hours": "Enter a number of hours from 0 up to and including 200, such as 6.5.",
"week-hours": "Enter hours a week from 0 up to and including 80, such as 24.",
"working-days": "Enter a whole number from 1 up to and including 60.",
"spell-kind": "Choose what it is.",
"code": "Enter the 6 digits from the mail, such as 123456.",
"outside-domain": "Enter an address of the municipality or UWV. Other addresses may not decide.",
"outside-provider": "Enter a work address of the provider. A job coach sees everything, so another one is not possible.",
"candidates-own-address": "This is the address of the candidate. Enter another one.",
"representatives-address": "This is the address of someone who supports the candidate. Enter another one.",
"referrers-own-address": "This is the address of whoever referred. Enter another one.",
"acts-for-region": "Referrals are decided on from this address. Enter a private address of the candidate.",
"disowned": "Whoever reads this address said that it is not the candidate’s. Enter another one.",
"date-in-future": "This date has not come yet. Enter today or an earlier day.",
"date-too-early": "This date is too early. Enter a later day.",
"date-too-late": "This date is too late. Enter an earlier day.",
"privacy-text-changed": "The privacy text has just changed. Read it, then choose again.",
"reason-needed": "Choose a reason.",
"provider": "Choose a provider.",
"unknown-provider": "This provider is not there for this candidate. Choose another one.",
"no-place-left": "By our count you have no free place left. Phone us, and we sort it out together.",
"no-place-there": "This provider has no free place now. Choose another one, or phone the provider.",
"unknown-spell": "We no longer know this work or school. Open the page again.",
"bsn": "There is a citizen service number (BSN) in your text. Take it out.",
"medical-hint": "Is there something medical in it? Take it out, or send it once more.",
"disowned-hint": "Whoever reads this address said that it is not the candidate’s. Does the candidate say it is? Then send it once more.",
"bsn-hint": "Is there a citizen service number in it? Take it out. Is it something else? Then send it once more.",
"not-allowed": "This is not possible here. Choose something else, or phone us.",
},
"rightEnding": (v) => `A right address ends in ${v.domains}.`,
};

export const linkProblemTexts: Readonly<Record<Language, LinkProblemTexts>> = { nl, en };
