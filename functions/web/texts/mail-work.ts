// Made by `npm run build:texts` from texts/*/mail-work.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface MailWorkTexts {
readonly "approve": {
readonly "subject": (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "team" | "coordinator" | "other"; readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "matched-approver": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly provider: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly startsOn: string | number }) => string, string];
};
readonly "started-approver": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string, string];
};
readonly "ended-approver": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly closure: string | number }) => string, string];
};
readonly "team-decision": {
readonly "subject": (v: { readonly decision: "ask_information" | "delegate" | "approve" | "decline" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly decision: "ask_information" | "delegate" | "approve" | "decline" | "other" }) => string, (v: { readonly decision: "ask_information" | "delegate" | "approve" | "decline" | "other" }) => string, (v: { readonly hasReason: "yes" | "other"; readonly reason: string | number }) => string, (v: { readonly hasDecidedOn: "yes" | "other"; readonly decidedOn: string | number }) => string, string];
};
readonly "accept-offer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "team" | "coordinator" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "offer-withdrawn": {
readonly "subject": (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string, (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string, (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string];
};
readonly "coach-assigned": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly startsOn: string | number }) => string, string, string];
readonly "button": string;
};
readonly "confirm-start": {
readonly "subject": (v: { readonly level: "team" | "coordinator" | "other"; readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly level: "team" | "coordinator" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly level: "team" | "coordinator" | "other"; readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly startsOn: string | number }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "check-in": {
readonly "subject": (v: { readonly purpose: "kept_work" | "final" | "other"; readonly hasCheckInOn: "yes" | "other"; readonly checkInOn: string | number; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly level: "team" | "coordinator" | "other"; readonly purpose: "kept_work" | "final" | "other"; readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string, (v: { readonly hasCheckInOn: "yes" | "other"; readonly checkInOn: string | number }) => string, (v: { readonly purpose: "kept_work" | "final" | "other" }) => string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "contact-changed": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "case-ended": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly closure: string | number }) => string, string];
};
readonly "candidate-died": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "team" | "coordinator" | "other" }) => string, (v: { readonly level: "team" | "coordinator" | "other" }) => string, (v: { readonly level: "team" | "coordinator" | "other" }) => string];
};
readonly "call": {
readonly "subject": (v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly hasTimes: "yes" | "other" }) => string, (v: { readonly hasTimes: "yes" | "other"; readonly times: string | number }) => string, (v: { readonly hasTimes: "yes" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "resolve": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "await-place": {
readonly "subject": (v: { readonly isReminder: "yes" | "other"; readonly reference: string | number; readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "answered" | "unanswered" | "delegated" | "term_passed" | "other_municipality" | "no_consent" | "nobody_called" | "job_coach_gone" | "job_coach_wrong" | "not_mine" | "empty" | "treating_provider" | "chosen_provider" | "all_full" | "other" }) => string, (v: { readonly isPastDue: "yes" | "other"; readonly dueOn: string | number }) => string];
readonly "button": string;
};
readonly "duplicate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly duplicateOf: string | number }) => string, string];
readonly "button": string;
};
readonly "nobody-called": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly hasDeskName: "yes" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly deskName: string | number; readonly deskPhone: string | number; readonly deskMailbox: string | number }) => string];
};
readonly "coordinator-silent": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly dueOn: string | number }) => string, string];
readonly "button": string;
};
readonly "stuck": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
}

const nl: MailWorkTexts = {
"approve": {
"subject": (v) => `${v.about === "answered" ? `Antwoord op de vraag over aanmelding ${v.reference}` : `Besluit gevraagd over aanmelding ${v.reference}`}`,
"paragraphs": [(v) => `${v.level === "team" ? `${v.about === "answered" ? `Er is antwoord op de vraag van jullie team. Wie in het team besluit nu?` : `Er wacht een aanmelding op antwoord. Wie in het team kan dit doen?`}` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `Er is nog geen antwoord van ${v.deskName}. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}. Vul daarna het antwoord in.` : `Er is nog geen antwoord van ${v.deskName}. Mail naar ${v.deskMailbox}. Vul daarna het antwoord in.`}` : `Er is nog geen antwoord van de gemeente of UWV. Op de pagina staat wie je belt. Vul daarna het antwoord in.`}` : `${v.about === "answered" ? `Er is antwoord op je vraag. Het staat op de pagina. We vragen jou nu om een besluit.` : v.about === "unanswered" ? `Op je vraag kwam geen antwoord. We vragen jou om een besluit met wat er nu is, of stel je vraag opnieuw.` : v.about === "delegated" ? `Een collega heeft een besluit aan jou doorgegeven. We vragen jou om te besluiten.` : `Er is een nieuwe aanmelding. We vragen jou om een besluit.`}`}`, (v) => `${v.about === "answered" ? `Op de pagina staat waarom deze kandidaat past. Je kunt ook nog iets vragen.` : v.about === "unanswered" ? `Op de pagina staat waarom deze kandidaat past. Je kunt ook nog iets vragen.` : `Op de pagina staat waarom deze kandidaat past. Je kunt ook eerst iets vragen.`}`, (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Antwoord alsnog.` : `Antwoord uiterlijk op ${v.dueOn}.`}`],
"button": "Bekijk de aanmelding",
},
"matched-approver": {
"subject": (v) => `Plek gevonden bij een aanbieder voor ${v.reference}`,
"paragraphs": [(v) => `Er is een plek gevonden bij ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `Het eerste gesprek is op ${v.startsOn}.` : ``}`, "Je hoeft niets te doen."],
},
"started-approver": {
"subject": (v) => `Traject gestart: ${v.reference}`,
"paragraphs": [(v) => `Het traject is gestart op ${v.startsOn}.`, "Je hoeft niets te doen."],
},
"ended-approver": {
"subject": (v) => `Aanmelding ${v.reference} is gesloten, je hoeft niets te doen`,
"paragraphs": ["De aanmelding is afgesloten.", (v) => `${v.closure}`, "Je hoeft niets te doen."],
},
"team-decision": {
"subject": (v) => `${v.decision === "ask_information" ? `Vraag gesteld over aanmelding ${v.reference}` : v.decision === "delegate" ? `Doorgegeven aan een collega: aanmelding ${v.reference}` : `Besluit over aanmelding ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "ask_information" ? `Er is een vraag gesteld over een aanmelding waarover jullie team beslist.` : v.decision === "delegate" ? `Een aanmelding waarover jullie team beslist, ging naar een collega.` : `Er is besloten over een aanmelding bij jullie team.`}`, (v) => `${v.decision === "ask_information" ? `Na het antwoord volgt een besluit.` : v.decision === "delegate" ? `Die collega is nu gevraagd om te besluiten.` : v.decision === "approve" ? `Het besluit: akkoord.` : v.decision === "decline" ? `Het besluit: niet akkoord.` : ``}`, (v) => `${v.hasReason === "yes" ? `De reden: ${v.reason}` : ``}`, (v) => `${v.hasDecidedOn === "yes" ? `Datum van het besluit: ${v.decidedOn}.` : ``}`, "Klopt dit niet? Bel ons dan meteen."],
},
"accept-offer": {
"subject": (v) => `Hebben jullie plek? Kandidaat ${v.reference}`,
"paragraphs": [(v) => `${v.level === "team" ? `Er wacht een aanmelding op antwoord. Wie in het team kan dit doen?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `Er is nog geen antwoord van ${v.deskName}. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}. Vul daarna het antwoord in.` : `Er is nog geen antwoord van ${v.deskName}. Mail naar ${v.deskMailbox}. Vul daarna het antwoord in.`}` : `Er is nog geen antwoord van de aanbieder. Op de pagina staat wie je belt. Vul daarna het antwoord in.`}` : `Er is een kandidaat die bij jullie past. Hebben jullie plek?`}`, "Je ziet de contactgegevens als je ja hebt gezegd.", (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Antwoord alsnog.` : `Antwoord uiterlijk op ${v.dueOn}.`}`],
"button": "Bekijk de kandidaat",
},
"offer-withdrawn": {
"subject": (v) => `${v.about === "term_passed" ? `De termijn is voorbij: kandidaat ${v.reference}` : `Geen antwoord meer nodig over kandidaat ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "other_municipality" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "no_consent" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "term_passed" ? `We vroegen jullie of er plek is voor een kandidaat. Binnen de termijn kwam geen antwoord.` : `De aanmelding van een kandidaat die we jullie voorstelden, is gestopt.`}`, (v) => `${v.about === "other_municipality" ? `De kandidaat woont nu in een gemeente waar jullie dit traject niet doen.` : v.about === "no_consent" ? `We moeten de kandidaat eerst om toestemming vragen. Na een ja vragen we jullie misschien opnieuw.` : v.about === "term_passed" ? `Daarom gaan we nu verder zonder dit antwoord. De plek die we bij jullie vasthielden, is weer vrij.` : `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.`}`, (v) => `${v.about === "other_municipality" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "no_consent" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "term_passed" ? `Hadden jullie wel plek? Bel ons.` : ``}`],
},
"coach-assigned": {
"subject": (v) => `Nieuwe kandidaat, neem contact op: ${v.reference}`,
"paragraphs": ["Je krijgt een nieuwe kandidaat. Bel of mail deze week om kennis te maken, en spreek een tijd en plaats af.", (v) => `Het eerste gesprek is gepland op ${v.startsOn}. De kandidaat weet die dag ook.`, "Op de pagina staat wie het is en hoe je contact opneemt.", "Na die dag vragen we je of het gesprek is geweest. Kan die dag niet? Verzet het gesprek op de pagina."],
"button": "Bekijk de kandidaat en de contactgegevens",
},
"confirm-start": {
"subject": (v) => `${v.level === "coordinator" ? `${v.about === "nobody_called" ? `Nog geen contact bij ${v.reference}` : `Is het eerste gesprek geweest? Kandidaat ${v.reference}`}` : `Is het eerste gesprek geweest? Kandidaat ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "nobody_called" ? `${v.level === "team" ? `De jobcoach gaf nog geen antwoord. Kunnen jullie het zeggen? Is het eerste gesprek met de kandidaat geweest?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `De kandidaat laat weten dat nog niemand heeft gebeld. Vraag aan ${v.deskName} wanneer ze contact opnemen. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}. Vul op de pagina in wat er is afgesproken.` : `De kandidaat laat weten dat nog niemand heeft gebeld. Vraag aan ${v.deskName} wanneer ze contact opnemen. Mail naar ${v.deskMailbox}. Vul op de pagina in wat er is afgesproken.`}` : `De kandidaat laat weten dat nog niemand heeft gebeld. De aanbieder staat niet meer in ons bestand. Bel de kandidaat, en geef het traject aan een ander.`}` : `Is het eerste gesprek met de kandidaat geweest?`}` : v.about === "job_coach_gone" ? `De jobcoach van deze kandidaat mag niet meer meedoen. Geef het traject aan een andere jobcoach of aanbieder.` : v.about === "job_coach_wrong" ? `Het e-mailadres van de jobcoach is van iemand anders. Bel de aanbieder, en geef het traject aan het goede adres.` : `${v.level === "team" ? `De jobcoach gaf nog geen antwoord. Kunnen jullie het zeggen? Is het eerste gesprek met de kandidaat geweest?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `De jobcoach en ${v.deskName} gaven nog geen antwoord. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}. Vul daarna het antwoord in.` : `De jobcoach en ${v.deskName} gaven nog geen antwoord. Mail naar ${v.deskMailbox}. Vul daarna het antwoord in.`}` : `De jobcoach en de aanbieder gaven nog geen antwoord. Op de pagina staat wie je belt. Vul daarna het antwoord in.`}` : `Is het eerste gesprek met de kandidaat geweest?`}`}`, (v) => `${v.hasStartsOn === "yes" ? `${v.level === "coordinator" ? `${v.about === "nobody_called" ? `De dag van het eerste gesprek volgens de aanbieder: ${v.startsOn}.` : `Het was gepland op ${v.startsOn}.`}` : `Het was gepland op ${v.startsOn}.`}` : ``}`, (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Antwoord alsnog.` : `Antwoord uiterlijk op ${v.dueOn}.`}`],
"button": "Meld het eerste gesprek",
},
"check-in": {
"subject": (v) => `${v.purpose === "kept_work" ? `${v.hasCheckInOn === "yes" ? `Is het werk er nog (${v.checkInOn})? Kandidaat ${v.reference}` : `Is het werk er nog? Kandidaat ${v.reference}`}` : `${v.hasCheckInOn === "yes" ? `Hoe gaat het (${v.checkInOn})? Kandidaat ${v.reference}` : `Hoe gaat het? Kandidaat ${v.reference}`}`}`,
"paragraphs": [(v) => `${v.about === "job_coach_gone" ? `De jobcoach van deze kandidaat mag niet meer meedoen. Geef het traject aan een andere jobcoach of aanbieder.` : v.about === "job_coach_wrong" ? `Het e-mailadres van de jobcoach is van iemand anders. Bel de aanbieder, en geef het traject aan het goede adres.` : `${v.level === "team" ? `${v.purpose === "kept_work" ? `De jobcoach gaf nog geen antwoord. Kunnen jullie het zeggen? Is het werk van de kandidaat er nog?` : `De jobcoach gaf nog geen antwoord. Kunnen jullie het zeggen? Hoe gaat het met het traject?`}` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `De jobcoach en ${v.deskName} gaven nog geen antwoord. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}. Vul daarna het antwoord in.` : `De jobcoach en ${v.deskName} gaven nog geen antwoord. Mail naar ${v.deskMailbox}. Vul daarna het antwoord in.`}` : `De jobcoach en de aanbieder gaven nog geen antwoord. Op de pagina staat wie je belt. Vul daarna het antwoord in.`}` : `${v.purpose === "kept_work" ? `Is het werk van de kandidaat er nog?` : `Hoe gaat het met het traject?`}`}`}`, (v) => `${v.hasCheckInOn === "yes" ? `We willen weten hoe het was op ${v.checkInOn}.` : ``}`, (v) => `${v.purpose === "final" ? `Dit is de laatste keer dat we dit vragen.` : ``}`, "Invullen duurt ongeveer twee minuten.", (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Antwoord alsnog.` : `Antwoord uiterlijk op ${v.dueOn}.`}`],
"button": "Vul de voortgang in",
},
"contact-changed": {
"subject": (v) => `Nieuwe contactgegevens van kandidaat ${v.reference}`,
"paragraphs": ["De kandidaat heeft een nieuw telefoonnummer of e-mailadres.", "Op de pagina hieronder zie je de nieuwe gegevens. Gebruik de oude niet meer."],
"button": "Bekijk de nieuwe gegevens",
},
"case-ended": {
"subject": (v) => `Kandidaat ${v.reference}: de aanmelding is afgesloten`,
"paragraphs": ["Een aanmelding bij jullie is afgesloten.", (v) => `${v.closure}`, "De plek is weer vrij."],
},
"candidate-died": {
"subject": (v) => `Aanmelding ${v.reference} is gesloten`,
"paragraphs": [(v) => `${v.level === "coordinator" ? `Er is gemeld dat de kandidaat van deze aanmelding is overleden.` : `We hebben een verdrietig bericht gekregen over de kandidaat. Daarom is deze aanmelding gesloten.`}`, (v) => `${v.level === "coordinator" ? `Alles is gestopt. De kandidaat krijgt geen berichten meer. Alle anderen hebben een kort bericht gekregen.` : `Neem geen contact meer op met de kandidaat. Je hoeft hier niets meer te doen.`}`, (v) => `${v.level === "coordinator" ? `Je hoeft niets te doen. Klopt het niet? Meld het dan bij de beheerder.` : `Wil je erover praten? Bel ons gerust.`}`],
},
"call": {
"subject": (v) => `${v.about === "not_mine" ? `Melding bij aanmelding ${v.reference}` : `Bel voor aanmelding ${v.reference}`}`,
"paragraphs": [(v) => `${v.hasTimes === "yes" ? `Iemand kreeg onze mail en zegt: dit was ik niet. We zijn gestopt en hebben de gegevens van de kandidaat gewist.` : `Voor deze aanmelding is een telefoontje nodig. Wil je bellen?`}`, (v) => `${v.hasTimes === "yes" ? `Dit is nu ${v.times} keer gebeurd met aanmeldingen van deze afzender.` : ``}`, (v) => `${v.hasTimes === "yes" ? `Op de pagina zie je wat je kunt doen, en wat deze afzender nog meer verstuurde.` : `Op de pagina staat wie je belt en waarom.`}`, (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Doe het zo snel mogelijk.` : `Doe dit uiterlijk op ${v.dueOn}.`}`],
"button": "Bekijk wat er nodig is",
},
"resolve": {
"subject": (v) => `Oplossing nodig voor aanmelding ${v.reference}`,
"paragraphs": ["Deze aanmelding loopt vast en heeft jou nodig.", "Op de pagina zie je waarom, en wat je kunt doen.", (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Doe het zo snel mogelijk.` : `Doe dit uiterlijk op ${v.dueOn}.`}`],
"button": "Zoek een oplossing",
},
"await-place": {
"subject": (v) => `${v.isReminder === "yes" ? `Wacht lang op een plek: aanmelding ${v.reference}` : `${v.about === "empty" ? `Wacht lang op een plek: aanmelding ${v.reference}` : `Wacht op een plek, bel de aanbieder: aanmelding ${v.reference}`}`}`,
"paragraphs": [(v) => `${v.about === "treating_provider" ? `Iemand wacht op een plek bij één bepaalde aanbieder. Daar is nu geen plek. Bel die aanbieder.` : v.about === "chosen_provider" ? `Iemand wacht op een plek bij één bepaalde aanbieder. Daar is nu geen plek. Bel die aanbieder.` : v.about === "all_full" ? `Iemand wacht op een plek. De aanbieders die passen, zeiden dat er geen plek is of gaven geen antwoord. Bel ze.` : `Iemand wacht al lang op een plek. Kun je ergens een plek vinden?`}`, (v) => `${v.isPastDue === "yes" ? `Dit had uiterlijk op ${v.dueOn} gemoeten. Doe het zo snel mogelijk.` : `Doe dit uiterlijk op ${v.dueOn}.`}`],
"button": "Bekijk de aanmelding",
},
"duplicate": {
"subject": (v) => `Misschien dubbel: ${v.reference}`,
"paragraphs": [(v) => `Deze aanmelding lijkt op ${v.duplicateOf}. Misschien gaat het om dezelfde persoon.`, "Bekijk ze allebei. Gaat het om dezelfde persoon? Trek er dan een in. De aanmelder weet hier niets van."],
"button": "Bekijk deze aanmelding",
},
"nobody-called": {
"subject": (v) => `Nog geen contact bij ${v.reference}`,
"paragraphs": [(v) => `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `De kandidaat laat weten dat nog niemand heeft gebeld. Vraag aan ${v.deskName} wanneer ze contact opnemen. Bel ${v.deskPhone} of mail naar ${v.deskMailbox}.` : `De kandidaat laat weten dat nog niemand heeft gebeld. Vraag aan ${v.deskName} wanneer ze contact opnemen. Mail naar ${v.deskMailbox}.`}` : `De kandidaat laat weten dat nog niemand heeft gebeld. De aanbieder staat niet meer in ons bestand. Bel de kandidaat, en geef het traject aan een ander.`}`],
},
"coordinator-silent": {
"subject": (v) => `Coördinator reageert niet bij ${v.reference}`,
"paragraphs": ["De coördinator kreeg hier een taak voor, maar heeft nog niets gedaan. We herinnerden er al vaker aan.", (v) => `Het had uiterlijk op ${v.dueOn} gemoeten. Iemand wacht hierop.`, "Wil jij dit oppakken, of zorgen dat iemand anders het doet? Via de knop kun je de taak zelf afmaken."],
"button": "Bekijk de taak",
},
"stuck": {
"subject": (v) => `Systeem vast bij ${v.reference}`,
"paragraphs": ["Het systeem komt met deze aanmelding niet verder.", "Er is niets kwijt. Meld het bij de beheerder en kijk wat de kandidaat nu nodig heeft."],
"button": "Bekijk de aanmelding",
},
};

const en: MailWorkTexts = {
"approve": {
"subject": (v) => `${v.about === "answered" ? `Answer to the question on referral ${v.reference}` : `Decision asked on referral ${v.reference}`}`,
"paragraphs": [(v) => `${v.level === "team" ? `${v.about === "answered" ? `The question of your team has been answered. Who in the team decides now?` : `A referral is waiting for an answer. Who in the team can do this?`}` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `There is no answer from ${v.deskName} yet. Phone ${v.deskPhone} or mail ${v.deskMailbox}. Then fill in the answer.` : `There is no answer from ${v.deskName} yet. Mail ${v.deskMailbox}. Then fill in the answer.`}` : `There is no answer from the municipality or UWV yet. The page says whom to phone. Then fill in the answer.`}` : `${v.about === "answered" ? `Your question has been answered. The answer is on the page. We ask you to decide now.` : v.about === "unanswered" ? `Nobody answered your question. We ask you to decide with what there is now, or to ask again.` : v.about === "delegated" ? `A colleague has passed a decision to you. We ask you to decide.` : `There is a new referral. We ask you to decide.`}`}`, () => "The page says why this candidate fits. You can also ask a question first.", (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please still answer.` : `Please answer by ${v.dueOn}.`}`],
"button": "View the referral",
},
"matched-approver": {
"subject": (v) => `A provider has a place for ${v.reference}`,
"paragraphs": [(v) => `A place has been found with ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `The first talk is on ${v.startsOn}.` : ``}`, "You need not do anything."],
},
"started-approver": {
"subject": (v) => `Trajectory started: ${v.reference}`,
"paragraphs": [(v) => `The trajectory started on ${v.startsOn}.`, "You need not do anything."],
},
"ended-approver": {
"subject": (v) => `Referral ${v.reference} is closed, nothing for you to do`,
"paragraphs": ["The referral has been closed.", (v) => `${v.closure}`, "You need not do anything."],
},
"team-decision": {
"subject": (v) => `${v.decision === "ask_information" ? `Question asked on referral ${v.reference}` : v.decision === "delegate" ? `Passed to a colleague: referral ${v.reference}` : `Decision on referral ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "ask_information" ? `A question was asked about a referral that your team decides on.` : v.decision === "delegate" ? `A referral that your team decides on was passed to a colleague.` : `A referral at your team has been decided on.`}`, (v) => `${v.decision === "ask_information" ? `A decision follows after the answer.` : v.decision === "delegate" ? `That colleague has now been asked to decide.` : v.decision === "approve" ? `The decision: approved.` : v.decision === "decline" ? `The decision: not approved.` : ``}`, (v) => `${v.hasReason === "yes" ? `The reason: ${v.reason}` : ``}`, (v) => `${v.hasDecidedOn === "yes" ? `Date of the decision: ${v.decidedOn}.` : ``}`, "Is this not right? Then phone us at once."],
},
"accept-offer": {
"subject": (v) => `Do you have a place? Candidate ${v.reference}`,
"paragraphs": [(v) => `${v.level === "team" ? `A referral is waiting for an answer. Who in the team can do this?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `There is no answer from ${v.deskName} yet. Phone ${v.deskPhone} or mail ${v.deskMailbox}. Then fill in the answer.` : `There is no answer from ${v.deskName} yet. Mail ${v.deskMailbox}. Then fill in the answer.`}` : `There is no answer from the provider yet. The page says whom to phone. Then fill in the answer.`}` : `There is a candidate who fits you. Do you have a place?`}`, "You see the contact data once you have said yes.", (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please still answer.` : `Please answer by ${v.dueOn}.`}`],
"button": "View the candidate",
},
"offer-withdrawn": {
"subject": (v) => `${v.about === "term_passed" ? `The term has passed: candidate ${v.reference}` : `No answer needed any more on candidate ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "other_municipality" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "no_consent" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "term_passed" ? `We asked you whether you have a place for a candidate. No answer came within the term.` : `The referral of a candidate whom we proposed to you has stopped.`}`, (v) => `${v.about === "other_municipality" ? `The candidate now lives in a municipality where you do not run this programme.` : v.about === "no_consent" ? `We have to ask the candidate for consent first. After a yes we may ask you again.` : v.about === "term_passed" ? `So we now go on without it. The place that we held with you is free again.` : `The place that we held with you is free again. You need not do anything.`}`, (v) => `${v.about === "other_municipality" ? `The place that we held with you is free again. You need not do anything.` : v.about === "no_consent" ? `The place that we held with you is free again. You need not do anything.` : v.about === "term_passed" ? `Did you have a place? Phone us.` : ``}`],
},
"coach-assigned": {
"subject": (v) => `New candidate, please get in touch: ${v.reference}`,
"paragraphs": ["You have a new candidate. Phone or mail this week to get acquainted, and agree on a time and place.", (v) => `The first talk is planned for ${v.startsOn}. The candidate knows that day too.`, "The page says who it is and how to get in touch.", "After that day we ask you whether the talk was held. Is that day not possible? Move the talk on the page."],
"button": "View the candidate and the contact data",
},
"confirm-start": {
"subject": (v) => `${v.level === "coordinator" ? `${v.about === "nobody_called" ? `No contact yet for ${v.reference}` : `Was the first talk held? Candidate ${v.reference}`}` : `Was the first talk held? Candidate ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "nobody_called" ? `${v.level === "team" ? `The job coach has not answered yet. Can you tell? Has the first talk with the candidate been held?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Phone ${v.deskPhone} or mail ${v.deskMailbox}. Then fill in on the page what was agreed.` : `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Mail ${v.deskMailbox}. Then fill in on the page what was agreed.`}` : `The candidate says that nobody has phoned yet. The provider is no longer on our list. Phone the candidate, and hand the trajectory to somebody else.`}` : `Has the first talk with the candidate been held?`}` : v.about === "job_coach_gone" ? `The job coach of this candidate may no longer take part. Hand the trajectory on to another job coach or provider.` : v.about === "job_coach_wrong" ? `The mail address of the job coach is somebody else’s. Phone the provider, and hand the trajectory to the right address.` : `${v.level === "team" ? `The job coach has not answered yet. Can you tell? Has the first talk with the candidate been held?` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `The job coach and ${v.deskName} have not answered yet. Phone ${v.deskPhone} or mail ${v.deskMailbox}. Then fill in the answer.` : `The job coach and ${v.deskName} have not answered yet. Mail ${v.deskMailbox}. Then fill in the answer.`}` : `The job coach and the provider have not answered yet. The page says whom to phone. Then fill in the answer.`}` : `Has the first talk with the candidate been held?`}`}`, (v) => `${v.hasStartsOn === "yes" ? `${v.level === "coordinator" ? `${v.about === "nobody_called" ? `The day of the first talk according to the provider: ${v.startsOn}.` : `It was planned on ${v.startsOn}.`}` : `It was planned on ${v.startsOn}.`}` : ``}`, (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please still answer.` : `Please answer by ${v.dueOn}.`}`],
"button": "Report the first talk",
},
"check-in": {
"subject": (v) => `${v.purpose === "kept_work" ? `${v.hasCheckInOn === "yes" ? `Is the work still there (${v.checkInOn})? Candidate ${v.reference}` : `Is the work still there? Candidate ${v.reference}`}` : `${v.hasCheckInOn === "yes" ? `How is it going (${v.checkInOn})? Candidate ${v.reference}` : `How is it going? Candidate ${v.reference}`}`}`,
"paragraphs": [(v) => `${v.about === "job_coach_gone" ? `The job coach of this candidate may no longer take part. Hand the trajectory on to another job coach or provider.` : v.about === "job_coach_wrong" ? `The mail address of the job coach is somebody else’s. Phone the provider, and hand the trajectory to the right address.` : `${v.level === "team" ? `${v.purpose === "kept_work" ? `The job coach has not answered yet. Can you tell? Is the work of the candidate still there?` : `The job coach has not answered yet. Can you tell? How is the trajectory going?`}` : v.level === "coordinator" ? `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `The job coach and ${v.deskName} have not answered yet. Phone ${v.deskPhone} or mail ${v.deskMailbox}. Then fill in the answer.` : `The job coach and ${v.deskName} have not answered yet. Mail ${v.deskMailbox}. Then fill in the answer.`}` : `The job coach and the provider have not answered yet. The page says whom to phone. Then fill in the answer.`}` : `${v.purpose === "kept_work" ? `Is the work of the candidate still there?` : `How is the trajectory going?`}`}`}`, (v) => `${v.hasCheckInOn === "yes" ? `The reference date is ${v.checkInOn}.` : ``}`, (v) => `${v.purpose === "final" ? `This is the last check-in.` : ``}`, "It takes about two minutes.", (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please still answer.` : `Please answer by ${v.dueOn}.`}`],
"button": "Fill in the check-in",
},
"contact-changed": {
"subject": (v) => `New contact data of candidate ${v.reference}`,
"paragraphs": ["The candidate has a new phone number or e-mail address.", "You see the new data on the page below. Do not use the old ones any more."],
"button": "See the new data",
},
"case-ended": {
"subject": (v) => `Candidate ${v.reference}: the referral has been closed`,
"paragraphs": ["A referral with you has been closed.", (v) => `${v.closure}`, "The place is free again."],
},
"candidate-died": {
"subject": (v) => `Referral ${v.reference} is closed`,
"paragraphs": [(v) => `${v.level === "coordinator" ? `We were told that the candidate of this referral has died.` : `We have had sad news about the candidate. That is why this referral is closed.`}`, (v) => `${v.level === "coordinator" ? `Everything has stopped. The candidate gets no more messages. All others have had a short message.` : `Please do not contact the candidate any more. You need not do anything here.`}`, (v) => `${v.level === "coordinator" ? `You need not do anything. Is it not so? Then tell the administrator.` : `Would you like to talk about it? Feel free to call us.`}`],
},
"call": {
"subject": (v) => `${v.about === "not_mine" ? `Report about referral ${v.reference}` : `Phone about referral ${v.reference}`}`,
"paragraphs": [(v) => `${v.hasTimes === "yes" ? `Somebody got our mail and says: this was not me. We have stopped, and erased the data of the candidate.` : `This referral needs a phone call. Will you make it?`}`, (v) => `${v.hasTimes === "yes" ? `This has now happened ${v.times} times to referrals of this sender.` : ``}`, (v) => `${v.hasTimes === "yes" ? `The page says what you can do, and what else this sender sent.` : `The page says whom to phone and why.`}`, (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please do it as soon as you can.` : `Please do so by ${v.dueOn}.`}`],
"button": "See what is needed",
},
"resolve": {
"subject": (v) => `A way out is needed for referral ${v.reference}`,
"paragraphs": ["This referral is stuck and needs you.", "The page says why, and what you can do.", (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please do it as soon as you can.` : `Please do so by ${v.dueOn}.`}`],
"button": "Find a solution",
},
"await-place": {
"subject": (v) => `${v.isReminder === "yes" ? `Waiting long for a place: referral ${v.reference}` : `${v.about === "empty" ? `Waiting long for a place: referral ${v.reference}` : `Waiting for a place, phone the provider: referral ${v.reference}`}`}`,
"paragraphs": [(v) => `${v.about === "treating_provider" ? `Someone waits for a place at one particular provider. It has none now. Please phone that provider.` : v.about === "chosen_provider" ? `Someone waits for a place at one particular provider. It has none now. Please phone that provider.` : v.about === "all_full" ? `Someone waits for a place. The providers that fit said that they have none, or did not answer. Please phone them.` : `Someone has been waiting long for a place. Can you find a place somewhere?`}`, (v) => `${v.isPastDue === "yes" ? `This was due by ${v.dueOn}. Please do it as soon as you can.` : `Please do so by ${v.dueOn}.`}`],
"button": "View the referral",
},
"duplicate": {
"subject": (v) => `Perhaps double: ${v.reference}`,
"paragraphs": [(v) => `This referral looks like ${v.duplicateOf}. It may be the same person.`, "Look at both. Is it the same person? Then withdraw one of them. The referrer does not know about this."],
"button": "Look at this referral",
},
"nobody-called": {
"subject": (v) => `No contact yet for ${v.reference}`,
"paragraphs": [(v) => `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Phone ${v.deskPhone} or mail ${v.deskMailbox}.` : `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Mail ${v.deskMailbox}.`}` : `The candidate says that nobody has phoned yet. The provider is no longer on our list. Phone the candidate, and hand the trajectory to somebody else.`}`],
},
"coordinator-silent": {
"subject": (v) => `Coordinator does not respond at ${v.reference}`,
"paragraphs": ["The coordinator got a task for this, but has not done anything yet. We have reminded them several times.", (v) => `It should have been done by ${v.dueOn}. Someone is waiting for it.`, "Will you take this up, or see to it that somebody else does? With the button you can finish the task yourself."],
"button": "View the task",
},
"stuck": {
"subject": (v) => `System stuck at ${v.reference}`,
"paragraphs": ["The system cannot go on with this referral.", "Nothing is lost. Report it to the administrator and see what the candidate needs now."],
"button": "View the referral",
},
};

export const mailWorkTexts: Readonly<Record<Language, MailWorkTexts>> = { nl, en };
