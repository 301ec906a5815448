// Made by `npm run build:texts` from texts/*/info.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn, pluralIn } from '../words/numbers.ts';

export interface InfoTexts {
readonly "privacy": {
readonly "title": string;
readonly "version": string;
readonly "lead": string;
readonly "sections": readonly [{
readonly "title": string;
readonly "text": readonly [string, string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string, string, (v: { readonly consentAge: string | number }) => string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string];
}];
readonly "basisTitle": string;
readonly "basis": string;
readonly "keepTitle": string;
readonly "keep": string;
readonly "endings": {
readonly "died": string;
readonly "not-confirmed": string;
readonly "not-me": string;
};
readonly "everythingAtOnce": string;
readonly "limits": readonly [string, string, string, string];
readonly "ending": string;
readonly "kept": string;
readonly "atOnce": string;
readonly "senderKept": (v: { readonly term: string | number }) => string;
readonly "anonymous": string;
readonly "contact": string;
};
readonly "accessibility": {
readonly "title": string;
readonly "lead": string;
readonly "sections": readonly [{
readonly "title": string;
readonly "text": readonly [string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string];
}];
readonly "knownTitle": string;
readonly "known": readonly [string, string, string];
readonly "reportTitle": string;
readonly "report": string;
readonly "complaintTitle": string;
readonly "complaint": string;
};
readonly "terms": {
readonly "years": (v: { readonly count: number }) => string;
readonly "months": (v: { readonly count: number }) => string;
readonly "weeks": (v: { readonly count: number }) => string;
readonly "days": (v: { readonly count: number }) => string;
readonly "workingDays": (v: { readonly count: number }) => string;
readonly "shorter": string;
readonly "and": string;
};
}

const nl: InfoTexts = {
"privacy": {
"title": "Privacy",
"version": "Versie van deze tekst",
"lead": "Wij gebruiken je gegevens om je aan de juiste hulp naar werk of school te helpen. Voor niets anders.",
"sections": [{
"title": "Wat vragen we?",
"text": ["We vragen je naam, geboortedatum, gemeente en hoe we je bereiken. We vragen ook naar je uitkering, of je ggz-hulp krijgt en wat je wilt.", "We vragen nooit naar je burgerservicenummer (BSN), diagnose, behandeling of medicijnen. Schrijf die ook niet op.", "Dat je hulp krijgt van de ggz is een gegeven over je gezondheid. Daarom gaan we met je hele aanmelding extra voorzichtig om."],
}, {
"title": "Wie ziet wat?",
"text": ["De werkcoach, gemeente of UWV ziet je naam, geboortedatum en waarom je je aanmeldt. Je telefoonnummer en e-mailadres zien zij niet.", "De aanbieder ziet eerst alleen wat je wilt. Wie je bent en hoe je te bereiken bent, ziet die pas als er plek voor je is. Je jobcoach ziet dat ook, en houdt bij hoe het gaat.", "De coördinator ziet alles wat nodig is om te helpen als iets blijft liggen of als je gebeld wilt worden.", "Op je statuspagina zie je wie je gegevens heeft bekeken."],
}, {
"title": "Waar staan je gegevens?",
"text": ["Je gegevens staan op servers in de Europese Unie. Ze zijn versleuteld: anderen kunnen ze niet lezen. In onze mails staan je naam, telefoonnummer en situatie niet. Wel je gemeente, het traject, de aanbieder en de dag van het eerste gesprek. Is er geen akkoord? Dan staat ook de reden erin. Jij leest ook wie je jobcoach is.", "Zolang je het formulier niet verstuurt, staan je antwoorden in je eigen browser. Dat is versleuteld en duurt maximaal 2 uur. In een pagina die je open laat staan, blijven ze 20 uur. Sluit die pagina dus op een computer die je deelt. Met \"Stoppen en alles wissen\" haal je ze weg.", "Kies je voor \"Later verder gaan\"? Dan bewaren wij je antwoorden 7 dagen, versleuteld. Daarna wissen we ze.", "Vraag je om uitleg per mail? Dan bewaren we je adres niet.", (v) => `Ben je jonger dan ${v.consentAge}? Dan bewaren we niets van je. Een ouder of voogd kan ons bellen.`, "We gebruiken alleen cookies die nodig zijn: voor je taal en voor je antwoorden. We volgen je niet."],
}, {
"title": "Wat zijn je rechten?",
"text": ["Je mag je gegevens inzien, laten verbeteren en laten wissen. Je mag je aanmelding altijd intrekken. Je krijgt binnen een maand antwoord.", "Gaf je toestemming? Dan kun je die altijd intrekken, op je statuspagina of per telefoon. We stoppen dan meteen.", "Ben je het niet eens met hoe we met je gegevens omgaan? Laat het ons weten. Je mag ook een klacht indienen bij de Autoriteit Persoonsgegevens."],
}],
"basisTitle": "Waarom mogen we dit?",
"basis": "Dat verschilt per soort hulp. Soms is het een taak uit de wet, soms is jouw toestemming nodig.",
"keepTitle": "Hoe lang bewaren we je gegevens?",
"keep": "We bewaren je gegevens zolang we je helpen. Daarna hangt het af van hoe het eindigde. Een traject is een periode met hulp van een jobcoach.",
"endings": {
"died": "De kandidaat is overleden.",
"not-confirmed": "De aanmelder bevestigde de aanmelding niet, of kon onze mail niet lezen.",
"not-me": "De mail kwam bij een ander, die zei: dit was ik niet.",
},
"everythingAtOnce": "We wissen alles meteen.",
"limits": ["Het wissen gaat vanzelf, op de dag zelf of hoogstens enkele dagen later. In onze reservekopie staan de gegevens daarna nog hoogstens 35 dagen.", "Klopt een e-mailadres of telefoonnummer niet? Zegt iemand dat, dan wissen we dat adres of nummer meteen. De rest van de aanmelding blijft.", "Neemt een mailbox onze mail niet aan? Dan onthoudt onze maildienst dat adres, zodat we er niet steeds naar mailen. Zo’n melding wissen we na hoogstens 4 dagen.", "Wat er wanneer gebeurde, bewaren we langer. Daar staan geen namen, adressen of teksten in."],
"ending": "Hoe het eindigde",
"kept": "Zo lang daarna",
"atOnce": "We wissen alles over de kandidaat meteen.",
"senderKept": (v) => `De gegevens van wie de aanmelding deed, wissen we na ${v.term}.`,
"anonymous": "Cijfers waarin je niet te herkennen bent, mogen we langer houden.",
"contact": "Vragen? Bel of mail ons:",
},
"accessibility": {
"title": "Toegankelijkheid",
"lead": "Iedereen moet deze site kunnen gebruiken, ook mensen met een beperking.",
"sections": [{
"title": "Onze afspraak",
"text": ["We volgen de Europese norm EN 301 549. Daarin staan de regels van WCAG 2.1, niveau AA. We houden ons ook aan de nieuwere WCAG 2.2.", "Deze verklaring gaat over alle pagina’s van deze site en over de mails die wij sturen."],
}, {
"title": "Waar staan we nu?",
"text": ["De status is: eerste maatregelen genomen. Niemand van buiten heeft de site nog helemaal onderzocht.", "Dat onderzoek moet klaar zijn voordat echte mensen de site gebruiken."],
}, {
"title": "Hoe hebben we dit gecontroleerd?",
"text": ["We testen elke pagina zelf. Dat doen we met een programma en met de hand.", "De site werkt zonder JavaScript en zonder opmaak. Hij werkt met alleen een toetsenbord, met 200% vergroting en op een klein scherm. We kijken ook naar de volgorde voor een voorleeshulp.", "We hebben deze verklaring in november 2026 gemaakt. We kijken er elk jaar opnieuw naar, en na elke grote verandering."],
}],
"knownTitle": "Wat weten we nog niet?",
"known": ["Mensen met een beperking hebben de site nog niet getest.", "We hebben de mails niet in elk mailprogramma bekeken.", "We hebben de site niet met elke voorleeshulp geprobeerd."],
"reportTitle": "Lukt iets niet?",
"report": "Bel of mail ons. We helpen je meteen verder. Binnen 2 weken hoor je wat we met je melding doen.",
"complaintTitle": "Ben je niet tevreden met ons antwoord?",
"complaint": "Dien dan een klacht bij ons in. Helpt dat niet? Dan kun je naar de Nationale ombudsman.",
},
"terms": {
"years": (v) => `${numberIn('nl', v.count)} jaar`,
"months": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 maand` : `${numberIn('nl', v.count)} maanden`}`,
"weeks": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 week` : `${numberIn('nl', v.count)} weken`}`,
"days": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 dag` : `${numberIn('nl', v.count)} dagen`}`,
"workingDays": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 werkdag` : `${numberIn('nl', v.count)} werkdagen`}`,
"shorter": "minder dan een dag",
"and": " en ",
},
};

const en: InfoTexts = {
"privacy": {
"title": "Privacy",
"version": "Version of this text",
"lead": "We use your details to get you to the right help towards work or school. For nothing else.",
"sections": [{
"title": "What do we ask?",
"text": ["We ask your name, date of birth, municipality and how to reach you. We also ask about your benefit, whether you get mental health care, and what you want.", "We never ask for your citizen service number (BSN), diagnosis, treatment or medication. Please do not write them down either.", "That you get mental health care is a fact about your health. That is why we treat your whole referral with extra care."],
}, {
"title": "Who sees what?",
"text": ["The work coach, municipality or UWV sees your name, date of birth and why you sign up. They do not see your phone number or e-mail address.", "The provider first sees only what you want. Who you are and how to reach you it sees only when there is a place for you. Your job coach sees that too, and keeps track of how it goes.", "The coordinator sees all that is needed to help when something stays undone or when you want a call.", "On your status page you can see who looked at your details."],
}, {
"title": "Where are your details?",
"text": ["Your details are on servers in the European Union, encrypted: others cannot read them. Our mails do not name you, your phone number or your situation. They do say: your municipality, the programme, the provider, the day of the first talk and, where it was not approved, the reason. You also read who your job coach is.", "Until you send the form, your answers are in your own browser, encrypted, for at most 2 hours. In a page that you leave open they stay for 20 hours, so close it on a shared computer. With \"Stop and wipe everything\" you remove them.", "Do you choose \"Continue later\"? Then we keep your answers for 7 days, encrypted. After that we wipe them.", "Do you ask for an explanation by mail? Then we do not keep your address.", (v) => `Are you younger than ${v.consentAge}? Then we keep nothing about you. A parent or guardian can call us.`, "We only use cookies that are needed: for your language and for your answers. We do not track you."],
}, {
"title": "What are your rights?",
"text": ["You may see your details, have them corrected and have them erased. You may always withdraw your referral. You get an answer within a month.", "Did you give consent? You can take it back at any time, on your status page or by phone. We then stop at once.", "Do you disagree with how we treat your details? Tell us. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens)."],
}],
"basisTitle": "Why are we allowed to do this?",
"basis": "That differs per kind of help. Sometimes it is a task by law, sometimes your consent is needed.",
"keepTitle": "How long do we keep your details?",
"keep": "We keep your details as long as we help you. After that it depends on how it ended. A trajectory is a period of help from a job coach.",
"endings": {
"died": "The candidate has died.",
"not-confirmed": "The sender did not confirm the referral, or could not read our mail.",
"not-me": "The mail reached somebody else, who said: this was not me.",
},
"everythingAtOnce": "We erase everything at once.",
"limits": ["Erasing goes by itself, on the day or at most some days later. In our backup the details stay for at most 35 days more.", "Is an e-mail address or phone number wrong? When somebody says so we erase that address or number at once. The rest of the referral stays.", "Does a mailbox refuse our mail? Then our mail service remembers that address, so that we do not keep mailing it. Such a report we erase after at most 4 days.", "What happened when we keep longer. There are no names, addresses or texts in it."],
"ending": "How it ended",
"kept": "Kept for this long",
"atOnce": "We erase the data of the candidate at once.",
"senderKept": (v) => `The details of whoever made the referral we erase after ${v.term}.`,
"anonymous": "Figures in which you cannot be recognised may be kept longer.",
"contact": "Questions? Call or mail us:",
},
"accessibility": {
"title": "Accessibility",
"lead": "Everyone must be able to use this site, also people with a disability.",
"sections": [{
"title": "What we aim at",
"text": ["We follow the European standard EN 301 549, which holds the rules of WCAG 2.1, level AA. We keep to the newer WCAG 2.2 too.", "This statement is about all pages of this site and about the mails that we send."],
}, {
"title": "Where are we now?",
"text": ["The status is: first measures taken. Nobody from outside has examined the whole site yet.", "That examination must be done before real people use the site."],
}, {
"title": "How did we check this?",
"text": ["We test every page ourselves, with a program and by hand.", "The site works without JavaScript and without style sheets, with only a keyboard, at 200% zoom and on a small screen. We look at the reading order for screen readers too.", "We made this statement in November 2026. We look at it again each year, and after each large change."],
}],
"knownTitle": "What do we not know yet?",
"known": ["People with a disability have not tested the site yet.", "We have not looked at our mails in every mail program.", "We have not tried the site with every screen reader."],
"reportTitle": "Does something not work?",
"report": "Call or mail us. We will help you at once. Within 2 weeks you hear what we do with your report.",
"complaintTitle": "Not content with our answer?",
"complaint": "Then file a complaint with us. No help? Then you can go to the National Ombudsman.",
},
"terms": {
"years": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 year` : `${numberIn('en', v.count)} years`}`,
"months": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 month` : `${numberIn('en', v.count)} months`}`,
"weeks": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 week` : `${numberIn('en', v.count)} weeks`}`,
"days": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 day` : `${numberIn('en', v.count)} days`}`,
"workingDays": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 working day` : `${numberIn('en', v.count)} working days`}`,
"shorter": "less than a day",
"and": " and ",
},
};

export const infoTexts: Readonly<Record<Language, InfoTexts>> = { nl, en };
