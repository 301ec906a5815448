// Made by `npm run build:texts` from texts/*/mail-intake.yaml; change those instead.
import type { MailIntakeTexts } from '../mail-intake.ts';

export const texts: MailIntakeTexts = {
"received-candidate": {
"subject": (v) => `${v.shared === "yes" ? `Aanmelding ${v.reference} is ontvangen` : `Je aanmelding ${v.reference} is ontvangen`}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De aanmelding is ontvangen.` : `Je aanmelding is ontvangen. Goed dat je deze stap zet.`}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `We zoeken nu een plek. Daar hoeft niemand akkoord voor te geven.` : v.approval === "yes_first" ? `${v.shared === "yes" ? `Eerst vragen we of de kandidaat dit wil. Daar komt een aparte mail over. Daarna vragen we om akkoord en zoeken we een plek.` : `Eerst vragen we jouw toestemming. Daar komt een aparte mail over. Daarna vragen we om akkoord en zoeken we een plek.`}` : v.approval === "yes_first_none" ? `${v.shared === "yes" ? `Eerst vragen we of de kandidaat dit wil. Daar komt een aparte mail over. Daarna zoeken we een plek.` : `Eerst vragen we jouw toestemming. Daar komt een aparte mail over. Daarna zoeken we een plek.`}` : `${v.hasDecidedBy === "yes" ? `We vragen nu om akkoord bij ${v.decidedBy}. Tot wanneer, staat op de pagina. Daarna zoeken we een plek.` : `We vragen nu om akkoord. Tot wanneer, staat op de pagina. Daarna zoeken we een plek.`}`}` : `We nemen contact op om samen de juiste plek te vinden.`}`, "Via de link hieronder zie je steeds wat er gebeurt. Daar kun je de aanmelding ook intrekken."],
"button": "Bekijk hoe het gaat",
},
"told-about-referral": {
"subject": (v) => `Er is een aanmelding gedaan: ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Een professional heeft de kandidaat aangemeld voor ${v.service}.` : `Een professional heeft je aangemeld voor ${v.service}.`}`, (v) => `${v.service} helpt mensen naar werk of school. Meedoen is vrijwillig.`, (v) => `${v.shared === "yes" ? `Is dit goed? Dan hoeft niemand iets te doen.` : `Is dit goed? Dan hoef je niets te doen. Je hoort van ons hoe het verder gaat.`}`, "Klopt het niet, of is dit niet gewenst? Laat het weten via de eerste knop.", (v) => `${v.shared === "yes" ? `Via de tweede knop zie je steeds hoe het gaat, en wie de aanmelding deed.` : `Via de tweede knop zie je steeds hoe het gaat, en wie je aanmeldde.`}`],
"button": "Dit klopt niet of ik wil dit niet",
"otherButton": "Bekijk hoe het gaat",
},
"received-referrer": {
"subject": (v) => `We hebben aanmelding ${v.reference} ontvangen`,
"paragraphs": ["Bedankt voor je aanmelding. Die is goed ontvangen.", (v) => `${v.approval === "yes_first" ? `Eerst vragen we de kandidaat om toestemming. We gaan pas verder na een ja.` : v.approval === "yes_first_none" ? `Eerst vragen we de kandidaat om toestemming. We gaan pas verder na een ja.` : ``}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `Je krijgt bericht over de start en het einde.` : v.approval === "yes_first_none" ? `Je krijgt bericht over de start en het einde.` : `Je krijgt bericht over het besluit, de start en het einde.`}` : `We nemen contact op om samen de juiste plek te vinden.`}`],
"button": "Bekijk hoe het gaat",
},
"duplicate": {
"subject": (v) => `Misschien dubbel: ${v.reference}`,
"paragraphs": [(v) => `Deze aanmelding lijkt op ${v.duplicateOf}. Misschien gaat het om dezelfde persoon.`, "Bekijk ze allebei. Gaat het om dezelfde persoon? Kies dan in je werkplek met welke je verdergaat. De aanmelder weet hier niets van."],
"button": "Bekijk deze aanmelding",
},
};
