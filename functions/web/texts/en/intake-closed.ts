// Made by `npm run build:texts` from texts/*/intake-closed.yaml; change those instead.
import type { IntakeClosedTexts } from '../intake-closed.ts';

export const texts: IntakeClosedTexts = {
"title": "You cannot apply at the moment",
"titleForGood": "You can no longer apply",
"ending": (v) => `${v.service} is ending. It has taken nobody new since ${v.date}.`,
"ended": (v) => `${v.service} ended on ${v.date}. It takes nobody new.`,
"again": (v) => `You can apply again from ${v.date}.`,
"goesOn": "Have you applied already? You hear from us about that. You get mail or we phone you, as before.",
"call": "Do you have questions? Call us:",
"kept": "Your answers are still here. They stay in this browser for 2 more hours, and we have not sent anything.",
"save": "Keep your answers for later",
"home": "To the start page",
"api": (v) => `No new referrals are taken at the moment. Nothing was stored. Keep the referral and send it later with the same Idempotency-Key, or call ${v.phone}.`,
"apiForGood": (v) => `Nothing was stored, and sending it again does not help. \`errors\` says where people can go now. Or call ${v.phone}.`,
"apiAgain": (v) => `From ${v.date} on it is possible again.`,
};
