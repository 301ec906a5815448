// Made by `npm run build:texts` from texts/*/form-error.yaml; change those instead.
import type { FormErrorTexts } from '../form-error.ts';

export const texts: FormErrorTexts = {
"named": (v) => `${v.name}: ${v.text}`,
"unasked": (v) => `${v.target}: this form does not ask for it. Complete the mapping. ${v.text}`,
"codes": {
"file": "This is a file. We take no files. Remove this field from what the form sends.",
"bsn": "There seems to be a citizen service number (BSN) here. We may not keep it. Remove it from what the form sends.",
"file-left-out": "There was a file here. It was left out. Remove this field from what the form sends.",
"bsn-left-out": "There was a citizen service number (BSN) here. It was left out and not kept. Remove this field from what the form sends.",
"not-taken": "This answer was not taken over. Put the field in the mapping, or among what is left out.",
"unknown-choice": "The mapping does not know this answer. Add it, with what it means here.",
"one-choice": "Only one answer fits here.",
"wrong-type": "A text, a number or a choice belongs here.",
"municipality-name": "We do not know this place, or there is more than one with this name. Send the name or the code of the municipality.",
},
};
