// Made by `npm run build:texts` from texts/*/desk-sender.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { DeskSenderTexts } from '../desk-sender.ts';

export const texts: DeskSenderTexts = {
"sender": "Who referred",
"phone": "Phone",
"email": "Mail",
"about": "For whom",
"which": "Which referrals do you withdraw?",
"whichHint": "Everything of this sender that is still open and in which nobody has met the candidate.",
"more": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `There is 1 more. It shows` : `There are ${numberIn('en', v.count)} more. They show`} once you have withdrawn these.`,
"line": (v) => `${v.reference}, received on ${v.date}`,
"proofs": {
"unconfirmed": "The sender has confirmed nothing.",
"confirmed": "The sender has confirmed this.",
"vouched": "A connected system vouches for the sender.",
},
"done": (v) => `${v.count === 0 ? `Nothing was withdrawn.` : pluralIn('en', 'cardinal', v.count) === 'one' ? `1 of the ${v.of} referrals was withdrawn.` : `${numberIn('en', v.count)} of the ${v.of} referrals were withdrawn.`}`,
"results": {
"done": "withdrawn",
"moved": "not done, because something changed meanwhile",
"not-now": "not done, because that is not possible now",
"unknown": "not found",
"busy": "not done, because somebody else worked on it at the same time",
},
"again": "See what is still open",
};
