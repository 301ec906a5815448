// Made by `npm run build:texts` from texts/*/declines.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { DeclinesTexts } from '../declines.ts';

export const texts: DeclinesTexts = {
"page": {
"title": "Decline several referrals",
"lead": "Choose whom you decline for the same reason. Each candidate reads that reason.",
"none": "No referral waits for your decision now.",
"who": "Whom do you decline?",
"whoHint": (v) => `You can choose ${numberIn('en', v.most)} at once.`,
"one": (v) => `${v.name}, referral ${v.reference}`,
"reason": "Reason for all these referrals",
"explanation": "Do you choose \"There is another reason\"? Then write here which one. For your team and for us. The candidate may ask for it.",
"decidedByHint": "This name is kept with each decision of the team. The candidate and the referrer do not see it.",
"next": "Continue",
"list": "Back to my list",
},
"sure": {
"title": "Is this right?",
"lead": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `You decline this referral:` : `You decline these ${numberIn('en', v.count)} referrals:`}`,
"reason": "Reason",
"decidedBy": "Who decides",
"yes": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `Yes, decline this referral` : `Yes, decline these ${numberIn('en', v.count)} referrals`}`,
"no": "No, go back",
},
"done": {
"title": "This is what happened",
"declined": (v) => `${v.count === 0 ? `Nothing was declined.` : pluralIn('en', 'cardinal', v.count) === 'one' ? `1 referral was declined:` : `${numberIn('en', v.count)} referrals were declined:`}`,
"follows": "The candidates and those who referred them are told, with the reason.",
"not": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 referral was not declined:` : `${numberIn('en', v.count)} referrals were not declined:`}`,
"one": (v) => `${v.who}: ${v.why}`,
"why": {
"answered": "this was answered already.",
"gone": "this no longer waits for you.",
"busy": "it did not work now. Try again.",
"refused": "your answer could not be taken like this.",
},
},
"problem": {
"none": "Choose at least one referral.",
"many": (v) => `Choose ${numberIn('en', v.most)} at most.`,
},
};
