// Made by `npm run build:texts` from texts/*/desk-waits.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { DeskWaitsTexts } from '../desk-waits.ts';

export const texts: DeskWaitsTexts = {
"title": "Waiting times",
"back": "Back to the desk",
"lead": "How long does it take from the approval to the first talk? Is no approval needed? Then it counts from the day on which we looked for a place.",
"counted": (v) => `Counted up to and including ${v.date}. It is about whoever began to wait in the year before that.`,
"running": "Whoever still waits or left earlier counts for as long as they waited. Did it end because there was no place? Then it counts as waiting without an end.",
"few": "A waiting time is shown from ten first talks on. Weeks are rounded up.",
"none": "There are no waiting times yet. We count again every night.",
"where": "Where",
"region": "The whole region",
"halfHead": "Half of them",
"mostHead": "8 out of 10",
"peopleHead": "People",
"talksHead": "First talks",
"waitingHead": "Still waiting",
"half": (v) => `${pluralIn('en', 'cardinal', v.weeks) === 'one' ? `half within 1 week` : `half within ${numberIn('en', v.weeks)} weeks`}`,
"most": (v) => `${pluralIn('en', 'cardinal', v.weeks) === 'one' ? `8 out of 10 within 1 week` : `8 out of 10 within ${numberIn('en', v.weeks)} weeks`}`,
"unknown": "not known",
"people": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 person` : `${numberIn('en', v.count)} people`}`,
"peopleAbout": (v) => `at least ${v.count} people`,
"talks": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 first talk` : `${numberIn('en', v.count)} first talks`}`,
"talksAbout": "ten talks or more",
"waiting": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 still waits` : `${numberIn('en', v.count)} still wait`}`,
"waitingAbout": (v) => `at least ${v.count} still wait`,
"waitingFew": "fewer than 15 still wait",
};
