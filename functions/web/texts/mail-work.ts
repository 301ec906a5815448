// Made by `npm run build:texts` from texts/*/mail-work.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface MailWorkTexts {
readonly "matched-approver": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly provider: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly startsOn: string | number }) => string, string];
};
readonly "started-approver": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string, string];
};
readonly "guidance-ended": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string, string];
readonly "button": string;
};
readonly "ended-approver": {
readonly "subject": (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly closure: string | number }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly elsewhere: string | number; readonly phone: string | number }) => string];
};
readonly "reopened-approver": {
readonly "subject": (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, string];
};
readonly "lapsed-approver": {
readonly "subject": (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, string];
};
readonly "team-decision": {
readonly "subject": (v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other" }) => string, (v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other" }) => string, (v: { readonly hasReason: "yes" | "other"; readonly reason: string | number }) => string, (v: { readonly hasDecidedOn: "yes" | "other"; readonly decidedOn: string | number }) => string, string];
};
readonly "budget-warning": {
readonly "subject": string;
readonly "paragraphs": readonly [(v: { readonly municipality: string | number; readonly year: string | number; readonly granted: string | number; readonly reached: string | number }) => string, string, (v: { readonly level: "coordinator" | "other" }) => string];
};
readonly "offer-withdrawn": {
readonly "subject": (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string];
};
readonly "coach-assigned": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly hasCheckInOn: "yes" | "other"; readonly checkInOn: string | number; readonly startsOn: string | number }) => string, string, string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly hasCheckInOn: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "contact-changed": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "extension-decided": {
readonly "subject": (v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other"; readonly refusal: string | number }) => string, (v: { readonly hasHours: "yes" | "other"; readonly hoursUsed: string | number; readonly hoursGranted: string | number }) => string, (v: { readonly endsOn: string | number }) => string, (v: { readonly decision: "ask_information" | "delegate" | "approve" | "grant" | "refuse" | "decline" | "other" }) => string];
};
readonly "grant-use": {
readonly "subject": (v: { readonly mark: "75" | "100" | "corrected" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly useOf: "hours" | "months" | "other"; readonly mark: "75" | "100" | "corrected" | "other" }) => string, (v: { readonly hasHours: "yes" | "other"; readonly hoursUsed: string | number; readonly hoursGranted: string | number }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly endsOn: string | number }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string];
readonly "button": string;
};
readonly "case-ended": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly closure: string | number }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string];
};
readonly "case-reopened": {
readonly "subject": (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, (v: { readonly about: "programme_ended" | "duplicate" | "asks_anew" | "guidance" | "other_door_decided" | "other_place_decided" | "other_door" | "other_place" | "let_go" | "taken_over" | "takes_over" | "takes_over_added" | "coach_replaced" | "term_passed" | "other_municipality" | "no_consent" | "moved_out" | "other_provider" | "phoned_in" | "asked" | "over" | "corrected_within" | "corrected_beyond" | "job_coach" | "provider" | "corrected_lapsed" | "seeks" | "other" }) => string, string];
};
readonly "candidate-died": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly level: "coordinator" | "other" }) => string, (v: { readonly level: "coordinator" | "other" }) => string, (v: { readonly level: "coordinator" | "other" }) => string];
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
"matched-approver": {
"subject": (v) => `Plek gevonden bij een aanbieder voor ${v.reference}`,
"paragraphs": [(v) => `Er is een plek gevonden bij ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `Het eerste gesprek is op ${v.startsOn}.` : ``}`, "Je hoeft niets te doen."],
},
"started-approver": {
"subject": (v) => `Traject gestart: ${v.reference}`,
"paragraphs": [(v) => `Het traject is gestart op ${v.startsOn}.`, "Je hoeft niets te doen."],
},
"guidance-ended": {
"subject": (v) => `Begeleiding klaar: ${v.reference}`,
"paragraphs": ["De begeleiding bij deze aanmelding is klaar.", "Later vragen we nog na hoe het gaat. Daarna sluiten we de aanmelding af. Dan krijg je weer bericht.", "Je hoeft niets te doen."],
"button": "Bekijk hoe het gaat",
},
"ended-approver": {
"subject": (v) => `${v.about === "programme_ended" ? `Aanmelding ${v.reference} is gesloten, neem de hulp over` : `Aanmelding ${v.reference} is gesloten, je hoeft niets te doen`}`,
"paragraphs": ["De aanmelding is afgesloten.", (v) => `${v.about === "duplicate" ? `Deze persoon krijgt al hulp van ons, via een andere aanmelding.` : v.about === "programme_ended" ? `Het programma stopt. Deze persoon wilde hulp naar werk of school, en wij kunnen die niet meer geven.` : `${v.closure}`}`, (v) => `${v.about === "programme_ended" ? `Neem contact op met deze persoon, en spreek af welke hulp jullie geven. Wij vertelden zelf ook waar hulp is: ${v.elsewhere} Weet je niet om wie het gaat? Bel ons: ${v.phone}.` : `Je hoeft niets te doen.`}`],
},
"reopened-approver": {
"subject": (v) => `${v.about === "asks_anew" ? `Aanmelding ${v.reference} gaat toch door` : v.about === "guidance" ? `De begeleiding bij ${v.reference} gaat toch door, je hoeft niets te doen` : `Aanmelding ${v.reference} gaat toch door, je hoeft niets te doen`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `De jobcoach meldde dat het doel was gehaald. Dat was een vergissing, en het is hersteld. Kreeg je daar bericht van? Wat daarin stond, geldt niet meer.` : `De aanmelding was afgesloten. Dat is teruggedraaid. Kreeg je daar bericht van? Wat daarin stond, geldt niet meer.`}`, (v) => `${v.about === "guidance" ? `De begeleiding gaat door tot het einde dat was gepland. Het akkoord van eerder blijft gelden.` : v.about === "asks_anew" ? `De aanmelding gaat door. Is er een besluit nodig? Wie beslist, krijgt die vraag opnieuw.` : `De aanmelding gaat door. Het akkoord van eerder blijft gelden.`}`, "Klopt dit niet? Bel ons dan meteen."],
},
"lapsed-approver": {
"subject": (v) => `${v.about === "other_door_decided" ? `Het akkoord over aanmelding ${v.reference} geldt niet meer` : v.about === "other_place_decided" ? `Aanmelding ${v.reference} hoort niet meer bij jullie` : `De vraag over aanmelding ${v.reference} geldt niet meer`}`,
"paragraphs": [(v) => `${v.about === "other_door_decided" ? `Er was akkoord voor een aanmelding. Dat akkoord geldt niet meer.` : v.about === "other_place_decided" ? `Er was akkoord voor een aanmelding. Die hoort nu bij een andere gemeente.` : `We vroegen om een besluit over een aanmelding. Die vraag geldt niet meer.`}`, (v) => `${v.about === "other_door" ? `Er zijn gegevens verbeterd. Daardoor past nu een ander traject.` : v.about === "other_door_decided" ? `Er zijn gegevens verbeterd. Daardoor past nu een ander traject.` : v.about === "other_place" ? `De aanmelding hoort nu bij een andere gemeente.` : `Over wat er verder gebeurt, krijg je van ons geen bericht meer.`}`, (v) => `${v.about === "other_door" ? `Is daar een besluit voor nodig? Wie beslist, krijgt een nieuwe vraag.` : v.about === "other_door_decided" ? `Is daar een besluit voor nodig? Wie beslist, krijgt een nieuwe vraag.` : ``}`, "Je hoeft nu niets te doen. Klopt dit niet? Bel ons dan."],
},
"team-decision": {
"subject": (v) => `${v.decision === "ask_information" ? `Vraag gesteld over aanmelding ${v.reference}` : v.decision === "delegate" ? `Doorgegeven aan een collega: aanmelding ${v.reference}` : `Besluit over aanmelding ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "ask_information" ? `Er is een vraag gesteld over een aanmelding waarover jullie team beslist.` : v.decision === "delegate" ? `Een aanmelding waarover jullie team beslist, ging naar een collega.` : `Er is besloten over een aanmelding bij jullie team.`}`, (v) => `${v.decision === "ask_information" ? `Na het antwoord volgt een besluit.` : v.decision === "delegate" ? `Die collega is nu gevraagd om te besluiten.` : v.decision === "approve" ? `Het besluit: akkoord.` : v.decision === "grant" ? `Het besluit: meer begeleiding.` : v.decision === "refuse" ? `Het besluit: geen extra begeleiding.` : v.decision === "decline" ? `Het besluit: niet akkoord.` : ``}`, (v) => `${v.hasReason === "yes" ? `De reden: ${v.reason}` : ``}`, (v) => `${v.hasDecidedOn === "yes" ? `Datum van het besluit: ${v.decidedOn}.` : ``}`, "Klopt dit niet? Bel ons dan meteen."],
},
"budget-warning": {
"subject": "Het budget van een gemeente raakt op",
"paragraphs": [(v) => `${v.municipality} betaalt in ${v.year} voor ${v.granted} mensen een plek. Daarvan zijn er nu ${v.reached} of meer bezet.`, "Is alles bezet? Dan moet wie nieuw is wachten op budget. Wie al een plek heeft, gaat gewoon door.", (v) => `${v.level === "coordinator" ? `Vraag de gemeente of er meer bij kan. Je verandert het aantal op de werkplek, bij de regio.` : `Kan er meer bij? Bel ons. Dan gaan mensen die wachten vanzelf verder.`}`],
},
"offer-withdrawn": {
"subject": (v) => `${v.about === "let_go" ? `Kandidaat ${v.reference} gaat toch niet naar jullie` : v.about === "taken_over" ? `Kandidaat ${v.reference} gaat naar een andere aanbieder` : v.about === "takes_over" ? `Jullie begeleiden nu kandidaat ${v.reference}` : v.about === "takes_over_added" ? `Jullie begeleiden nu kandidaat ${v.reference}` : v.about === "coach_replaced" ? `Kandidaat ${v.reference} gaat naar een andere jobcoach` : v.about === "term_passed" ? `De termijn is voorbij: kandidaat ${v.reference}` : `Geen antwoord meer nodig over kandidaat ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "other_municipality" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "other_door" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "no_consent" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "moved_out" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "other_provider" ? `We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.` : v.about === "let_go" ? `Jullie zouden een kandidaat gaan begeleiden. Dat gaat niet door.` : v.about === "taken_over" ? `Jullie begeleidden een kandidaat. Een andere aanbieder neemt dat over.` : v.about === "takes_over" ? `De coördinator geeft jullie een kandidaat die bij een andere aanbieder was. De jobcoach krijgt bericht.` : v.about === "takes_over_added" ? `De coördinator geeft jullie een kandidaat die bij een andere aanbieder was. De jobcoach krijgt bericht.` : v.about === "coach_replaced" ? `Je begeleidde een kandidaat. Een andere jobcoach neemt dat over.` : v.about === "phoned_in" ? `De coördinator heeft jullie antwoord opgeschreven: ja, jullie gaan deze kandidaat begeleiden.` : v.about === "term_passed" ? `We vroegen jullie of er plek is voor een kandidaat. Binnen de termijn kwam geen antwoord.` : `De aanmelding van een kandidaat die we jullie voorstelden, is gestopt.`}`, (v) => `${v.about === "other_municipality" ? `De kandidaat woont nu in een gemeente waar jullie dit traject niet doen.` : v.about === "moved_out" ? `De kandidaat is verhuisd. We zoeken eerst uit of het traject door kan gaan. Daarna vragen we jullie misschien opnieuw.` : v.about === "no_consent" ? `We moeten de kandidaat eerst om toestemming vragen. Na een ja vragen we jullie misschien opnieuw.` : v.about === "other_provider" ? `De coördinator zoekt voor deze kandidaat een andere aanbieder.` : v.about === "let_go" ? `De coördinator zoekt voor deze kandidaat een andere aanbieder.` : v.about === "taken_over" ? `Jullie en de jobcoach krijgen hierover geen vragen meer. Vertel het ook aan de jobcoach.` : v.about === "takes_over" ? `Heeft deze kandidaat een plek nodig? Dan telt die bij jullie mee.` : v.about === "takes_over_added" ? `Bij jullie was geen plek vrij. Voor deze kandidaat is er een plek bij gekomen. Die gaat weer weg als de kandidaat klaar is.` : v.about === "coach_replaced" ? `Je krijgt hierover geen vragen meer. Links in eerdere mails hierover werken niet meer.` : v.about === "phoned_in" ? `De jobcoach krijgt bericht. Klopt dit niet? Bel ons dan meteen.` : v.about === "term_passed" ? `Daarom gaan we nu verder zonder dit antwoord. De plek die we bij jullie vasthielden, is weer vrij.` : `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.`}`, (v) => `${v.about === "other_municipality" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "moved_out" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "no_consent" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "other_provider" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "let_go" ? `De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.` : v.about === "taken_over" ? `Hield deze kandidaat een plek bezet? Die is weer vrij. Klopt dit niet? Bel ons.` : v.about === "takes_over" ? `Klopt dit niet? Bel ons dan meteen.` : v.about === "takes_over_added" ? `Klopt dit niet? Bel ons dan meteen.` : v.about === "coach_replaced" ? `Klopt dit niet? Bel ons.` : v.about === "term_passed" ? `Hadden jullie wel plek? Bel ons.` : ``}`],
},
"coach-assigned": {
"subject": (v) => `Nieuwe kandidaat, neem contact op: ${v.reference}`,
"paragraphs": ["Je krijgt een nieuwe kandidaat. Bel of mail binnen een paar dagen om kennis te maken, en spreek een tijd en plaats af.", (v) => `${v.about === "asked" ? `Een andere jobcoach begeleidde deze kandidaat tot nu toe. Nu ben jij de jobcoach.` : `${v.hasCheckInOn === "yes" ? `Het traject loopt al. Op ${v.checkInOn} vragen we je hoe het gaat.` : `Het eerste gesprek is gepland op ${v.startsOn}. De kandidaat weet die dag ook.`}`}`, "Op de pagina staat wie het is en hoe je contact opneemt.", "Begint of stopt er werk of school? Dat meld je op elk moment via je lijst.", (v) => `${v.about === "asked" ? `Er staat ook al een vraag open. Die krijg je in een aparte mail. Hoort deze kandidaat niet bij jou? Laat het weten met de link onderaan.` : `${v.hasCheckInOn === "yes" ? `Tot die dag hoef je niets in te vullen. Je vindt de kandidaat ook op je lijst, bij je kandidaten. Hoort deze kandidaat niet bij jou? Laat het weten met de link onderaan.` : `Na die dag vragen we je of het gesprek is geweest. Kan die dag niet? Verzet het gesprek op de pagina.`}`}`],
"button": "Bekijk de kandidaat en de contactgegevens",
},
"contact-changed": {
"subject": (v) => `Nieuwe gegevens van kandidaat ${v.reference}`,
"paragraphs": ["Er zijn gegevens van de kandidaat verbeterd, zoals een naam of telefoonnummer.", "Op de pagina hieronder zie je de nieuwe gegevens. Gebruik de oude niet meer."],
"button": "Bekijk de nieuwe gegevens",
},
"extension-decided": {
"subject": (v) => `${v.decision === "grant" ? `Meer begeleiding voor kandidaat ${v.reference}` : `Geen extra begeleiding voor kandidaat ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "grant" ? `Er is akkoord voor meer begeleiding.` : `Er komt geen extra begeleiding. De reden: ${v.refusal}`}`, (v) => `${v.hasHours === "yes" ? `Er zijn nu ${v.hoursUsed} van ${v.hoursGranted} uur gebruikt.` : ``}`, (v) => `De begeleiding loopt tot en met ${v.endsOn}.`, (v) => `${v.decision === "grant" ? `Je hoeft niets te doen.` : `Zijn er meer uren gegeven dan er zijn toegekend? De coördinator belt daarover.`}`],
},
"grant-use": {
"subject": (v) => `${v.mark === "75" ? `Driekwart van de begeleiding gebruikt: ${v.reference}` : v.mark === "100" ? `Alle begeleiding gebruikt: ${v.reference}` : v.mark === "corrected" ? `Uren verbeterd: ${v.reference}` : `Meer begeleiding gebruikt dan toegekend: ${v.reference}`}`,
"paragraphs": [(v) => `${v.useOf === "hours" ? `${v.mark === "75" ? `Driekwart van de uren is gebruikt.` : v.mark === "100" ? `Alle uren zijn gebruikt.` : v.mark === "corrected" ? `Uren van de begeleiding zijn verbeterd. De uren die we eerder meldden, klopten niet.` : `Er zijn meer uren gebruikt dan er zijn toegekend.`}` : v.useOf === "months" ? `${v.mark === "75" ? `Driekwart van de tijd is voorbij.` : `De tijd die is toegekend, is voorbij.`}` : `${v.mark === "75" ? `Driekwart van de uren en driekwart van de tijd is gebruikt.` : v.mark === "100" ? `Het einde is er, of bijna. Kijk naar de uren en naar de tijd.` : `Er zijn meer uren gebruikt dan er zijn toegekend. Ook de tijd raakt op.`}`}`, (v) => `${v.hasHours === "yes" ? `Er zijn nu ${v.hoursUsed} van ${v.hoursGranted} uur gebruikt.` : ``}`, (v) => `${v.about === "over" ? `` : v.about === "corrected_within" ? `` : v.about === "corrected_beyond" ? `` : `De begeleiding loopt tot en met ${v.endsOn}.`}`, (v) => `${v.about === "job_coach" ? `Is er meer nodig? Vraag het op tijd, op de pagina van deze kandidaat. Die staat op je lijst. Wie over het traject besliste, krijgt dan je vraag.` : v.about === "provider" ? `Is er meer nodig? De jobcoach kan het vragen, op de pagina van de kandidaat.` : v.about === "over" ? `De begeleiding is voorbij. Je hoeft niets te doen.` : v.about === "corrected_lapsed" ? `De uren passen toch binnen wat is toegekend. Vroegen we je om meer uren? Die vraag vervalt. Je hoeft niets te doen.` : v.about === "corrected_within" ? `De begeleiding is voorbij. De uren passen binnen wat is toegekend. Je hoeft niets te doen.` : v.about === "corrected_beyond" ? `De begeleiding is voorbij. Er zijn meer uren gegeven dan toegekend. De coördinator spreekt met de aanbieder af wie die betaalt.` : `Je hoeft nu niets te doen. Vraagt de jobcoach om meer? Dan krijg je die vraag vanzelf.`}`],
"button": "Bekijk de kandidaat",
},
"case-ended": {
"subject": (v) => `Kandidaat ${v.reference}: de aanmelding is afgesloten`,
"paragraphs": ["Een aanmelding bij jullie is afgesloten.", (v) => `${v.about === "programme_ended" ? `Het programma stopt. Daarom gaat de begeleiding niet verder. De kandidaat hoort van ons waar andere hulp is.` : `${v.closure}`}`, (v) => `${v.about === "programme_ended" ? `Bedankt voor jullie hulp. Van ons komen er geen vragen meer over deze kandidaat.` : `De plek is weer vrij.`}`],
},
"case-reopened": {
"subject": (v) => `${v.about === "guidance" ? `Kandidaat ${v.reference}: de begeleiding gaat toch door` : `Kandidaat ${v.reference}: de aanmelding gaat toch door`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `Er was gemeld dat de begeleiding van een kandidaat bij jullie klaar was of stopte. Dat was een vergissing, en het is hersteld.` : `Een aanmelding bij jullie was afgesloten. Dat is teruggedraaid. Kregen jullie daar bericht van? Wat daarin stond, geldt niet meer.`}`, (v) => `${v.about === "guidance" ? `De begeleiding gaat verder zoals die was gepland, en de plek is weer bezet. Een vraag van daarna hoef je niet meer te beantwoorden. De volgende komt vanzelf.` : v.about === "seeks" ? `De aanmelding gaat door. Zoeken we weer een plek bij jullie? Dan krijgen jullie een nieuwe vraag. Nu hoef je niets te doen.` : `De aanmelding gaat door. Begeleiden jullie de kandidaat? Dan gaat dat verder, en is de plek weer bezet.`}`, "Klopt dit niet? Bel ons dan meteen."],
},
"candidate-died": {
"subject": (v) => `Aanmelding ${v.reference} is gesloten`,
"paragraphs": [(v) => `${v.level === "coordinator" ? `Er is gemeld dat de kandidaat van deze aanmelding is overleden.` : `We hebben een verdrietig bericht gekregen over de kandidaat. Daarom is deze aanmelding gesloten.`}`, (v) => `${v.level === "coordinator" ? `Alles is gestopt. De kandidaat krijgt geen berichten meer. Alle anderen hebben een kort bericht gekregen.` : `Neem geen contact meer op met de kandidaat. Je hoeft hier niets meer te doen.`}`, (v) => `${v.level === "coordinator" ? `Je hoeft niets te doen. Klopt het niet? Meld het dan bij de beheerder.` : `Wil je erover praten? Bel ons gerust.`}`],
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

export const mailWorkTexts: Readonly<Record<Language, MailWorkTexts>> = {
  nl,
  get en() {
    return textsBeside<MailWorkTexts>('en', 'mail-work');
  },
};
