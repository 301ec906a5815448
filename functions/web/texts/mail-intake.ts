// Made by `npm run build:texts` from texts/*/mail-intake.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface MailIntakeTexts {
readonly "received-candidate": {
readonly "subject": (v: { readonly shared: "yes" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasProgramme: "yes" | "other"; readonly approval: "none" | "yes_first" | "yes_first_none" | "other"; readonly shared: "yes" | "other"; readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, string];
readonly "button": string;
};
readonly "told-about-referral": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other"; readonly service: string | number }) => string, (v: { readonly service: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
readonly "otherButton": string;
};
readonly "received-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly approval: "none" | "yes_first" | "yes_first_none" | "other" }) => string, (v: { readonly hasProgramme: "yes" | "other"; readonly approval: "none" | "yes_first" | "yes_first_none" | "other" }) => string];
readonly "button": string;
};
readonly "duplicate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly duplicateOf: string | number }) => string, string];
readonly "button": string;
};
}

export const mailIntakeTexts: Readonly<Record<Language, MailIntakeTexts>> = {
  get nl() {
    return textsBeside<MailIntakeTexts>('nl', 'mail-intake');
  },
  get en() {
    return textsBeside<MailIntakeTexts>('en', 'mail-intake');
  },
};
