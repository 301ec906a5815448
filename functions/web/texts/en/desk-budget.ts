// Made by `npm run build:texts` from texts/*/desk-budget.yaml; change those instead.
import type { DeskBudgetTexts } from '../desk-budget.ts';

export const texts: DeskBudgetTexts = {
"title": "Budget of each municipality",
"lead": (v) => `This is how many places each municipality pays for in ${v.year}, and how many are left.`,
"how": "Do you raise a number? Then people who wait for budget go on by themselves. With a lower number nobody stops who has a place already.",
"ask": "Would your municipality like another number? Phone the coordinator.",
"where": "Municipality",
"granted": "Agreed",
"used": "Counted",
"left": "Left",
"waiting": "Waiting for budget",
"none": "no number",
"unlimited": "no limit",
"uncounted": "not counted",
"gone": "Used up",
"short": "Almost used up",
"counts": "Whoever had a place before the number was set is not counted. A place counts from the moment we ask a provider. If the first talk does not happen, the place is free again. Once 80% is taken we mail the municipality and the coordinator.",
};
