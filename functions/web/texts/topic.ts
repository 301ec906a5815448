// Made by `npm run build:texts` from texts/*/topic.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface TopicTexts {
readonly "titles": {
readonly "confirmSenderByPhone": string;
readonly "placesAgain": string;
readonly "notMine": string;
readonly "byMail": string;
};
readonly "noPhone": string;
readonly "calls": {
readonly "received-candidate": string;
readonly "received-referrer": string;
readonly "told-about-referral": string;
readonly "confirmed-candidate": string;
readonly "approved-candidate": string;
readonly "declined-candidate": string;
readonly "waiting-candidate": string;
readonly "matched-candidate": string;
readonly "coach-changed-candidate": string;
readonly "delayed-candidate": string;
readonly "talk-moved-candidate": string;
readonly "started-candidate": string;
readonly "goal-reached-candidate": string;
readonly "ended-candidate": string;
readonly "consent-withdrawn-candidate": string;
readonly "handover": string;
readonly "withdrawal-proposed": (v: { readonly via: "phone" | "other" }) => string;
readonly "not-me": string;
readonly "not-mine": string;
readonly "death-reported": string;
readonly "moved-unknown": string;
readonly "wrong-address": string;
readonly "address-bounced": string;
readonly "wrong-address-referrer": string;
readonly "wrong-address-coach": string;
readonly "waiting": string;
readonly "silent-check-ins": string;
};
readonly "moved": (v: { readonly place: string | number; readonly organisation: string | number; readonly how: string | number; readonly via: "phone" | "other" }) => string;
readonly "call": string;
readonly "resolves": {
readonly "no-provider": string;
readonly "no-treating-provider": (v: { readonly via: "phone" | "other" }) => string;
readonly "stuck": string;
readonly "fault": string;
readonly "mail-unsure": string;
readonly "missing-municipality": string;
readonly "missing-provider": string;
readonly "missing-offer": string;
};
readonly "resolve": string;
readonly "confirmSender": string;
readonly "confirmSenderByPhone": string;
readonly "handoverByPhone": string;
readonly "jobCoachGone": (v: { readonly via: "phone" | "other" }) => string;
readonly "nobodyCalled": string;
readonly "jobCoachWrong": string;
readonly "stillWantedByPhone": (v: { readonly via: "phone" | "other" }) => string;
readonly "confirmInterestByPhone": (v: { readonly via: "phone" | "other" }) => string;
readonly "stillWanted": string;
readonly "fullUntil": (v: { readonly date: string | number }) => string;
readonly "awaitPlace": string;
readonly "awaits": {
readonly "treating-provider": string;
readonly "all-full": string;
readonly "chosen-provider": string;
};
readonly "checkIn": {
readonly "regular": string;
readonly "final": string;
readonly "kept-work": string;
};
readonly "silentCoach": (v: { readonly via: "phone" | "other" }) => string;
readonly "checkInDate": (v: { readonly date: string | number }) => string;
readonly "questions": {
readonly "answered": string;
readonly "unanswered": string;
};
readonly "firstTalk": (v: { readonly date: string | number }) => string;
}

const nl: TopicTexts = {
"titles": {
"confirmSenderByPhone": "Bel om een aanmelding te bevestigen",
"placesAgain": "Is er weer plek?",
"notMine": "Een aanmelding op naam van een ander",
"byMail": "Mail iemand",
},
"noPhone": "Een telefoonnummer van de kandidaat is niet bekend.",
"calls": {
"received-candidate": "Vertel dat de aanmelding is ontvangen en dat we nu om akkoord vragen.",
"received-referrer": "Vertel dat de aanmelding is ontvangen.",
"told-about-referral": "Vertel wie de aanmelding deed. Vraag of dit goed is. Meedoen is vrijwillig.",
"confirmed-candidate": "Vertel dat het ja is genoteerd, en dat stoppen altijd kan.",
"approved-candidate": "Vertel dat er akkoord is en dat we een plek zoeken.",
"declined-candidate": "Vertel dat er geen akkoord is, en waarom. Vertel welke hulp er wel is en hoe bezwaar kan.",
"waiting-candidate": "Vertel dat er nog geen plek is, en dat de kandidaat op de wachtlijst staat.",
"matched-candidate": "Vertel bij welke aanbieder er plek is, op welke dag het eerste gesprek is, en dat de jobcoach belt.",
"coach-changed-candidate": "Vertel dat er een andere jobcoach is, en wie.",
"delayed-candidate": "Vertel dat het langer duurt, en dat eraan wordt gewerkt: een plek, het besluit of het eerste gesprek. Vraag of de kandidaat iets wil melden.",
"talk-moved-candidate": "Vertel dat het eerste gesprek is verzet, en naar welke dag.",
"started-candidate": "Vertel dat het traject is gestart.",
"goal-reached-candidate": "Vertel dat het doel is gehaald en dat de begeleiding klaar is. Later vragen we de jobcoach nog of het werk er nog is.",
"ended-candidate": "Vertel dat de aanmelding is afgesloten, en waarom.",
"consent-withdrawn-candidate": "Vertel dat de toestemming is ingetrokken, en dat alles is gestopt.",
"handover": "Er paste geen traject. Breng de kandidaat naar de organisatie die wel past.",
"withdrawal-proposed": (v) => `De aanmelder stelt voor om te stoppen. Dat kiest de kandidaat zelf. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag het.`,
"not-me": "Onze mail kwam bij iemand anders. De aanmelding is gestopt en de gegevens van de kandidaat zijn gewist. Bel de aanmelder en vraag wie er is bedoeld.",
"not-mine": "Iemand zegt: deze aanmelding op mijn naam heb ik niet gedaan. Alles is gestopt en gewist. Je hoeft niemand te bellen. Kijk of er meer aanmeldingen van deze afzender zijn die niet kloppen.",
"death-reported": "De aanmelder of een aanbieder zegt dat de kandidaat is overleden. Bel wie dit doorgaf, of iemand die de kandidaat kent. Bel liever niet zomaar het nummer van de kandidaat. Tot je hier antwoordt, krijgt de kandidaat geen mail.",
"moved-unknown": "De jobcoach zegt dat de kandidaat is verhuisd, maar niet waarheen. Bel de kandidaat en vraag het. Vul de gemeente onderaan in, bij De kandidaat is verhuisd. Tot dan gaat alles door.",
"wrong-address": "Het e-mailadres van de kandidaat was van iemand anders. Die zei dat, en we hebben het adres gewist. Bel de kandidaat, of wie die kent, en vraag het goede adres.",
"address-bounced": "Onze mail naar het nieuwe e-mailadres van de kandidaat kwam niet aan. Bel de kandidaat en vraag het goede adres.",
"wrong-address-referrer": "Het e-mailadres van de aanmelder klopt niet. Wie het leest, kent de aanmelding niet, of onze mail kwam niet aan. Bel de aanmelder en vertel hoe het ervoor staat.",
"wrong-address-coach": "Het e-mailadres van de jobcoach was van iemand anders. Bel de aanbieder en vraag wie de jobcoach is.",
"waiting": "De kandidaat staat op de wachtlijst en wil gebeld worden. Vertel hoe het ervoor staat.",
"silent-check-ins": "De jobcoach gaf twee keer geen antwoord. Vraag na hoe het gaat.",
},
"moved": (v) => `De kandidaat woont nu in ${v.place}. Daar past dit traject niet meer bij de regels. Wie daar wel helpt: ${v.organisation}. ${v.how} ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en spreek af wat het beste is. Tot dan gaat alles door.`,
"call": "Vertel hoe de aanmelding ervoor staat.",
"resolves": {
"no-provider": "Geen enkele aanbieder kan deze kandidaat nu een plek geven.",
"no-treating-provider": (v) => `Dit traject hoort bij de instelling die de kandidaat behandelt. Die kan nu geen plek geven, antwoordde niet, of is hier niet bekend. Bel de instelling. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat. We vragen geen andere aanbieder, tenzij jij die kiest.`,
"stuck": "Het systeem kwam met deze aanmelding niet verder. Meld het ook bij de beheerder.",
"fault": "Iets in deze aanmelding lukt het systeem niet, bijvoorbeeld een mail. Alle andere aanmeldingen gaan gewoon door. Meld het nummer bij de beheerder. Bel zo nodig zelf wie op bericht wacht.",
"mail-unsure": "Een mail in deze aanmelding is twee keer geprobeerd. We weten niet of die is aangekomen. Kijk wie nu iets moet doen of op bericht wacht. Bel die persoon en vraag of de mail er is.",
"missing-municipality": "De gemeente van deze kandidaat staat niet meer in de instellingen van de regio. Daardoor weet het systeem niet welk team beslist. Vraag de beheerder om de gemeente terug te zetten. Is zij opgegaan in een andere? Laat dan de opvolger en de dag invullen (succeededBy).",
"missing-provider": "De aanbieder van deze kandidaat staat niet meer in de instellingen van de regio. Vraag de beheerder om de aanbieder terug te zetten tot dit traject klaar is. Kies hieronder pas dat het verder kan als dat is gedaan.",
"missing-offer": "De aanbieder van deze kandidaat biedt dit soort traject niet meer aan, volgens de instellingen van de regio. Vraag de beheerder om het aanbod terug te zetten tot dit traject klaar is. Kies hieronder pas dat het verder kan als dat is gedaan.",
},
"resolve": "Deze aanmelding loopt vast.",
"confirmSender": "Met jouw e-mailadres is een aanmelding gedaan. Tot jij die bevestigt doen we niets, en niemand anders hoort ervan.",
"confirmSenderByPhone": "Bel wie de aanmelding deed. Vraag alleen of die echt van hen is. Tot die tijd doen we niets.",
"handoverByPhone": "Bel wie de aanmelding deed. Vraag eerst of die echt van hen is. Zo ja: er paste geen traject. Vertel in hetzelfde gesprek waar deze persoon terecht kan.",
"jobCoachGone": (v) => `De jobcoach van deze kandidaat mag niet meer meedoen: de aanbieder of het e-mailadres staat niet meer in de instellingen van de regio. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat. Geef het traject onderaan aan een andere jobcoach of aanbieder.`,
"nobodyCalled": "De kandidaat laat weten dat nog niemand heeft gebeld. Bel de aanbieder of de jobcoach, en vul in wat er is afgesproken.",
"jobCoachWrong": "Wie het e-mailadres van de jobcoach leest, zegt dat het niet klopt. Die ziet nu niets meer. Bel de aanbieder en vraag wie de jobcoach is. Geef het traject onderaan aan het goede adres.",
"stillWantedByPhone": (v) => `${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag of wachten nog goed is. Krijg je niemand te pakken? Dan blijft de plek op de lijst gewoon staan.`,
"confirmInterestByPhone": (v) => `${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag of die mee wil doen. Meedoen is vrijwillig. Krijg je niemand te pakken? Vul dat dan in.`,
"stillWanted": "Er is nog geen plek. Antwoord je niet? Dan blijft je aanmelding gewoon staan.",
"fullUntil": (v) => `Jullie antwoordden dat er geen plek is. Daarom vragen we jullie voor dit traject niet tot ${v.date}. Is er eerder weer plek? Zeg het hier.`,
"awaitPlace": "Deze kandidaat staat op de wachtlijst. Vraag aanbieders of er een plek kan komen.",
"awaits": {
"treating-provider": "Deze kandidaat staat op de wachtlijst van de instelling die behandelt. Daar is nu geen plek. Bel die instelling en vraag wanneer er plek komt.",
"all-full": "Deze kandidaat staat op de wachtlijst. De aanbieders die passen, zeiden dat er geen plek is of gaven geen antwoord. Bel ze. Is er weer plek? Kies dan Zoek opnieuw.",
"chosen-provider": "Deze kandidaat staat op de wachtlijst van de aanbieder die je koos. Daar is nu geen plek. Bel die aanbieder en vraag wanneer er plek komt.",
},
"checkIn": {
"regular": "We vragen hoe het gaat.",
"final": "Dit is de laatste keer dat we vragen hoe het gaat.",
"kept-work": "We vragen of het werk er nog is.",
},
"silentCoach": (v) => `De jobcoach en de aanbieder gaven geen antwoord. Bel ze en vraag hoe het gaat. Lukt dat niet? ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat.`,
"checkInDate": (v) => `Vul in hoe het was op ${v.date}.`,
"questions": {
"answered": "Er is antwoord op je vraag. Het staat hieronder.",
"unanswered": "Op je vraag kwam geen antwoord. Besluit met wat er is, of stel de vraag opnieuw.",
},
"firstTalk": (v) => `Het eerste gesprek is gepland op ${v.date}. Neem nu contact op met de kandidaat. Laat het hier weten als het gesprek is geweest, of als de dag verandert.`,
};

const en: TopicTexts = {
"titles": {
"confirmSenderByPhone": "Phone to confirm a referral",
"placesAgain": "Is there room again?",
"notMine": "A referral in the name of somebody else",
"byMail": "Mail someone",
},
"noPhone": "No phone number of the candidate is known.",
"calls": {
"received-candidate": "Tell them that the referral was received and that we now ask for approval.",
"received-referrer": "Tell them that the referral was received.",
"told-about-referral": "Tell them who made the referral. Ask whether it is all right. Taking part is voluntary.",
"confirmed-candidate": "Tell them that their yes was recorded, and that they can always stop.",
"approved-candidate": "Tell them that it was approved and that we look for a place.",
"declined-candidate": "Tell them that it was not approved, and why. Tell what other support there is, and how to object.",
"waiting-candidate": "Tell them that there is no place yet, and that they are on the waiting list.",
"matched-candidate": "Tell them which provider has a place, on which day the first talk is, and that the job coach will phone.",
"coach-changed-candidate": "Tell them that there is another job coach, and who.",
"delayed-candidate": "Tell them that it takes longer and is being worked on: a place, the decision or the first talk. Ask whether there is something to report.",
"talk-moved-candidate": "Tell them that the first talk was moved, and to which day.",
"started-candidate": "Tell them that the trajectory has started.",
"goal-reached-candidate": "Tell them that the goal is reached and the guidance is finished. Later we ask the job coach whether the work is still there.",
"ended-candidate": "Tell them that the referral was closed, and why.",
"consent-withdrawn-candidate": "Tell them that their consent was taken back, and that everything has stopped.",
"handover": "No trajectory fitted. Bring the candidate to the organisation that does fit.",
"withdrawal-proposed": (v) => `The referrer proposes to stop. That is for the candidate to choose. ${v.via === "phone" ? `Phone` : `Mail`} the candidate and ask.`,
"not-me": "Our mail reached somebody else. The referral has been stopped, and the data of the candidate erased. Call the referrer and ask who was meant.",
"not-mine": "Somebody says: I did not make this referral in my name. Everything was stopped and erased. You need not call anyone. See whether there are more referrals of this sender that are not right.",
"death-reported": "The referrer or a provider says that the candidate has died. Phone whoever told it, or somebody who knows the candidate, rather than simply the number of the candidate. Until you answer here the candidate gets no mail.",
"moved-unknown": "The job coach says that the candidate has moved, but not where to. Phone the candidate and ask. Fill in the municipality below, at The candidate has moved. Until then everything goes on.",
"wrong-address": "The mail address of the candidate was somebody else’s. They said so, and we have erased it. Phone the candidate, or somebody who knows them, and ask for the right address.",
"address-bounced": "Our mail to the new address of the candidate did not arrive. Phone the candidate and ask for the right address.",
"wrong-address-referrer": "The mail address of the referrer is not right. Whoever reads it does not know the referral, or our mail did not arrive. Phone the referrer and tell them how things stand.",
"wrong-address-coach": "The mail address of the job coach was somebody else’s. Phone the provider and ask who the job coach is.",
"waiting": "The candidate is on the waiting list and wants to be phoned. Tell them how things stand.",
"silent-check-ins": "The job coach did not answer twice. Ask how it is going.",
},
"moved": (v) => `The candidate now lives in ${v.place}, where the rules no longer allow this trajectory. Who does help there: ${v.organisation}. ${v.how} ${v.via === "phone" ? `Phone` : `Mail`} the candidate and agree on what is best. Until then everything goes on.`,
"call": "Tell them how the referral stands.",
"resolves": {
"no-provider": "No provider can give this candidate a place now.",
"no-treating-provider": (v) => `This programme belongs to the institution that treats the candidate. It has no place now, did not answer, or is not known here. Phone the institution. ${v.via === "phone" ? `Phone` : `Mail`} the candidate. We ask no other provider unless you choose one.`,
"stuck": "The system could not go on with this referral. Report it to the administrator too.",
"fault": "Something in this referral fails, a mail for instance. All other referrals go on. Report the number to the administrator. Where needed, phone whoever waits for word.",
"mail-unsure": "A mail in this referral was tried twice. We do not know whether it arrived. Look who has to act now, or waits for word. Phone them and ask whether they have the mail.",
"missing-municipality": "The municipality of this candidate is no longer in the settings of the region, so the system does not know which team decides. Ask the administrator to put it back, or to add which municipality succeeds it and from which day (succeededBy).",
"missing-provider": "The provider of this candidate is no longer in the settings of the region. Ask the administrator to put it back until this trajectory is over. Only then choose below that the case can go on.",
"missing-offer": "The provider of this candidate no longer offers this kind of trajectory, says the region file. Ask the administrator to put the offer back until this trajectory is over. Only then choose below that the case can go on.",
},
"resolve": "This referral is stuck.",
"confirmSender": "Someone used your e-mail address to make a referral. Until you confirm it we do nothing, and nobody else hears of it.",
"confirmSenderByPhone": "Call whoever made the referral. Ask only whether it is really theirs. Until then we do nothing.",
"handoverByPhone": "Call whoever made the referral. Ask first whether it is really theirs. If so: no trajectory fitted. Tell them in the same call where to go.",
"jobCoachGone": (v) => `The job coach of this candidate may no longer take part: the provider or the address is no longer in the settings of the region. ${v.via === "phone" ? `Phone` : `Mail`} the candidate. Below you can hand the trajectory on to another job coach or provider.`,
"nobodyCalled": "The candidate says that nobody has phoned yet. Phone the provider or the job coach, and fill in what was agreed.",
"jobCoachWrong": "Whoever reads the address of the job coach says that it is not right. They see nothing any more. Phone the provider and ask who the job coach is. Below you can hand the trajectory to the right address.",
"stillWantedByPhone": (v) => `${v.via === "phone" ? `Phone` : `Mail`} the candidate and ask whether they still want to wait. Do you reach nobody? Then their place on the list simply stays.`,
"confirmInterestByPhone": (v) => `${v.via === "phone" ? `Phone` : `Mail`} the candidate and ask whether they want to take part. Taking part is voluntary. Do you reach nobody? Then fill that in.`,
"stillWanted": "There is no place yet. If you do not answer, your referral simply stays open.",
"fullUntil": (v) => `You answered that there is no place, so we do not ask you for this programme until ${v.date}. Is there room sooner? Say so here.`,
"awaitPlace": "This candidate is on the waiting list. Ask providers whether a place can be made.",
"awaits": {
"treating-provider": "This candidate is on the waiting list of the institution that treats them. There is no place now. Phone that institution and ask when there will be one.",
"all-full": "This candidate is on the waiting list. The providers that fit said that there is no place, or did not answer. Phone them. Is there room again? Then choose Search again.",
"chosen-provider": "This candidate is on the waiting list of the provider that you chose. There is no place now. Phone that provider and ask when there will be one.",
},
"checkIn": {
"regular": "This is a regular check-in.",
"final": "This is the last check-in of this trajectory.",
"kept-work": "We ask whether the work is still there.",
},
"silentCoach": (v) => `The job coach and the provider did not answer. Phone them and ask how it is going. No luck? ${v.via === "phone" ? `Phone` : `Mail`} the candidate.`,
"checkInDate": (v) => `The reference date is ${v.date}.`,
"questions": {
"answered": "Your question has been answered. See below.",
"unanswered": "Nobody answered your question. Decide with what there is, or ask again.",
},
"firstTalk": (v) => `The first talk is planned for ${v.date}. Please get in touch with the candidate now. Tell us here when the talk was held, or when the day changes.`,
};

export const topicTexts: Readonly<Record<Language, TopicTexts>> = { nl, en };
