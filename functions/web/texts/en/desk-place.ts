// Made by `npm run build:texts` from texts/*/desk-place.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { DeskPlaceTexts } from '../desk-place.ts';

export const texts: DeskPlaceTexts = {
"choose": {
"label": "Which provider do we ask?",
"places": (v) => `${v.places === 0 ? `No places` : pluralIn('en', 'cardinal', v.places) === 'one' ? `1 place` : `${numberIn('en', v.places)} places`}, of which ${v.held} taken.`,
"ahead": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 person waits here longer.` : `${numberIn('en', v.count)} people wait here longer.`}`,
"first": "Would be asked first now.",
"wasAsked": "Was asked for this candidate before. The answer was no, or there was none.",
"full": "No place is free",
"add": (v) => `Add a place: from ${v.from} to ${v.to}. The provider sees that on its page of places.`,
"cannotAdd": "No place can be added.",
"others": "You cannot choose these providers",
"present": "The candidate is here already.",
"none": "There is no other provider that runs this programme for this candidate.",
},
"again": {
"label": "May the present provider be asked again later?",
"yes": "Yes, once it comes first again",
"no": "No, other providers only",
},
};
