// Made by `npm run build:texts` from texts/*/mail-people.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface MailPeopleTexts {
readonly "confirmed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "address-given": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly service: string | number }) => string, string, (v: { readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "approved-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "declined-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, (v: { readonly reason: string | number }) => string, (v: { readonly reasonCode: "not_target_group" | "other_provision" | "not_now" | "not_our_resident" | "other" }) => string, (v: { readonly objection: string | number }) => string, string];
readonly "button": string;
};
readonly "waiting-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly shared: "yes" | "other" }) => string, string, string];
readonly "button": string;
};
readonly "delayed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other"; readonly phone: string | number }) => string, (v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other"; readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "matched-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly provider: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly startsOn: string | number }) => string, (v: { readonly hasCoach: "yes" | "other"; readonly hasCoachPhone: "yes" | "other"; readonly shared: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "talk-moved-candidate": {
readonly "subject": (v: { readonly startsOn: string | number; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string, string, (v: { readonly hasCoach: "yes" | "other"; readonly hasCoachPhone: "yes" | "other"; readonly shared: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "coach-changed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other"; readonly provider: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "started-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other"; readonly startsOn: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "goal-reached-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "ended-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly closure: string | number }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other"; readonly phone: string | number }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string];
readonly "button": string;
};
readonly "consent-withdrawn-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly closure: string | number }) => string, string, string, string];
readonly "button": string;
};
readonly "approved-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "declined-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, (v: { readonly reason: string | number }) => string, string, string];
readonly "button": string;
};
readonly "started-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string];
readonly "button": string;
};
readonly "ended-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly closure: string | number }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other"; readonly phone: string | number }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string, (v: { readonly closureCode: "no_place" | "not_me" | "other" }) => string];
readonly "button": string;
};
readonly "goes-on-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "code": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly minutes: string | number }) => string, string];
};
readonly "new-link": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other" }) => string, (v: { readonly about: "no_provider" | "no_answer" | "talk_unknown" | "worn_out" | "other" }) => string];
readonly "button": string;
};
}

const nl: MailPeopleTexts = {
"confirmed-candidate": {
"subject": (v) => `We gaan verder met aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De kandidaat wil meedoen. We gaan nu verder.` : `Je wilt meedoen. Goed dat je het liet weten. We gaan nu verder.`}`, "Via de knop hieronder zie je steeds wat er gebeurt.", (v) => `${v.shared === "yes" ? `Stoppen kan altijd, ook via de knop.` : `Bedenk je je? Stoppen kan altijd, ook via de knop.`}`],
"button": "Bekijk hoe het gaat",
},
"address-given": {
"subject": (v) => `Dit e-mailadres is opgegeven bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `Dit adres is opgegeven bij ${v.service}.`, "Voortaan sturen we berichten over deze aanmelding hierheen.", (v) => `${v.shared === "yes" ? `Klopt dat? Dan hoeft niemand iets te doen.` : `Klopt dat? Dan hoef je niets te doen.`}`, "Via de knop hieronder zie je hoe het gaat."],
"button": "Bekijk hoe het gaat",
},
"approved-candidate": {
"subject": (v) => `Akkoord gegeven bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Goed nieuws: er is akkoord voor de aanmelding.` : `Goed nieuws: er is akkoord voor je aanmelding.`}`, "We regelen nu een plek bij een aanbieder. Een aanbieder begeleidt mensen naar werk of school."],
"button": "Bekijk hoe het gaat",
},
"declined-candidate": {
"subject": (v) => `Besluit over aanmelding ${v.reference}, en wat je nu kunt doen`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Er is geen akkoord gegeven voor de aanmelding.` : `Er is geen akkoord gegeven voor je aanmelding.`}`, (v) => `${v.hasDecidedBy === "yes" ? `Wie heeft besloten: ${v.decidedBy}.` : ``}`, (v) => `De reden: ${v.reason}`, (v) => `${v.reasonCode === "not_target_group" ? `Wat nu? Misschien past een ander traject wel. Bel ons, dan zoeken we samen verder.` : v.reasonCode === "other_provision" ? `Wat nu? Vraag je werkcoach of gemeente welke hulp dat is. Bel ons als dat niet lukt.` : v.reasonCode === "not_now" ? `Wat nu? Later opnieuw aanmelden mag altijd. Bel ons als je wilt weten wat nu wel kan.` : v.reasonCode === "not_our_resident" ? `Wat nu? Meld je aan bij de gemeente waar je woont. Bel ons, dan zoeken we de juiste plek.` : `Wat nu? Bel ons. We vertellen je waarom, en we zoeken samen welke hulp wel past.`}`, (v) => `${v.objection}`, "Bezwaar maken kan tot 6 weken na de dag waarop het besluit op papier of digitaal is gestuurd. Nog geen besluit gekregen? Vraag erom bij wie heeft besloten."],
"button": "Bekijk de aanmelding",
},
"waiting-candidate": {
"subject": (v) => `Op de wachtlijst met aanmelding ${v.reference}`,
"paragraphs": ["Er is op dit moment geen plek vrij.", (v) => `${v.shared === "yes" ? `De kandidaat staat op de wachtlijst.` : `Je staat op de wachtlijst. Je hoeft niets te doen.`}`, "Wie het langst wacht, krijgt de eerste plek die past. Je krijgt een mail als er een plek is.", "Af en toe vragen we of dit nog gewenst is. Geen antwoord? Dan verandert er niets."],
"button": "Bekijk hoe het gaat",
},
"delayed-candidate": {
"subject": (v) => `Het duurt langer: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_provider" ? `Er is nog geen aanbieder gevonden met een plek.` : v.about === "no_answer" ? `Er is nog niet besloten over de aanmelding. Er kwam geen antwoord op tijd.` : v.about === "talk_unknown" ? `De dag van het eerste gesprek is voorbij. Niemand kon ons zeggen of het gesprek is geweest.` : `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}`}`, (v) => `${v.about === "no_provider" ? `De coördinator zoekt nu verder. De aanmelding blijft gewoon staan.` : v.about === "no_answer" ? `Daarom vragen we het nu ook aan anderen. De aanmelding blijft gewoon staan.` : v.about === "talk_unknown" ? `We vragen het na. Is er niets gebeurd? Meld het op de statuspagina, via de knop hieronder.` : `Via de knop hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.`}`, (v) => `${v.about === "no_provider" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "no_answer" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "talk_unknown" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : ``}`, (v) => `${v.about === "no_provider" ? `Via de knop hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "no_answer" ? `Via de knop hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "talk_unknown" ? `Via de knop hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : ``}`],
"button": "Bekijk hoe het gaat",
},
"matched-candidate": {
"subject": (v) => `Plek gevonden voor aanmelding ${v.reference}`,
"paragraphs": [(v) => `Er is een plek gevonden bij ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `Het eerste gesprek is op ${v.startsOn}. Je vindt de dag ook als bijlage, voor je agenda.` : ``}`, (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `De jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.` : `Je jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `De jobcoach is ${v.coachName}.` : `Je jobcoach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `De jobcoach belt of mailt de kandidaat om een tijd en plaats af te spreken.` : `Je jobcoach belt of mailt je om een tijd en plaats af te spreken.`}`, (v) => `${v.shared === "yes" ? `Hoort de kandidaat niets? Meld dat via de knop hieronder, of bel ons.` : `Hoor je niets? Meld dat via de knop hieronder, of bel ons.`}`],
"button": "Bekijk hoe het gaat",
},
"talk-moved-candidate": {
"subject": (v) => `Nieuwe dag (${v.startsOn}) bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `Het eerste gesprek is verzet naar ${v.startsOn}.`, "De nieuwe dag vind je ook als bijlage, voor je agenda.", (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `De jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.` : `Je jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `De jobcoach is ${v.coachName}.` : `Je jobcoach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `Past die dag niet? De kandidaat kan de jobcoach bellen, of ons.` : `Past die dag niet? Bel je jobcoach, of bel ons.`}`],
"button": "Bekijk hoe het gaat",
},
"coach-changed-candidate": {
"subject": (v) => `Nieuwe contactpersoon bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De kandidaat heeft een andere jobcoach bij ${v.provider}.` : `Je hebt een andere jobcoach bij ${v.provider}.`}`, (v) => `${v.shared === "yes" ? `Wie dat is, staat op de pagina achter de knop.` : `Wie dat is, lees je op je pagina. De afspraken die je hebt, blijven staan.`}`],
"button": "Bekijk hoe het gaat",
},
"started-candidate": {
"subject": (v) => `Begonnen: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De begeleiding is begonnen op ${v.startsOn}.` : `Je begeleiding is begonnen op ${v.startsOn}.`}`, (v) => `${v.shared === "yes" ? `De jobcoach en de kandidaat maken samen een plan.` : `Je maakt samen met je jobcoach een plan. Veel succes!`}`],
"button": "Bekijk hoe het gaat",
},
"goal-reached-candidate": {
"subject": (v) => `Goed nieuws bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Het doel is gehaald. Gefeliciteerd!` : `Je doel is gehaald. Gefeliciteerd!`}`, "De begeleiding is daarmee klaar.", (v) => `${v.shared === "yes" ? `Later vragen we de jobcoach nog of het werk er nog is.` : `Later vragen we je jobcoach nog of het werk er nog is. Jij hoeft niets te doen.`}`, "Daarna sluiten we de aanmelding af. Dat laten we weten. Is er weer hulp nodig? Bel ons."],
"button": "Bekijk hoe het gaat",
},
"ended-candidate": {
"subject": (v) => `Aanmelding ${v.reference} is afgesloten`,
"paragraphs": ["De aanmelding is afgesloten.", (v) => `${v.closure}`, (v) => `${v.closureCode === "no_place" ? `Er was geen aanbieder met een plek die past. Dat ligt niet aan de kandidaat, en het akkoord verandert niet.` : `We bewaren de gegevens niet langer dan nodig. Daarna wissen we ze.`}`, (v) => `${v.closureCode === "no_place" ? `Wat nu? Bel ons: ${v.phone}. Dan zoeken we samen welke hulp nu wel kan.` : `Wil je later opnieuw beginnen? Dat kan altijd.`}`, (v) => `${v.closureCode === "no_place" ? `We bewaren de gegevens niet langer dan nodig. Daarna wissen we ze.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Wil je later opnieuw beginnen? Dat kan altijd.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.` : ``}`],
"button": "Bekijk de aanmelding",
},
"consent-withdrawn-candidate": {
"subject": (v) => `Gestopt op jouw verzoek: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De toestemming is ingetrokken. We zijn meteen gestopt.` : `Je hebt je toestemming ingetrokken. Dat mag altijd. We zijn meteen gestopt.`}`, (v) => `${v.closure}`, "We vragen en vertellen niemand meer iets over deze aanmelding.", "We bewaren de gegevens niet langer dan nodig. Wil je dat we ze nu al wissen? Bel ons.", "Wil je later opnieuw beginnen? Dat kan altijd."],
"button": "Bekijk de aanmelding",
},
"approved-referrer": {
"subject": (v) => `Akkoord voor je aanmelding ${v.reference}`,
"paragraphs": ["Er is akkoord voor de kandidaat die je hebt aangemeld.", "We zoeken nu een plek."],
"button": "Bekijk hoe het gaat",
},
"declined-referrer": {
"subject": (v) => `Geen akkoord voor je aanmelding ${v.reference}`,
"paragraphs": ["Er is geen akkoord gegeven voor de kandidaat die je hebt aangemeld.", (v) => `${v.hasDecidedBy === "yes" ? `Wie heeft besloten: ${v.decidedBy}.` : ``}`, (v) => `De reden: ${v.reason}`, "Weet je niet welke hulp wel past? Bel ons, dan denken we mee.", "De kandidaat krijgt zelf bericht, met hoe bezwaar maken kan en tot wanneer."],
"button": "Bekijk de aanmelding",
},
"started-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} is gestart`,
"paragraphs": [(v) => `Het traject van de kandidaat die je hebt aangemeld, startte op ${v.startsOn}.`],
"button": "Bekijk hoe het gaat",
},
"ended-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} is afgesloten`,
"paragraphs": ["De aanmelding die je deed, is afgesloten.", (v) => `${v.closure}`, (v) => `${v.closureCode === "not_me" ? `Klopte het e-mailadres niet? Doe de aanmelding opnieuw met het goede adres, of bel ons.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Er was geen aanbieder met een plek die past. Dat ligt niet aan de kandidaat, en het akkoord verandert niet.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Wat nu? Bel ons: ${v.phone}. Dan zoeken we samen welke hulp nu wel kan.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Opnieuw aanmelden kan later altijd.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.` : ``}`],
"button": "Bekijk de aanmelding",
},
"goes-on-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} gaat door`,
"paragraphs": ["Je stelde voor om deze aanmelding te stoppen. We hebben daarnaar gekeken.", "De aanmelding gaat door. Je hoeft niets te doen."],
"button": "Bekijk de aanmelding",
},
"code": {
"subject": (v) => `Je code voor ${v.reference}`,
"paragraphs": ["Je hebt een code gevraagd om een aanmelding te bekijken.", (v) => `De code werkt ${v.minutes} minuten, en alleen op het apparaat waarop je hem vroeg.`, "Heb je geen code gevraagd? Dan hoef je niets te doen. Geef de code aan niemand."],
},
"new-link": {
"subject": (v) => `Nieuwe link voor ${v.reference}`,
"paragraphs": [(v) => `${v.about === "worn_out" ? `Met je vorige link is te vaak iets geprobeerd, zoals een code of een geboortedatum. Misschien was jij dat niet.` : `Je hebt een nieuwe link gevraagd. Een oudere link kan nu zijn verlopen.`}`, (v) => `${v.about === "worn_out" ? `Daarom werkt die link niet meer. Dit is je nieuwe link. Stuur deze mail niet door.` : ``}`],
"button": "Open de pagina",
},
};

const en: MailPeopleTexts = {
"confirmed-candidate": {
"subject": (v) => `We go on with referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The candidate wants to take part. We go on now.` : `You want to take part. Good that you told us. We go on now.`}`, "With the button below you can always see what is happening.", (v) => `${v.shared === "yes" ? `Stopping is always possible, also by the button.` : `Do you change your mind? You can always stop, also by the button.`}`],
"button": "See how it is going",
},
"address-given": {
"subject": (v) => `This mail address was given at referral ${v.reference}`,
"paragraphs": [(v) => `This address was given at ${v.service}.`, "From now on we send messages about this referral here.", (v) => `${v.shared === "yes" ? `Is that right? Then nobody needs to do anything.` : `Is that right? Then you need not do anything.`}`, "The button below shows how it is going."],
"button": "See how it is going",
},
"approved-candidate": {
"subject": (v) => `Referral ${v.reference} has been approved`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Good news: the referral has been approved.` : `Good news: your referral has been approved.`}`, "We are now looking for a place with a provider. A provider guides people towards work or school."],
"button": "See how it is going",
},
"declined-candidate": {
"subject": (v) => `Decision on referral ${v.reference}, and what you can do now`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The referral was not approved.` : `Your referral was not approved.`}`, (v) => `${v.hasDecidedBy === "yes" ? `Who decided: ${v.decidedBy}.` : ``}`, (v) => `The reason: ${v.reason}`, (v) => `${v.reasonCode === "not_target_group" ? `What now? Another trajectory may fit. Phone us and we will look further together.` : v.reasonCode === "other_provision" ? `What now? Ask your work coach or municipality which support that is. Phone us if that does not work.` : v.reasonCode === "not_now" ? `What now? You can always be referred again later. Phone us if you want to know what is possible now.` : v.reasonCode === "not_our_resident" ? `What now? Apply at the municipality where you live. Phone us and we will find the right place.` : `What now? Phone us. We tell you why, and we look together for support that does fit.`}`, (v) => `${v.objection}`, "You can object until 6 weeks after the day on which the decision was sent on paper or online. You have not had a decision yet? Ask whoever decided for it."],
"button": "View the referral",
},
"waiting-candidate": {
"subject": (v) => `On the waiting list with referral ${v.reference}`,
"paragraphs": ["There is no free place at the moment.", (v) => `${v.shared === "yes" ? `The candidate is on the waiting list.` : `You are on the waiting list. You need not do anything.`}`, "Whoever waits longest gets the first place that fits. You will get a mail when there is a place.", "Now and then we ask whether this is still wanted. No answer changes nothing."],
"button": "See how it is going",
},
"delayed-candidate": {
"subject": (v) => `It takes longer: referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_provider" ? `No provider with a place has been found yet.` : v.about === "no_answer" ? `There is no decision on the referral yet. No answer came in time.` : v.about === "talk_unknown" ? `The day of the first talk is over. Nobody could tell us whether the talk was held.` : `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}`}`, (v) => `${v.about === "no_provider" ? `The coordinator now looks further. The referral simply stays open.` : v.about === "no_answer" ? `So we now ask others too. The referral simply stays open.` : v.about === "talk_unknown" ? `We are finding out. Has nothing happened? Report it on the status page, with the button below.` : `The button below always shows what is happening. Does it take too long? Phone us: ${v.phone}.`}`, (v) => `${v.about === "no_provider" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "no_answer" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "talk_unknown" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : ``}`, (v) => `${v.about === "no_provider" ? `The button below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "no_answer" ? `The button below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "talk_unknown" ? `The button below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : ``}`],
"button": "See how it is going",
},
"matched-candidate": {
"subject": (v) => `A place was found for referral ${v.reference}`,
"paragraphs": [(v) => `A place has been found with ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `The first talk is on ${v.startsOn}. The day is also attached, for your calendar.` : ``}`, (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `The job coach is ${v.coachName}. Phone: ${v.coachPhone}.` : `Your job coach is ${v.coachName}. Phone: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `The job coach is ${v.coachName}.` : `Your job coach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `The job coach will phone or mail the candidate to agree on a time and place.` : `Your job coach will phone or mail you to agree on a time and place.`}`, (v) => `${v.shared === "yes" ? `Does the candidate hear nothing? Report it with the button below, or phone us.` : `Do you hear nothing? Report it with the button below, or phone us.`}`],
"button": "See how it is going",
},
"talk-moved-candidate": {
"subject": (v) => `New day (${v.startsOn}) for referral ${v.reference}`,
"paragraphs": [(v) => `The first talk has been moved to ${v.startsOn}.`, "The new day is also attached, for your calendar.", (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `The job coach is ${v.coachName}. Phone: ${v.coachPhone}.` : `Your job coach is ${v.coachName}. Phone: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `The job coach is ${v.coachName}.` : `Your job coach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `Does that day not suit? The candidate can phone the job coach, or us.` : `Does that day not suit? Phone your job coach, or phone us.`}`],
"button": "See how it is going",
},
"coach-changed-candidate": {
"subject": (v) => `New contact person for referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The candidate has another job coach at ${v.provider}.` : `You have another job coach at ${v.provider}.`}`, (v) => `${v.shared === "yes" ? `Who it is, is on the page behind the button.` : `Who it is, you read on your page. What you agreed on still stands.`}`],
"button": "See how it is going",
},
"started-candidate": {
"subject": (v) => `Begun: referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The guidance began on ${v.startsOn}.` : `Your guidance began on ${v.startsOn}.`}`, (v) => `${v.shared === "yes" ? `The job coach and the candidate make a plan together.` : `You make a plan together with your job coach. Good luck!`}`],
"button": "See how it is going",
},
"goal-reached-candidate": {
"subject": (v) => `Good news for referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The goal has been reached. Congratulations!` : `You have reached your goal. Congratulations!`}`, "With that the guidance is finished.", (v) => `${v.shared === "yes" ? `Later we ask the job coach whether the work is still there.` : `Later we ask your job coach whether the work is still there. You need not do anything.`}`, "After that we close the referral, and say so. Is help needed again? Phone us."],
"button": "See how it is going",
},
"ended-candidate": {
"subject": (v) => `Referral ${v.reference} has been closed`,
"paragraphs": ["The referral has been closed.", (v) => `${v.closure}`, (v) => `${v.closureCode === "no_place" ? `There was no provider with a place that fits. That is not because of the candidate, and the approval does not change.` : `We keep the data no longer than needed. After that we erase them.`}`, (v) => `${v.closureCode === "no_place" ? `What now? Phone us: ${v.phone}. Together we look which support is possible now.` : `Do you want to start again later? You always can.`}`, (v) => `${v.closureCode === "no_place" ? `We keep the data no longer than needed. After that we erase them.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you want to start again later? You always can.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you have a complaint about how it went? Phone or mail our helpdesk.` : ``}`],
"button": "View the referral",
},
"consent-withdrawn-candidate": {
"subject": (v) => `Stopped as you asked: referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The consent was taken back. We have stopped at once.` : `You have taken back your consent. You always may. We have stopped at once.`}`, (v) => `${v.closure}`, "We ask and tell nobody anything more about this referral.", "We keep the details no longer than needed. Do you want us to erase them now? Phone us.", "Do you want to start again later? You always can."],
"button": "View the referral",
},
"approved-referrer": {
"subject": (v) => `Your referral ${v.reference} has been approved`,
"paragraphs": ["The candidate you referred has been approved.", "We are now looking for a place."],
"button": "See how it is going",
},
"declined-referrer": {
"subject": (v) => `Your referral ${v.reference} was not approved`,
"paragraphs": ["The candidate you referred was not approved.", (v) => `${v.hasDecidedBy === "yes" ? `Who decided: ${v.decidedBy}.` : ``}`, (v) => `The reason: ${v.reason}`, "Are you not sure which support does fit? Phone us and we will think along.", "The candidate will be told, with how to object and until when."],
"button": "View the referral",
},
"started-referrer": {
"subject": (v) => `Your referral ${v.reference} has started`,
"paragraphs": [(v) => `The trajectory of the candidate you referred started on ${v.startsOn}.`],
"button": "See how it is going",
},
"ended-referrer": {
"subject": (v) => `Your referral ${v.reference} has been closed`,
"paragraphs": ["The referral you made has been closed.", (v) => `${v.closure}`, (v) => `${v.closureCode === "not_me" ? `Was the mail address wrong? Refer again with the right one, or phone us.` : ``}`, (v) => `${v.closureCode === "no_place" ? `There was no provider with a place that fits. That is not because of the candidate, and the approval does not change.` : ``}`, (v) => `${v.closureCode === "no_place" ? `What now? Phone us: ${v.phone}. Together we look which support is possible now.` : ``}`, (v) => `${v.closureCode === "no_place" ? `You can always refer again later.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you have a complaint about how it went? Phone or mail our helpdesk.` : ``}`],
"button": "View the referral",
},
"goes-on-referrer": {
"subject": (v) => `Your referral ${v.reference} goes on`,
"paragraphs": ["You proposed to stop this referral. We have looked into that.", "The referral goes on. You need not do anything."],
"button": "View the referral",
},
"code": {
"subject": (v) => `Your code for ${v.reference}`,
"paragraphs": ["You asked for a code to view a referral.", (v) => `The code works for ${v.minutes} minutes, and only on the device on which you asked for it.`, "Did you not ask for a code? Then you need not do anything. Give the code to nobody."],
},
"new-link": {
"subject": (v) => `New link for ${v.reference}`,
"paragraphs": [(v) => `${v.about === "worn_out" ? `Something was tried too often with your previous link, such as a code or a birth date. Perhaps that was not you.` : `You asked for a new link. An older link may have stopped working.`}`, (v) => `${v.about === "worn_out" ? `So that link no longer works. This is your new link. Do not forward this mail.` : ``}`],
"button": "Open the page",
},
};

export const mailPeopleTexts: Readonly<Record<Language, MailPeopleTexts>> = { nl, en };
