// Made by `npm run build:texts` from texts/*/desk-act.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskActTexts {
readonly "back": string;
readonly "what": {
readonly "title": string;
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
readonly "undo": {
readonly "resend": string;
readonly "correct": string;
readonly "correct-hours": string;
readonly "correct-result": string;
readonly "note": string;
readonly "drop-note": string;
readonly "moved": string;
readonly "choose-provider": string;
readonly "back-to-matching": string;
readonly "confirm-sender": string;
readonly "merge-duplicate": string;
readonly "dismiss-duplicate": string;
readonly "mark-duplicate": string;
readonly "end-unconfirmed": string;
readonly "withdraw-sent": string;
readonly "pause": string;
readonly "resume": string;
readonly "guide-on": string;
readonly "withdraw": string;
readonly "died": string;
readonly "erase": string;
readonly "refuse-erasure": string;
readonly "allow-erasure": string;
readonly "reopen": string;
};
readonly "because": {
readonly "label": string;
readonly "text": string;
readonly "textHint": string;
readonly "shared": string;
};
readonly "pause": {
readonly "now": (v: { readonly from: string | number; readonly until: string | number }) => string;
readonly "end": (v: { readonly date: string | number; readonly days: number }) => string;
readonly "limits": (v: { readonly longest: string | number; readonly total: string | number }) => string;
readonly "resumedOn": string;
};
readonly "guideOn": {
readonly "goal": (v: { readonly date: string | number }) => string;
readonly "stopped": string;
readonly "goesOn": (v: { readonly provider: string | number; readonly date: string | number }) => string;
readonly "unsettled": {
readonly "moved": string;
readonly "movedUnknown": string;
readonly "door": string;
};
readonly "full": (v: { readonly provider: string | number }) => string;
readonly "add": string;
readonly "cannotAdd": string;
readonly "results": string;
readonly "why": {
readonly "planned-end": string;
readonly "no-plan-left": string;
};
};
readonly "result": {
readonly "none": string;
readonly "which": string;
readonly "never-was": (v: { readonly result: string | number }) => string;
readonly "not-ended": (v: { readonly result: string | number }) => string;
readonly "putBack": {
readonly "never-was": (v: { readonly result: string | number }) => string;
readonly "not-ended": (v: { readonly result: string | number }) => string;
};
readonly "goal": (v: { readonly date: string | number }) => string;
readonly "goalOpen": string;
readonly "closes": string;
readonly "goalClosed": string;
};
readonly "hours": {
readonly "none": string;
readonly "which": string;
readonly "line": (v: { readonly hours: string | number; readonly date: string | number }) => string;
readonly "why": string;
readonly "right": string;
readonly "zero": string;
};
readonly "moveTo": string;
readonly "correctTold": string;
readonly "resend": {
readonly "nobody": string;
readonly "to": (v: { readonly address: string | number }) => string;
readonly "label": string;
readonly "task": (v: { readonly who: string | number; readonly task: string | number }) => string;
readonly "status": (v: { readonly who: string | number }) => string;
};
readonly "reopen": {
readonly "until": (v: { readonly date: string | number }) => string;
readonly "goesOn": {
readonly "handover": string;
readonly "received": string;
readonly "confirming": string;
readonly "placing": string;
readonly "confirming-start": (v: { readonly provider: string | number }) => string;
readonly "checking-in": (v: { readonly provider: string | number }) => string;
};
readonly "goal": string;
readonly "alive": {
readonly "label": string;
readonly "yes": string;
};
readonly "consent": {
readonly "label": string;
readonly "yes": string;
};
readonly "why": {
readonly "too-late": string;
readonly "erased": string;
readonly "no-plan-left": string;
};
};
readonly "note": {
readonly "label": string;
readonly "hint": string;
readonly "who": string;
readonly "whoHint": string;
readonly "drop": string;
};
readonly "cancel": string;
readonly "moved": {
readonly "title": string;
readonly "lead": string;
readonly "line": (v: { readonly at: string | number; readonly what: string | number; readonly who: string | number }) => string;
readonly "nothing": string;
};
readonly "notNow": {
readonly "gone": string;
readonly "title": string;
readonly "lead": string;
};
readonly "unreadable": string;
readonly "busy": string;
readonly "fresh": string;
readonly "freshLink": string;
}

const nl: DeskActTexts = {
"back": "Terug naar de aanmelding",
"what": {
"title": "Wat er gebeurt",
"resend": "De lezer krijgt een mail met een nieuwe link. Eerdere links blijven werken. Verder verandert er niets.",
"correct": "De gegevens worden verbeterd. Past het traject nog? Dan gaat alles door, zo nodig bij het team van de goede gemeente. Past het niet meer? Dan doen we nog niets, en vragen we jou eerst wat je wilt. Wie met de gegevens werkt, hoort dat er iets is veranderd, en niet wat.",
"correct-hours": "De verkeerde regel blijft staan. Er komt een regel bij die de uren eraf haalt, en een met de goede uren. Zijn er nu meer uren dan toegekend, of juist niet meer? Dan wordt dat gevraagd of niet meer gevraagd. Is de begeleiding voorbij? Dan krijgt wie erover besliste een mail met de goede uren.",
"correct-result": "Wat je kiest, telt niet meer mee in cijfers die we hierna maken. Wat al openbaar is of al als bestand is gegeven, verandert niet. Was het er niet? Dan vervalt een vraag die alleen daarover gaat. Zei de kandidaat zelf iets anders over werk? Dan vragen we je uit te zoeken wat er klopt. De jobcoach krijgt een mail. Anderen kregen hier nooit bericht van, en dus nu ook niet.",
"note": "De notitie staat bij de aanmelding, voor wie het werk overneemt. Ze wordt gewist als de gegevens van de kandidaat worden gewist.",
"drop-note": "De tekst van de notitie wordt gewist. Dat er een was, blijft staan bij wat er gebeurde.",
"moved": "We kijken opnieuw of het traject past, nu in de nieuwe gemeente. Past het? Dan gaat de aanmelding daar verder. Past het niet? Dan vragen we jou wat er moet gebeuren. Tot dan loopt een traject dat begonnen is gewoon door. Een aanbieder vragen we zolang niet. Een vraag die nog open staat, trekken we in. De plaats in de wachtrij blijft.",
"choose-provider": "De aanbieder die je kiest, wordt nu gevraagd. De plek wordt meteen vastgehouden. Was er al een andere gevraagd? Die hoort dat het niet meer hoeft.",
"back-to-matching": "De vraag aan de aanbieder stopt. Of de start gaat niet door. De aanbieder en de jobcoach krijgen bericht, en de plek komt vrij. We zoeken opnieuw. De kandidaat houdt de plaats in de rij.",
"pause": "De begeleiding rust tot en met de dag die je invult. De plek blijft van de kandidaat. Het einde van het traject schuift op met de dagen van de pauze. De kandidaat krijgt bericht. Daarna vragen we de jobcoach of het weer verdergaat.",
"resume": "De begeleiding gaat weer verder. De dagen van de pauze die overblijven, gaan er aan het einde weer af. De kandidaat krijgt bericht.",
"guide-on": "Er is per ongeluk gemeld dat de begeleiding klaar is of stopt. Dat vervalt. De begeleiding gaat door tot het einde dat was gepland, en de plek is weer van de kandidaat. De vragen van daarna vervallen. Aanbieder en jobcoach krijgen bericht, en wie hoorde dat het doel was gehaald ook.",
"withdraw": "De aanmelding stopt, in elke stap. Wie meedeed, krijgt daar bericht van. Een plek komt weer vrij.",
"died": "Alles stopt. Er gaat geen bericht meer naar de kandidaat. Wie meedeed, krijgt een kort en vriendelijk bericht. Kende niemand de afzender nog? Dan krijgt niemand bericht, en wissen we alles meteen.",
"erase": "Loopt de aanmelding nog? Dan stopt die eerst, en hoort wie meedeed dat. Daarna wissen we iedereen in deze aanmelding.",
"refuse-erasure": "Je legt vast dat de kandidaat vroeg om alles te wissen, en waarom dat nog niet mag. Er gaat geen mail. Zeg het zelf tegen de kandidaat.",
"allow-erasure": "Je legt vast dat deze mensen gewist mogen worden, en waarom. Er wordt nog niemand gewist, en er gaat geen mail.",
"confirm-sender": "Je belde de afzender, en de aanmelding klopt. Ze gaat nu gewoon verder. De kandidaat en de afzender krijgen bericht, net als na een bevestiging per mail. Meldde iemand zichzelf aan, zonder mailadres? Vertel dan meteen hoe het verder gaat. Er komt geen tweede telefoontje.",
"merge-duplicate": "De ene aanmelding gaat verder, de andere stopt. Wie de andere deed, kan een vreemde zijn. Daarom leest die alleen dat de aanmelding is gestopt, en niet dat er al hulp is.",
"dismiss-duplicate": "De twee aanmeldingen lijken op elkaar, maar gaan over twee mensen. Het teken gaat weg en komt bij deze twee niet terug. Niemand krijgt bericht. Was al gekozen welke aanmelding verdergaat, en kan de kandidaat dat hebben gehoord? Dan krijg jij de vraag om te bellen.",
"mark-duplicate": "De aanmelding krijgt het teken \"misschien dubbel\", samen met het nummer dat je invult. Niemand krijgt bericht.",
"end-unconfirmed": "De afzender kent deze aanmelding niet, of is niet te vinden. Ze stopt. Alle gegevens van mensen worden meteen gewist. Niemand krijgt bericht.",
"withdraw-sent": "Van deze afzender trek je in één keer in wat je kiest. Wie erbij hoort, krijgt bericht. Is de afzender nog niet bevestigd? Dan krijgt niemand bericht, en worden de gegevens meteen gewist. Wat je bij de reden schrijft, bewaren we alleen bij deze aanmelding, als je die ook kiest. Bij de andere komt alleen de reden.",
"reopen": "De aanmelding gaat weer open. Wie bericht kreeg dat die was afgesloten, krijgt nu bericht dat het toch doorgaat.",
},
"undo": {
"resend": "Een mail die weg is, kun je niet terughalen. De link brengt alleen de lezer zelf verder.",
"correct": "Ging het mis? Verbeter de gegevens dan nog een keer.",
"correct-hours": "Ging het mis? Verbeter dan de nieuwe regel.",
"correct-result": "Ging het mis? Dan kun je het hier terugzetten. De jobcoach krijgt dan weer een mail.",
"note": "Klopt de notitie niet? Haal haar weg, en maak een nieuwe.",
"drop-note": "Je kunt dit niet terugdraaien. Je kunt wel een nieuwe notitie maken.",
"moved": "Koos je de verkeerde gemeente? Leg dan opnieuw vast waar de kandidaat woont. Een vraag aan een aanbieder die is ingetrokken, komt niet terug.",
"choose-provider": "Toch niet? Laat opnieuw zoeken, of kies een andere aanbieder. De kandidaat houdt de plaats in de rij. Een plek die je erbij zette, gaat er dan weer af. Wie er eerst gevraagd was, kan intussen iemand anders hebben.",
"back-to-matching": "Toch niet? Kies daarna zelf weer dezelfde aanbieder. Een plek die erbij kwam, gaat er nu weer af. Zet er dan opnieuw een bij.",
"confirm-sender": "Je kunt dit niet terugdraaien. Klopt de aanmelding toch niet? Trek haar dan in.",
"merge-duplicate": "Was het toch een ander? Dan kun je de aanmelding die stopte een tijd lang heropenen. Wie een mail kreeg, krijgt er dan weer een.",
"dismiss-duplicate": "Je kunt dit terugdraaien.",
"mark-duplicate": "Je kunt dit terugdraaien.",
"end-unconfirmed": "Je kunt dit niet terugdraaien. Wat gewist is, is weg.",
"withdraw-sent": "Wat gewist is, is weg. De andere aanmeldingen kun je een tijd lang heropenen, elk apart.",
"pause": "Toch niet? Laat de begeleiding weer verdergaan vanaf de eerste dag van de pauze. Dan telt die niet.",
"resume": "Toch niet? Leg de pauze dan opnieuw vast.",
"guide-on": "Toch klaar? De jobcoach meldt dat dan opnieuw. Berichten die weg zijn, kun je niet terughalen.",
"withdraw": "Je kunt de aanmelding daarna nog een tijd opnieuw openen. Op de pagina van de aanmelding staat tot wanneer. Kende niemand de afzender nog? Dan wissen we alles meteen, en kan dat niet.",
"died": "Per ongeluk ingevuld? Dan kun je de aanmelding nog een tijd opnieuw openen. Berichten die weg zijn, kun je niet terughalen. Kende niemand de afzender nog? Dan wissen we alles meteen, en kan dat niet.",
"erase": "Je kunt dit niet terugdraaien. Niemand kan de gegevens terughalen, ook wij niet.",
"refuse-erasure": "Mag het later toch? Leg dan eerst vast dat wissen weer mag. Tot die tijd kan niemand ze wissen.",
"allow-erasure": "Bleek het toch niet te mogen? Leg dan opnieuw vast dat wissen nog niet mag.",
"reopen": "Toch niet? Trek de aanmelding dan weer in. Berichten die weg zijn, kun je niet terughalen.",
},
"because": {
"label": "Waarom doe je dit?",
"text": "Wil je er iets bij schrijven?",
"textHint": "Schrijf kort. Zet hier niets medisch in, en geen burgerservicenummer (BSN). Bij een andere reden is dit nodig.",
"shared": "De reden komt bij elke aanmelding te staan die je kiest. Daarom kun je er hier niets bij schrijven.",
},
"pause": {
"now": (v) => `Nu staat er een pauze van ${v.from} tot en met ${v.until}.`,
"end": (v) => `Het traject duurt nu tot ${v.date}. Al ${pluralIn('nl', 'cardinal', v.days) === 'one' ? `${numberIn('nl', v.days)} dag` : `${numberIn('nl', v.days)} dagen`} pauze geteld.`,
"limits": (v) => `Een jobcoach mag hoogstens ${v.longest} dagen achter elkaar doorgeven, en ${v.total} dagen bij elkaar. Jij mag meer toestaan.`,
"resumedOn": "Vanaf welke dag gaat de begeleiding weer verder?",
},
"guideOn": {
"goal": (v) => `Op ${v.date} is gemeld dat het doel is gehaald. Werk en uren die zijn gemeld, blijven staan.`,
"stopped": "Er is gemeld dat de begeleiding stopt. Werk en uren die zijn gemeld, blijven staan.",
"goesOn": (v) => `De begeleiding gaat verder bij ${v.provider}, tot en met ${v.date}.`,
"unsettled": {
"moved": "De kandidaat is verhuisd, en deze hulp is daar niet voor. Dat is nog niet besproken. Gaat de begeleiding door? Dan krijg je een taak om erover te bellen.",
"movedUnknown": "Er is gemeld dat de kandidaat is verhuisd. Waarheen weten we nog niet. Gaat de begeleiding door? Dan krijg je een taak om erover te bellen.",
"door": "De gegevens zijn verbeterd, en deze hulp past er niet meer bij. Dat is nog niet besproken. Gaat de begeleiding door? Dan krijg je een taak om erover te bellen.",
},
"full": (v) => `Bij ${v.provider} is geen plek vrij. Bel de aanbieder, en vraag of de kandidaat er toch bij kan.`,
"add": "De aanbieder vindt het goed. Zet er één plek bij voor deze kandidaat.",
"cannotAdd": "Er kan geen plek bij.",
"results": "Klopte het werk of de school ook niet? Verbeter dat dan apart.",
"why": {
"planned-end": "De begeleiding is klaar zoals die was gepland. Wil de kandidaat verder? Dan is er een nieuwe aanmelding nodig.",
"no-plan-left": "Het geplande einde van de begeleiding is voorbij. Wil de kandidaat verder? Dan is er een nieuwe aanmelding nodig.",
},
},
"result": {
"none": "Er is geen werk of school om te verbeteren.",
"which": "Wat klopt er niet?",
"never-was": (v) => `${v.result}: dit was er niet`,
"not-ended": (v) => `${v.result}: dit is niet gestopt`,
"putBack": {
"never-was": (v) => `${v.result}. Dit is teruggehaald, maar het was er toch`,
"not-ended": (v) => `${v.result}. Het einde is teruggehaald, maar het klopte toch`,
},
"goal": (v) => `Op ${v.date} is ook gemeld dat het doel is gehaald. Dat blijft staan.`,
"goalOpen": "Klopt dat ook niet? Laat dan eerst de begeleiding toch doorgaan.",
"closes": "Is er hierna niets meer na te vragen? Dan sluiten we de aanmelding af, en krijgt wie een rol heeft bericht.",
"goalClosed": "Klopt dat ook niet? Heropen dan eerst de aanmelding, zolang dat kan.",
},
"hours": {
"none": "Er zijn hier geen uren om te verbeteren.",
"which": "Welke regel klopt niet?",
"line": (v) => `${v.hours} uur, tot en met ${v.date}`,
"why": "Waarom klopt die niet?",
"right": "Hoeveel uur moet het zijn?",
"zero": "Had de regel er niet moeten staan? Vul dan 0 in.",
},
"moveTo": "Waar woont de kandidaat nu?",
"correctTold": "De kandidaat krijgt ook bericht.",
"resend": {
"nobody": "Niemand in deze aanmelding kan nu een link per mail krijgen.",
"to": (v) => `De mail gaat naar ${v.address}.`,
"label": "Welke link?",
"task": (v) => `${v.who}: de link naar “${v.task}”`,
"status": (v) => `De statuspagina, voor ${v.who}`,
},
"reopen": {
"until": (v) => `Dit kan tot en met ${v.date}.`,
"goesOn": {
"handover": "Je krijgt weer de taak om de kandidaat naar de goede organisatie te brengen.",
"received": "Er was nog geen besluit. We beginnen opnieuw bij het begin, en vragen het besluit opnieuw.",
"confirming": "Er is al een akkoord. Maar er is nog geen toestemming van de kandidaat. Die vragen we eerst. Daarna zoeken we een plek.",
"placing": "Er is al een akkoord. We zoeken een plek. De kandidaat houdt de oude plaats in de rij.",
"confirming-start": (v) => `Het traject gaat verder bij ${v.provider}, als daar nu een plek vrij is. We vragen de jobcoach opnieuw of het eerste gesprek is geweest.`,
"checking-in": (v) => `Het traject gaat verder bij ${v.provider}, als daar nu een plek vrij is. De vragen over de voortgang gaan door tot het einde dat was gepland.`,
},
"goal": "Hier staat dat het doel is gehaald. Dat vervalt, omdat de begeleiding doorgaat. Werk en uren blijven staan.",
"alive": {
"label": "Is de kandidaat niet overleden?",
"yes": "Klopt, de kandidaat leeft. Dit was een vergissing.",
},
"consent": {
"label": "Geeft de kandidaat toestemming?",
"yes": "Ja, de kandidaat gaf aan de telefoon toestemming, en kent de privacyverklaring van nu.",
},
"why": {
"too-late": "De tijd waarin dit kan, is voorbij. Wil de kandidaat verder? Dan is er een nieuwe aanmelding nodig.",
"erased": "De gegevens van mensen in deze aanmelding zijn gewist, of dat gebeurt nu. Wil de kandidaat verder? Dan is er een nieuwe aanmelding nodig.",
"no-plan-left": "Van dit traject is niets meer over, want het geplande einde is voorbij of de laatste vraag is gesteld. Wil de kandidaat verder? Dan is er een nieuwe aanmelding nodig.",
},
},
"note": {
"label": "Wat wil je opschrijven?",
"hint": "Schrijf kort, en alleen wat een ander nodig heeft. Zet hier niets medisch in, en geen burgerservicenummer (BSN).",
"who": "Wie mag dit ook lezen?",
"whoHint": "De coördinator leest het altijd. Anderen alleen zolang zij zien over wie de aanmelding gaat.",
"drop": "Welke notitie haal je weg?",
},
"cancel": "Nee, ga terug",
"moved": {
"title": "Er is intussen iets veranderd",
"lead": "Er is nog niets gedaan. Kijk of het nog klopt, en verstuur het dan opnieuw. Wat je invulde, staat er nog.",
"line": (v) => `${v.at}: ${v.what} (${v.who})`,
"nothing": "We weten niet precies wat. Kijk op de pagina van de aanmelding.",
},
"notNow": {
"gone": "De gegevens van mensen in deze aanmelding zijn gewist. Er is niets gedaan.",
"title": "Dit kan nu niet",
"lead": "De aanmelding is nu in een stap waarin dit niet kan. Er is niets gedaan.",
},
"unreadable": "We konden dit formulier niet lezen. Er is niets gedaan. Vul het opnieuw in, met minder tegelijk.",
"busy": "Het lukte net niet, want het was even te druk. Kijk hoe de aanmelding er nu voor staat en probeer het nog een keer.",
"fresh": "Dit wist gegevens van mensen. Laat eerst opnieuw zien wie je bent. Dat doe je in een nieuw tabblad. Kom daarna hier terug en doe het nog een keer. Wat je invult, blijft hier staan.",
"freshLink": "Log opnieuw in (nieuw tabblad)",
};

export const deskActTexts: Readonly<Record<Language, DeskActTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskActTexts>('en', 'desk-act');
  },
};
