// Made by `npm run build:texts` from texts/*/public-results.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { PublicResultsTexts } from '../public-results.ts';

export const texts: PublicResultsTexts = {
"title": "Results",
"lead": "Here you see how things went for the people who were referred to us. The numbers say nothing about any one person.",
"none": (v) => `Nothing has been published yet. The first results come on ${v.date} at the earliest.`,
"next": (v) => `The next results come on ${v.date} at the earliest.`,
"half": (v) => `Referred in the ${v.half === "first" ? `first half` : `second half`} of ${v.year}`,
"titled": (v) => `${v.title} (${v.half === "first" ? `first half` : `second half`} ${v.year})`,
"until": (v) => `Followed up to and including ${v.until}. Published on ${v.madeOn}, and not changed since then.`,
"hidden": "hidden",
"people": "People",
"what": "How it went",
"counts": {
"title": "How it went",
"base": (v) => `${v.people} people in all. Each counts once.`,
"baseHidden": "How many people there were in all is hidden. Each counts once.",
},
"results": {
"work": "Paid work",
"school": "Learning",
"none": "Neither",
"unknown": "Not known",
"not-started": "No first talk",
},
"work": {
"title": "Share with paid work",
"base": "Of those who had a first talk. A job that somebody had already counts too. Worked out from the rounded numbers, so about right.",
"label": "Had paid work",
"open": (v) => `Because of the rounding, and because some said nothing, we do not know exactly. The true share lies between ${v.low}% and ${v.high}%.`,
"hidden": "One of the numbers for this is hidden, so there is no share here.",
},
"weeks": {
"title": "How long it took",
"base": "Only of those who got that far. Half of them were there within this many weeks. Who had work already counts as 0 weeks.",
"talk": "From referral to first talk",
"work": "From first talk to paid work",
"count": (v) => `${pluralIn('en', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('en', v.weeks)} weeks`}`,
},
"programmes": {
"title": "By programme",
"base": "Of those who had a first talk.",
"name": "Programme",
},
"municipalities": {
"title": "By municipality",
"base": "With the names of that time.",
"name": "Municipality",
},
"allHidden": (v) => `Everything is hidden of: ${v.names}.`,
"cannot": "What you cannot tell from this",
"cannots": ["Whether people found work because of us. We do not know how it would have gone without us.", "Whether they kept that work. One day of work counts already.", "Whether it goes better here than elsewhere. We do not know whether others count the same way.", "Which municipality or which programme is best. Other people come to each, and often they are few."],
"method": "How we count",
"methods": ["Everybody counts who was referred in that half-year and wanted it. Who was referred twice counts once.", "We look until the end of the half-year after it. Two months later we publish the numbers.", "Paid work counts if somebody had paid work on at least one day after the first talk. Learning counts if somebody had no paid work, but did learn and work (bbl) or was in education.", "No first talk had who got no approval or place, stopped, got other help or was still waiting.", "Not known is who did not answer until the end. Silence is not a no.", "Who died without a result does not count, nor does who moved out of the region.", "Hidden is a number below 10, or a number with which another hidden number could be worked out. So hidden does not mean none.", "Other numbers are rounded to 5, so they do not always add up. Do not add them up over years either.", "What was published is never changed, even when we know more later."],
"downloads": "Do your own sums",
"downloadsText": "Anybody may use these numbers. Empty means hidden, and not none.",
"columns": "What each word in them means",
"csv": "All numbers as a table (CSV)",
"json": "All numbers for programs (JSON)",
};
