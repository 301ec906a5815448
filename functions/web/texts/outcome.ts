// Made by `npm run build:texts` from texts/*/outcome.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface OutcomeTexts {
readonly "sent": {
readonly "title": string;
readonly "handoverTitle": string;
readonly "reference": string;
readonly "keep": string;
readonly "next": string;
readonly "nextSteps": {
readonly "sender-confirms": (v: { readonly term: string | number }) => string;
readonly "candidate-confirms": (v: { readonly term: string | number }) => string;
readonly "work-coach-decides": (v: { readonly term: string | number }) => string;
readonly "uwv-decides": (v: { readonly term: string | number }) => string;
readonly "finding-place": (v: { readonly term: string | number }) => string;
readonly "coordinator-calls": (v: { readonly term: string | number }) => string;
};
readonly "byCall": (v: { readonly term: string | number }) => string;
readonly "callsNumber": (v: { readonly phone: string | number }) => string;
readonly "numberWrong": (v: { readonly phone: string | number }) => string;
readonly "mail": string;
readonly "door": string;
readonly "questions": string;
readonly "call": string;
readonly "status": string;
readonly "statusHint": string;
readonly "hints": string;
readonly "gone": string;
readonly "goneText": string;
};
readonly "already": {
readonly "title": string;
readonly "text": string;
readonly "phone": string;
readonly "again": string;
};
readonly "otherDoor": {
readonly "why": string;
readonly "how": string;
readonly "call": string;
readonly "site": string;
readonly "handoverTitle": string;
readonly "handoverText": string;
readonly "handoverTextProfessional": string;
readonly "handoverCode": string;
readonly "handover": string;
readonly "handoverProfessional": string;
readonly "nothingKept": string;
readonly "child": {
readonly "title": string;
readonly "titleProfessional": string;
readonly "self": string;
readonly "professional": string;
readonly "anyone": (v: { readonly consentAge: string | number }) => string;
readonly "call": string;
readonly "nothingKept": string;
};
readonly "noAnswers": string;
readonly "mail": {
readonly "title": string;
readonly "email": string;
readonly "hint": string;
readonly "button": string;
readonly "mailed": string;
readonly "emailError": string;
readonly "tooMany": string;
readonly "notMailed": string;
};
readonly "change": string;
readonly "again": string;
readonly "pages": {
readonly "under-16": {
readonly "title": (v: { readonly youngest: string | number }) => string;
readonly "why": (v: { readonly youngest: string | number }) => string;
readonly "door": string;
};
readonly "state-pension-age": {
readonly "title": string;
readonly "why": (v: { readonly pensionAge: string | number }) => string;
readonly "door": string;
};
readonly "outside-region": {
readonly "title": (v: { readonly municipality: string | number }) => string;
readonly "why": string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "municipality-buys-itself": {
readonly "title": (v: { readonly municipality: string | number }) => string;
readonly "why": (v: { readonly adultsFrom: string | number; readonly municipality: string | number }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "disability-benefit": {
readonly "title": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "why": string;
readonly "door": (v: { readonly who: "self" | "professional" | "other"; readonly profession: "clinician" | "other" }) => string;
};
readonly "ask-clinician-ips": {
readonly "title": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "why": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "not-motivated": {
readonly "title": string;
readonly "why": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "door-not-open-yet": {
readonly "title": string;
readonly "why": string;
readonly "door": string;
};
};
};
readonly "expired": {
readonly "title": string;
readonly "text": string;
};
readonly "stopping": {
readonly "title": string;
readonly "lead": string;
readonly "goes": string;
readonly "link": string;
readonly "stays": string;
readonly "earlier": string;
readonly "back": string;
readonly "later": string;
readonly "wipe": string;
};
readonly "wiped": {
readonly "title": string;
readonly "home": string;
readonly "text": string;
readonly "sent": string;
};
}

export const outcomeTexts: Readonly<Record<Language, OutcomeTexts>> = {
  get nl() {
    return textsBeside<OutcomeTexts>('nl', 'outcome');
  },
  get en() {
    return textsBeside<OutcomeTexts>('en', 'outcome');
  },
};
