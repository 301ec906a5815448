// Made by `npm run build:texts` from texts/*/desk-place.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskPlaceTexts {
readonly "choose": {
readonly "label": string;
readonly "places": (v: { readonly places: number; readonly held: string | number }) => string;
readonly "ahead": (v: { readonly count: number }) => string;
readonly "first": string;
readonly "wasAsked": string;
readonly "otherHears": string;
readonly "full": string;
readonly "add": (v: { readonly from: string | number; readonly to: string | number }) => string;
readonly "addFull": string;
readonly "cannotAdd": string;
readonly "canAdd": string;
readonly "others": string;
readonly "present": string;
readonly "none": string;
};
readonly "again": {
readonly "label": string;
readonly "yes": string;
readonly "no": string;
readonly "placeGoes": string;
readonly "placeStays": string;
};
readonly "takeOver": {
readonly "title": (v: { readonly provider: string | number }) => string;
readonly "lead": (v: { readonly provider: string | number }) => string;
readonly "none": string;
readonly "back": string;
readonly "count": (v: { readonly count: number }) => string;
readonly "inPart": (v: { readonly count: number }) => string;
readonly "next": string;
readonly "to": string;
readonly "all": string;
readonly "allHint": string;
readonly "asAll": string;
readonly "suits": (v: { readonly count: number; readonly of: string | number }) => string;
readonly "room": (v: { readonly programme: string | number; readonly places: number; readonly held: string | number; readonly isFull: "yes" | "other" }) => string;
readonly "withRoom": (v: { readonly provider: string | number; readonly held: string | number; readonly places: string | number }) => string;
readonly "withFull": (v: { readonly provider: string | number }) => string;
readonly "searchHint": string;
readonly "each": string;
readonly "ownCoach": string;
readonly "ofTreatment": string;
readonly "about": (v: { readonly who: string | number; readonly why: string | number }) => string;
readonly "noPlace": string;
readonly "leave": string;
readonly "search": string;
readonly "coach": string;
readonly "email": string;
readonly "phone": string;
readonly "coachNow": (v: { readonly name: string | number }) => string;
readonly "stages": {
readonly "offer": string;
readonly "starting": string;
readonly "confirming-start": string;
readonly "checking-in": string;
};
readonly "over": string;
readonly "adds": string;
readonly "addsYes": string;
readonly "check": string;
readonly "confirm": {
readonly "title": string;
readonly "lead": string;
readonly "search": (v: { readonly who: string | number }) => string;
readonly "provider": (v: { readonly who: string | number; readonly provider: string | number }) => string;
readonly "coach": (v: { readonly who: string | number; readonly coach: string | number; readonly provider: string | number }) => string;
readonly "coachAfter": (v: { readonly who: string | number; readonly coach: string | number; readonly provider: string | number }) => string;
readonly "adds": (v: { readonly provider: string | number; readonly programme: string | number; readonly count: number; readonly places: string | number; readonly held: string | number }) => string;
readonly "left": (v: { readonly provider: string | number }) => string;
readonly "leftAsked": (v: { readonly who: string | number }) => string;
readonly "leftElsewhere": (v: { readonly count: number }) => string;
readonly "closes": (v: { readonly provider: string | number }) => string;
readonly "staysOpen": (v: { readonly provider: string | number }) => string;
readonly "undo": string;
readonly "send": (v: { readonly count: number }) => string;
readonly "change": string;
};
readonly "nothing": string;
readonly "done": {
readonly "title": string;
readonly "ok": (v: { readonly who: string | number }) => string;
readonly "moved": (v: { readonly who: string | number }) => string;
readonly "not-now": (v: { readonly who: string | number }) => string;
readonly "unknown": (v: { readonly who: string | number }) => string;
readonly "busy": (v: { readonly who: string | number }) => string;
readonly "refused": (v: { readonly who: string | number; readonly why: string | number }) => string;
readonly "closed": (v: { readonly provider: string | number }) => string;
readonly "again": string;
readonly "rest": (v: { readonly provider: string | number }) => string;
};
};
}

const nl: DeskPlaceTexts = {
"choose": {
"label": "Welke aanbieder vragen we?",
"places": (v) => `${v.places === 0 ? `Geen plekken` : pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek` : `${numberIn('nl', v.places)} plekken`}, waarvan ${v.held} bezet.`,
"ahead": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 persoon wacht hier langer.` : `${numberIn('nl', v.count)} mensen wachten hier langer.`}`,
"first": "Zou nu als eerste gevraagd worden.",
"wasAsked": "Is voor deze kandidaat al eens gevraagd. Toen kwam er een nee, of geen antwoord.",
"otherHears": "Die hoort dan van deze kandidaat. Bespreek dit eerst met de kandidaat. Je keuze wordt vastgelegd.",
"full": "Er is geen plek vrij",
"add": (v) => `Zet er een plek bij: van ${v.from} naar ${v.to}. De aanbieder ziet dat op de pagina met plekken.`,
"addFull": "Vraag toch om een plek, alleen voor deze kandidaat. De aanbieder blijft vol voor anderen.",
"cannotAdd": "Er kan geen plek meer bij.",
"canAdd": "Kies je deze? Dan kun je er een plek bij zetten.",
"others": "Deze aanbieders kun je niet kiezen",
"present": "De kandidaat is hier al.",
"none": "Er is geen andere aanbieder die dit traject doet voor deze kandidaat.",
},
"again": {
"label": "Mag de aanbieder van nu later opnieuw gevraagd worden?",
"yes": "Ja. Staat die vooraan, dan vragen we die meteen opnieuw",
"no": "Nee, alleen andere aanbieders. Is er geen andere? Dan krijg jij de taak",
"placeGoes": "Voor deze kandidaat kwam er een plek bij. Die gaat er weer af.",
"placeStays": "Voor deze kandidaat kwam er een plek bij. De aanbieder heeft daarna zelf gezegd hoeveel plekken er zijn. Dat blijft zo.",
},
"takeOver": {
"title": (v) => `Alles van ${v.provider} overdragen`,
"lead": (v) => `Stopt ${v.provider}, of kan de aanbieder tijdelijk niet verder? Kies naar wie iedereen gaat. Je kunt het per kandidaat anders kiezen.`,
"none": "Bij deze aanbieder is niemand meer. Er is niets om over te dragen.",
"back": "Terug naar de werkplek",
"count": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 kandidaat` : `${numberIn('nl', v.count)} kandidaten`}`,
"inPart": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Hier staat er 1. De rest volgt op een andere bladzijde.` : `Hier staan er ${numberIn('nl', v.count)}. De rest volgt op een andere bladzijde.`}`,
"next": "De rest",
"to": "Naar wie?",
"all": "Naar wie gaat iedereen?",
"allHint": "Dit geldt voor elke kandidaat voor wie je hieronder niets anders kiest.",
"asAll": "Zoals bij iedereen",
"suits": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Past bij 1 van de ${v.of} kandidaten.` : `Past bij ${numberIn('nl', v.count)} van de ${v.of} kandidaten.`} Voor de anderen verandert er niets.`,
"room": (v) => `${v.programme}: ${v.places === 0 ? `geen plekken` : pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek` : `${numberIn('nl', v.places)} plekken`}, waarvan ${v.held} bezet.${v.isFull === "yes" ? ` De aanbieder staat op vol.` : ``}`,
"withRoom": (v) => `${v.provider} (${v.held} van ${v.places} bezet)`,
"withFull": (v) => `${v.provider} (vol)`,
"searchHint": "Dit kan tot het eerste gesprek is geweest.",
"each": "Wie gaat naar een ander?",
"ownCoach": "Deze kandidaat krijgt een andere jobcoach",
"ofTreatment": "Dit traject hoort bij de instelling die behandelt. Deze kandidaat gaat niet mee met iedereen. Kies je hier een andere?",
"about": (v) => `${v.who}: ${v.why}`,
"noPlace": "Bij deze aanbieder is nu geen plek vrij. Kies een andere, of kruis onderaan aan dat er een plek bij komt.",
"leave": "Nog niet overdragen",
"search": "Een andere aanbieder zoeken",
"coach": "Naam van de nieuwe jobcoach",
"email": "E-mailadres van de nieuwe jobcoach",
"phone": "Telefoonnummer van de nieuwe jobcoach",
"coachNow": (v) => `Jobcoach nu: ${v.name}`,
"stages": {
"offer": "Gevraagd, nog geen antwoord",
"starting": "Aangenomen, nog niet begonnen",
"confirming-start": "Wacht op het eerste gesprek",
"checking-in": "Wordt begeleid",
},
"over": "De begeleiding is klaar. Er komen alleen nog vragen hoe het gaat",
"adds": "Als er geen plek vrij is",
"addsYes": "Zet er dan een plek bij. De aanbieder ziet dat op de pagina met plekken",
"check": "Kijk het na",
"confirm": {
"title": "Klopt dit?",
"lead": "Dit gebeurt meteen, voor elke kandidaat apart. Wie erbij betrokken is, krijgt bericht.",
"search": (v) => `${v.who}: we zoeken een andere aanbieder`,
"provider": (v) => `${v.who}: naar ${v.provider}`,
"coach": (v) => `${v.who}: naar ${v.coach} van ${v.provider}`,
"coachAfter": (v) => `${v.who}: de vragen die nog komen, gaan naar ${v.coach} van ${v.provider}. De kandidaat krijgt geen bericht, want de begeleiding is klaar`,
"adds": (v) => `${v.provider}, ${v.programme}: er ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `komt 1 plek bij` : `komen ${numberIn('nl', v.count)} plekken bij`}. Nu zijn er ${v.places}, waarvan ${v.held} bezet.`,
"left": (v) => `Deze kandidaten blijven nu bij ${v.provider}:`,
"leftAsked": (v) => `${v.who}: wordt daar nu gevraagd. Dat blijft zo tot er een antwoord is.`,
"leftElsewhere": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Op de andere bladzijden staat er nog 1. Die blijft ook.` : `Op de andere bladzijden staan er nog ${numberIn('nl', v.count)}. Die blijven ook.`}`,
"closes": (v) => `${v.provider} gaat meteen op vol. Niemand die wacht, wordt daar dan nog gevraagd. Is er weer plek? Dan wijzigt de aanbieder dat zelf, bij de plekken.`,
"staysOpen": (v) => `De plekken van ${v.provider} blijven zoals ze zijn. Wie wacht, kan daar nog gevraagd worden.`,
"undo": "Je kunt dit niet in een keer terugdraaien. Per kandidaat kan het wel, op de pagina van de aanmelding.",
"send": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Draag 1 kandidaat over` : `Draag ${numberIn('nl', v.count)} kandidaten over`}`,
"change": "Nee, pas het aan",
},
"nothing": "Kies voor minstens een kandidaat wie het overneemt.",
"done": {
"title": "Dit is er gedaan",
"ok": (v) => `${v.who}: gelukt`,
"moved": (v) => `${v.who}: niet gedaan, want er is intussen iets veranderd`,
"not-now": (v) => `${v.who}: niet gedaan, want dat kan in deze stap niet`,
"unknown": (v) => `${v.who}: niet gedaan, want deze aanmelding is er niet`,
"busy": (v) => `${v.who}: niet gedaan, want iemand anders was ermee bezig`,
"refused": (v) => `${v.who}: niet gedaan. ${v.why}`,
"closed": (v) => `${v.provider} staat op vol. Niemand die wacht, wordt daar nog gevraagd.`,
"again": "Wat niet lukte, staat er nog. Je kunt het opnieuw doen.",
"rest": (v) => `Kijk wie er nog is bij ${v.provider}`,
},
},
};

export const deskPlaceTexts: Readonly<Record<Language, DeskPlaceTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskPlaceTexts>('en', 'desk-place');
  },
};
