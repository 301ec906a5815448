// Made by `npm run build:texts` from texts/*/wait.yaml; change those instead.
import type { WaitTexts } from '../wait.ts';

export const texts: WaitTexts = {
"title": "How long does it take until the first talk?",
"figures": (v) => `Half of the people had a first talk within ${v.half}, 8 out of 10 within ${v.most}.`,
"from": (v) => `${v.undecided === "yes" ? `We count from the day on which we began to look for a place.` : `We count from the approval.`}`,
"who": (v) => `${v.where === "region" ? `It is about ${v.people} people in the whole region, in one year.` : `It is about ${v.people} people in ${v.municipality}, in one year.`}`,
"told": (v) => `${v.reader === "candidate" ? `We said this on ${v.date}, when we began to look for a place.` : `This is how it was on ${v.date}, when we began to look for a place.`}`,
"sure": (v) => `${v.reader === "candidate" ? `For you it may go faster, or take longer.` : `For the candidate it may go faster, or take longer.`}`,
"late": (v) => `${v.reader === "candidate" ? `For you it takes longer by now. That is not your fault. Feel free to call us.` : `For the candidate it takes longer by now. Feel free to call us.`}`,
"kept": (v) => `For about ${v.percent}% of the people who heard this before it worked out in that time.`,
"afterYes": "What follows after an approval",
"budget": "The places that the municipality pays for this year are used up. After your approval the candidate waits until one is added. The coordinator asks the municipality what is possible.",
};
