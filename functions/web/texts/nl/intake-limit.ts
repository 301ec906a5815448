// Made by `npm run build:texts` from texts/*/intake-limit.yaml; change those instead.
import type { IntakeLimitTexts } from '../intake-limit.ts';

export const texts: IntakeLimitTexts = {
"sender-limit": "Van deze aanmelder nemen we vandaag geen aanmeldingen meer aan. Ga door met die van anderen.",
"candidate-limit": "Over deze kandidaat nemen we vandaag geen aanmeldingen meer aan. Ga door met anderen.",
"people-limit": "Van deze aanmelder, of over deze kandidaat, nemen we vandaag geen aanmeldingen meer aan. Ga door met anderen.",
"network-limit": "Vanaf je netwerk kwamen er te veel achter elkaar. Wacht met alle aanmeldingen.",
"client-limit": "Met deze sleutel nemen we vandaag geen aanmeldingen meer aan. Wacht met alle aanmeldingen.",
"call-limit": "We kunnen vandaag niet meer mensen bellen. Wacht met aanmeldingen zonder e-mailadres.",
};
