// Made by `npm run build:texts` from texts/*/desk-client-keys.yaml; change those instead.
import type { DeskClientKeysTexts } from '../desk-client-keys.ts';

export const texts: DeskClientKeysTexts = {
"lead": "With a key a system shows who it is. Whoever has the key can send referrals in the name of that system. So give it only to those who run the system.",
"rotate": "A system may have two keys. That is how you replace one without a standstill. Make a new one, put it into the system, and then revoke the old one.",
"none": "There is no key now.",
"key": (v) => `Key ${v.n}`,
"used": (v) => `Known by ${v.mark}. Last used on ${v.date}.`,
"unused": (v) => `Known by ${v.mark}. Not used yet.`,
"wish": "What do you want to do?",
"make": "Make a new key",
"revoke": (v) => `Revoke key ${v.mark}. Whoever still uses it is refused within a minute.`,
"send": "Go on",
"moved": "Somebody has just changed the keys. That may have been you. See which ones there are now and start again.",
"full": "There are two keys already. Revoke one first. Then you can make a new one.",
"madeTitle": "The new key",
"madeLead": "Copy this key now and put it into the system. It works within a minute.",
"markLabel": "By this you know it later",
"madeOnce": "You see this key only once. Have you lost it? Then revoke it and make a new one.",
"madeUse": "The system sends the key along as X-API-Key. Do not send it by mail, and do not put it into a web page.",
"back": "Back to the keys",
};
