// Made by `npm run build:texts` from texts/*/desk-case.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskCaseTexts {
readonly "title": (v: { readonly reference: string | number }) => string;
readonly "back": string;
readonly "now": string;
readonly "nobody": string;
readonly "system": string;
readonly "turn": string;
readonly "asks": string;
readonly "since": string;
readonly "dueOn": string;
readonly "wasDueOn": (v: { readonly date: string | number }) => string;
readonly "asksOn": string;
readonly "silence": string;
readonly "livesIn": string;
readonly "outOfReach": (v: { readonly municipality: string | number }) => string;
readonly "waitingSince": string;
readonly "closedOn": string;
readonly "reopenUntil": string;
readonly "can": string;
readonly "answer": (v: { readonly task: string | number }) => string;
readonly "answerFor": (v: { readonly who: string | number; readonly task: string | number }) => string;
readonly "answerHint": string;
readonly "nothing": string;
readonly "journey": string;
readonly "people": string;
readonly "hidden": {
readonly "coordinator": string;
readonly "municipality": string;
readonly "provider": string;
};
readonly "erased": (v: { readonly date: string | number; readonly why: string | number }) => string;
readonly "offers": string;
readonly "offer": {
readonly "accepted": string;
readonly "declined": (v: { readonly reason: string | number }) => string;
readonly "declinedBare": string;
readonly "silent": string;
readonly "taken-back": string;
};
readonly "offerLine": (v: { readonly date: string | number; readonly what: string | number }) => string;
readonly "checkIns": string;
readonly "checkIn": {
readonly "date": string;
readonly "purpose": string;
readonly "answer": string;
readonly "hours": string;
};
readonly "pausedUntil": string;
readonly "ledger": {
readonly "title": string;
readonly "on": string;
readonly "hours": string;
readonly "what": string;
readonly "by": string;
readonly "kinds": {
readonly "reported": string;
readonly "earlier": string;
readonly "counter": string;
};
};
readonly "purposes": {
readonly "regular": string;
readonly "final": string;
readonly "kept-work": string;
readonly "follow-up": string;
};
readonly "worksNow": {
readonly "yes": string;
readonly "no": string;
readonly "unknown": string;
};
readonly "inSchool": {
readonly "yes": string;
readonly "no": string;
readonly "unknown": string;
};
readonly "answered": (v: { readonly date: string | number }) => string;
readonly "kept": string;
readonly "lost": string;
readonly "silent": string;
readonly "says": {
readonly "title": string;
readonly "line": (v: { readonly date: string | number; readonly what: string | number }) => string;
readonly "silent": string;
readonly "works": {
readonly "yes": string;
readonly "no": string;
readonly "rather-not": string;
};
readonly "school": {
readonly "yes": string;
readonly "no": string;
};
readonly "mood": {
readonly "good": string;
readonly "so-so": string;
readonly "bad": string;
};
readonly "call": string;
readonly "difference": {
readonly "open": string;
readonly "works": string;
readonly "works-not": string;
readonly "unclear": string;
};
};
readonly "notes": string;
readonly "noteOn": (v: { readonly date: string | number }) => string;
readonly "noteFor": (v: { readonly readers: string | number }) => string;
readonly "call": string;
readonly "mails": string;
readonly "mailsLead": string;
readonly "noMails": string;
readonly "mail": {
readonly "kind": string;
readonly "to": string;
readonly "state": string;
};
readonly "reminder": (v: { readonly n: string | number }) => string;
readonly "states": {
readonly "planned": (v: { readonly at: string | number }) => string;
readonly "held": string;
readonly "sent": (v: { readonly at: string | number }) => string;
readonly "delivered": (v: { readonly at: string | number }) => string;
readonly "unsure": (v: { readonly at: string | number }) => string;
readonly "bounced": string;
readonly "not-needed": string;
};
readonly "trail": string;
readonly "trailLead": string;
readonly "event": {
readonly "at": string;
readonly "what": string;
readonly "who": string;
readonly "account": (v: { readonly account: string | number }) => string;
};
readonly "unknown": {
readonly "title": string;
readonly "lead": string;
readonly "help": (v: { readonly phone: string | number; readonly hours: string | number }) => string;
};
readonly "hasDied": string;
readonly "twin": {
readonly "likely": string;
readonly "formerly": string;
readonly "goesOnIn": string;
readonly "merged": string;
};
}

export const deskCaseTexts: Readonly<Record<Language, DeskCaseTexts>> = {
  get nl() {
    return textsBeside<DeskCaseTexts>('nl', 'desk-case');
  },
  get en() {
    return textsBeside<DeskCaseTexts>('en', 'desk-case');
  },
};
