// Made by `npm run build:texts` from texts/*/desk-events.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskEventsTexts {
readonly "title": string;
readonly "lead": string;
readonly "none": string;
readonly "how": string;
readonly "back": string;
readonly "kinds": {
readonly "bus": string;
readonly "webhook": string;
readonly "zgw": string;
};
readonly "names": {
readonly "bus": string;
readonly "zgw": (v: { readonly name: string | number }) => string;
};
readonly "kind": string;
readonly "address": string;
readonly "clientId": string;
readonly "standing": string;
readonly "standings": {
readonly "stopped": (v: { readonly at: string | number }) => string;
readonly "failing": (v: { readonly at: string | number }) => string;
readonly "givenUp": string;
readonly "well": string;
readonly "quiet": string;
};
readonly "delivered": string;
readonly "why": string;
readonly "advice": string;
readonly "faults": {
readonly "status": (v: { readonly answered: string | number }) => string;
readonly "noNumber": string;
readonly "timeout": string;
readonly "network": string;
readonly "address": string;
readonly "bus": string;
};
readonly "advices": {
readonly "gone": string;
readonly "moved": string;
readonly "secret": string;
readonly "lost": string;
readonly "theirs": string;
readonly "closed": string;
readonly "ours": string;
};
readonly "count": (v: { readonly count: number }) => string;
readonly "givenUp": string;
readonly "deadTitle": string;
readonly "deadLead": string;
readonly "dead": (v: { readonly n: string | number; readonly at: string | number }) => string;
readonly "more": (v: { readonly count: number }) => string;
readonly "open": string;
readonly "openOf": (v: { readonly name: string | number }) => string;
readonly "doTitle": string;
readonly "nothing": string;
readonly "wishes": {
readonly "start": string;
readonly "again": string;
readonly "skip": string;
readonly "secret": string;
};
readonly "means": {
readonly "start": string;
readonly "again": string;
readonly "skip": string;
readonly "secret": string;
};
readonly "send": string;
readonly "do": string;
readonly "dont": string;
readonly "choose": string;
readonly "moved": string;
readonly "unreadable": string;
readonly "done": {
readonly "start": string;
readonly "again": string;
readonly "skip": string;
};
readonly "secretTitle": string;
readonly "secretLead": (v: { readonly name: string | number }) => string;
readonly "secretTwo": string;
readonly "secretWebhook": string;
readonly "secretZgw": string;
readonly "newest": string;
readonly "former": string;
readonly "version": (v: { readonly version: string | number }) => string;
readonly "inUse": (v: { readonly version: string | number }) => string;
readonly "secretLeave": string;
readonly "actsTitle": string;
readonly "acts": {
readonly "start": string;
readonly "again": string;
readonly "skip": string;
readonly "secret": string;
};
readonly "act": (v: { readonly at: string | number; readonly what: string | number; readonly account: string | number }) => string;
readonly "actOf": (v: { readonly at: string | number; readonly what: string | number; readonly count: number; readonly account: string | number }) => string;
readonly "mail": {
readonly "subject": {
readonly "givenUp": string;
readonly "stopped": string;
};
readonly "why": (v: { readonly service: string | number }) => string;
readonly "lead": {
readonly "givenUp": string;
readonly "stopped": string;
};
readonly "until": {
readonly "givenUp": string;
readonly "stopped": string;
};
readonly "button": string;
};
}

const nl: DeskEventsTexts = {
"title": "Berichten naar andere systemen",
"lead": "Deze systemen horen het als een aanmelding verder komt. In een bericht staat alleen het nummer en de status, en niets over iemand.",
"none": "Er is nu geen systeem dat berichten krijgt.",
"how": "Wie iets hoort, staat bij de systemen en de gemeenten van de regio.",
"back": "Terug naar alle systemen",
"kinds": {
"bus": "Eventbus van deze omgeving",
"webhook": "Webhook van een systeem",
"zgw": "Zaaksysteem van een gemeente",
},
"names": {
"bus": "Eventbus",
"zgw": (v) => `Zaaksysteem van ${v.name}`,
},
"kind": "Wat het is",
"address": "Adres",
"clientId": "Naam waaronder het systeem ons kent",
"standing": "Hoe het gaat",
"standings": {
"stopped": (v) => `Uitgezet op ${v.at}. Het systeem zei dat het niet meer bestaat. We bewaren alles wat het nog moet horen.`,
"failing": (v) => `Er komt niets aan sinds ${v.at}. We proberen het steeds opnieuw, drie dagen lang.`,
"givenUp": "Sommige berichten kwamen drie dagen lang niet aan. Die sturen we pas weer als jij dat zegt.",
"well": "Alles komt aan.",
"quiet": "Er is nog niets gestuurd.",
},
"delivered": "Laatste bericht dat aankwam",
"why": "Wat er misgaat",
"advice": "Wat je kunt doen",
"faults": {
"status": (v) => `Het systeem antwoordde met ${v.answered}.`,
"noNumber": "Het systeem gaf een antwoord dat we niet begrijpen.",
"timeout": "Het systeem antwoordde niet op tijd.",
"network": "We konden het systeem niet bereiken.",
"address": "Het adres leidt naar een plek waar we niets heen sturen.",
"bus": "De eventbus nam het bericht niet aan.",
},
"advices": {
"gone": "Vraag wie het systeem beheert of het weer berichten wil. Zet het dan weer aan. Wil niemand ze meer, haal het adres dan weg bij de regio.",
"moved": "Het systeem stuurt ons door naar een ander adres. Dat doen we niet. Vraag het juiste adres en verander het bij de regio.",
"secret": "Het systeem kent ons niet. Vraag wie het beheert of het geheim daar goed staat.",
"lost": "Op dit adres neemt niemand berichten aan. Vraag het juiste adres en verander het bij de regio.",
"theirs": "Het gaat mis in dat systeem. Bel wie het beheert. Daarna kun je opnieuw sturen wat we opgaven.",
"closed": "Het adres moet met https beginnen en openbaar zijn. Vraag het juiste adres en verander het bij de regio.",
"ours": "Bel de beheerder van deze omgeving. Die kreeg ook een alarm.",
},
"count": (v) => `${v.count === 0 ? `Niets opgegeven` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 bericht opgegeven` : `${numberIn('nl', v.count)} berichten opgegeven`}`,
"givenUp": "Opgegeven",
"deadTitle": "Wat we opgaven",
"deadLead": "Wat later kwam bij dezelfde aanmelding, wacht hierop. Na 90 dagen gaat het weg.",
"dead": (v) => `bericht ${v.n}, van ${v.at}.`,
"more": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `En nog 1 bericht.` : `En nog ${numberIn('nl', v.count)} berichten.`}`,
"open": "Bekijk",
"openOf": (v) => `Bekijk ${v.name}`,
"doTitle": "Wat wil je doen?",
"nothing": "Hier hoef je niets te doen.",
"wishes": {
"start": "Het systeem weer aanzetten",
"again": "Opnieuw sturen wat we opgaven",
"skip": "Weglaten wat we opgaven",
"secret": "Het geheim bekijken",
},
"means": {
"start": "Binnen een uur sturen we alles wat het systeem nog moet horen, in de goede volgorde. Zegt het nog een keer dat het niet bestaat, dan gaat het weer uit.",
"again": "Binnen een minuut of twee proberen we het opnieuw. Wat erop wacht, komt daarna, binnen een uur.",
"skip": "Het systeem hoort dit nooit. Je kunt dat niet terugdraaien. Wat later kwam, sturen we wel, binnen een uur.",
"secret": "Het geheim komt op je scherm. Wie het heeft, kan doen alsof het bericht van ons komt. Zorg dat er niemand meekijkt. We schrijven op dat jij het zag.",
},
"send": "Ga door",
"do": "Ja, doe dit",
"dont": "Nee, ga terug",
"choose": "Kies wat je wilt doen.",
"moved": "Intussen is er iets veranderd. Dat kun je zelf zijn. Kijk hoe het nu gaat en kies dan opnieuw.",
"unreadable": "We konden niet lezen wat je stuurde. Probeer het nog een keer.",
"done": {
"start": "Het systeem staat weer aan.",
"again": "We sturen het opnieuw.",
"skip": "We laten het weg.",
},
"secretTitle": "Het geheim",
"secretLead": (v) => `Geef dit alleen aan wie het systeem beheert: ${v.name}. Stuur het niet met de mail.`,
"secretTwo": "Er zijn er twee, omdat er een nieuw geheim komt. Beide werken. Zet het nieuwe in het systeem.",
"secretWebhook": "Het systeem kan hiermee zien dat een bericht van ons komt.",
"secretZgw": "Het zaaksysteem kent ons aan deze naam en dit geheim.",
"newest": "Geheim",
"former": "Het oude geheim",
"version": (v) => `Geheim van versie ${v.version}`,
"inUse": (v) => `Geheim van versie ${v.version}, dat we nu gebruiken`,
"secretLeave": "Sluit deze pagina als je klaar bent. Je kunt het geheim later weer bekijken.",
"actsTitle": "Wat er gedaan is",
"acts": {
"start": "Weer aangezet",
"again": "Opnieuw gestuurd",
"skip": "Weggelaten",
"secret": "Het geheim bekeken",
},
"act": (v) => `${v.at}: ${v.what}, door account ${v.account}.`,
"actOf": (v) => `${v.at}: ${v.what} (${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 bericht` : `${numberIn('nl', v.count)} berichten`}), door account ${v.account}.`,
"mail": {
"subject": {
"givenUp": "Een systeem kreeg berichten niet",
"stopped": "Een systeem krijgt geen berichten meer",
},
"why": (v) => `Dit is het adres van de coördinator van ${v.service}.`,
"lead": {
"givenUp": "Een ander systeem hoorde niet alles over aanmeldingen. Voor de kandidaten verandert er niets.",
"stopped": "Een ander systeem hoort niet meer hoe het verder gaat met aanmeldingen. Voor de kandidaten verandert er niets.",
},
"until": {
"givenUp": "Zolang niemand iets doet, wachten ook latere berichten over dezelfde aanmeldingen. Na 90 dagen gaan ze weg. We mailen je hier één keer per dag over.",
"stopped": "Zolang niemand iets doet, hoort dit systeem niets. Wat het nog moet horen, gaat na 90 dagen weg. We mailen je hier één keer per dag over.",
},
"button": "Bekijk het en kies wat je doet",
},
};

export const deskEventsTexts: Readonly<Record<Language, DeskEventsTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskEventsTexts>('en', 'desk-events');
  },
};
