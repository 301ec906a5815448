// Made by `npm run build:texts` from texts/*/coaches.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { CoachesTexts } from '../coaches.ts';

export const texts: CoachesTexts = {
"title": "Jobcoaches",
"lead": "Dit zijn jullie jobcoaches met lopende trajecten. Werkt iemand hier niet meer? Draag de trajecten dan over aan een collega. Gaat het om één kandidaat? Kies die dan op je lijst, bij je kandidaten.",
"none": "Er zijn nu geen lopende trajecten.",
"back": "Terug naar de jobcoaches",
"columns": {
"name": "Jobcoach",
"count": "Lopende trajecten",
"leave": "Wijzigen",
},
"guides": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 traject` : `${numberIn('nl', v.count)} trajecten`}`,
"unreached": "Onze mail komt hier niet aan.",
"leave": "Werkt hier niet meer",
"leaveOf": (v) => `${v.name} werkt hier niet meer`,
"form": {
"title": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Traject overdragen` : `Trajecten overdragen`}`,
"lead": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Dit traject gaat over van ${v.name}. De kandidaat krijgt bericht dat er een andere jobcoach is.` : `Deze ${numberIn('nl', v.count)} trajecten gaan over van ${v.name}. De kandidaten krijgen bericht dat zij een andere jobcoach hebben.`} Open vragen gaan naar de nieuwe jobcoach.`,
"who": "Wie neemt het over?",
"existing": "Een jobcoach van jullie",
"other": "Iemand anders, vul hieronder in",
"name": "Naam",
"email": "E-mailadres",
"phone": "Telefoonnummer",
"next": "Verder",
},
"sure": {
"title": "Klopt dit?",
"lead": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Dit traject gaat over van ${v.from} naar ${v.to}:` : `Deze ${numberIn('nl', v.count)} trajecten gaan over van ${v.from} naar ${v.to}:`}`,
"away": (v) => `${v.name} is er niet tot ${v.date}, en leest dit dan pas. Kies iemand anders, of houd tot die dag zelf contact met de kandidaten.`,
"yes": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Ja, draag dit traject over` : `Ja, draag deze ${numberIn('nl', v.count)} trajecten over`}`,
"no": "Nee, terug",
},
"done": {
"title": "Overgedragen",
"moved": (v) => `${v.count === 0 ? `Er is geen traject overgedragen.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 traject is overgedragen aan ${v.name}.` : `${numberIn('nl', v.count)} trajecten zijn overgedragen aan ${v.name}.`}`,
"away": (v) => `${v.name} is er niet tot ${v.date}, en leest dit dan pas. Houd tot die dag zelf contact met de kandidaat.`,
"results": {
"moved": "Overgedragen",
"changed": "Niet overgedragen. Dit traject is net veranderd of gestopt.",
"address": "Niet overgedragen. Dit adres hoort bij de kandidaat of bij wie aanmeldde. Kies iemand anders, of bel ons.",
"busy": "Niet overgedragen. Iemand anders was er net mee bezig. Probeer het opnieuw.",
},
},
"problems": {
"same": "Dit is het adres van de jobcoach die hier niet meer werkt. Vul iemand anders in.",
"both": "Kies een jobcoach van jullie of vul iemand anders in, niet allebei.",
},
};
