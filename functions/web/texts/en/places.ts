// Made by `npm run build:texts` from texts/*/places.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { PlacesTexts } from '../places.ts';

export const texts: PlacesTexts = {
"title": "Places",
"lead": "This page says how many places there are, and how many are taken. Is it wrong? Change it. Your change takes effect straight away.",
"leadAll": "This page says what providers tell of their places. Only they can change that, or an administrator in the region file.",
"list": "Back to my list",
"back": "Back to the places",
"none": "This address is not a provider's.",
"columns": {
"programme": "Programme",
"room": "How it is now",
"held": "Taken",
"waiting": "Waiting",
"change": "Change",
},
"statuses": {
"has-places": "There are places",
"waiting-list": "We work with a waiting list",
"ask-first": "Ask us first",
"full": "Full",
},
"room": (v) => `${v.status}. ${pluralIn('en', 'cardinal', v.places) === 'one' ? `1 place in all.` : `${numberIn('en', v.places)} places in all.`}`,
"byRegion": "This is what we have noted.",
"toldOn": (v) => `Told by the provider on ${v.date}.`,
"raisedOn": (v) => `The coordinator added a place on ${v.date}, for a candidate who went to you. Is this not right? Change it.`,
"closedOn": (v) => `The coordinator set this to full on ${v.date}, because the provider stops or cannot go on. Are there places again? The provider changes it here.`,
"fullUntil": (v) => `A question was answered with: no place. So we ask nothing until ${v.date}.`,
"held": (v) => `${v.held === 0 ? `No place is taken.` : pluralIn('en', 'cardinal', v.held) === 'one' ? `1 place is taken.` : `${numberIn('en', v.held)} places are taken.`}${v.guided === 0 ? `` : pluralIn('en', 'cardinal', v.guided) === 'one' ? ` 1 person starts or is being guided.` : ` ${numberIn('en', v.guided)} people start or are being guided.`}${v.asked === 0 ? `` : pluralIn('en', 'cardinal', v.asked) === 'one' ? ` For 1 person we wait for an answer.` : ` For ${numberIn('en', v.asked)} people we wait for an answer.`}`,
"waiting": (v) => `${v.count === 0 ? `Nobody waits.` : pluralIn('en', 'cardinal', v.count) === 'one' ? `1 person waits.` : `${numberIn('en', v.count)} people wait.`}`,
"over": "More places are taken than there are. Nobody loses a place. Nobody is added until there are fewer.",
"change": (v) => `Change the places for ${v.programme}`,
"changeShort": "Change",
"form": {
"title": (v) => `Places for ${v.programme}`,
"now": "Now",
"status": "How is it now?",
"hints": {
"has-places": "We ask you as soon as it is somebody's turn.",
"waiting-list": "We ask you after providers that have places.",
"ask-first": "We ask you last.",
"full": "We ask you nothing new until you choose something else here. Whoever has a place keeps it. What was asked already stays open. Please answer it yourself.",
},
"places": "How many people can you guide at once?",
"placesHint": "Count everybody who has a place now. Are you full? Then you need not fill this in.",
"save": "Save",
},
"saved": (v) => `Saved. From now on this counts for ${v.programme}.`,
"problems": {
"status": "Choose how it is now.",
"places": "Fill in a whole number from 1 to 500, such as 12. With \"Full\" it may stay empty.",
"overtaken": "A colleague has just changed this. Look at what it says now, and save again if that is not right.",
},
};
