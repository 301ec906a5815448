// Made by `npm run build:texts` from texts/*/form-mail.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FormMailTexts {
readonly "hello": string;
readonly "why": string;
readonly "copy": string;
readonly "draft": {
readonly "subject": string;
readonly "lead": string;
readonly "valid": (v: { readonly days: number }) => string;
readonly "button": string;
readonly "keep": string;
};
readonly "code": {
readonly "subject": string;
readonly "lead": string;
readonly "valid": (v: { readonly minutes: number }) => string;
readonly "nobody": string;
};
readonly "advice": {
readonly "subject": string;
readonly "lead": string;
readonly "where": string;
readonly "phone": string;
readonly "site": string;
readonly "nothing": string;
readonly "button": string;
};
}

export const formMailTexts: Readonly<Record<Language, FormMailTexts>> = {
  get nl() {
    return textsBeside<FormMailTexts>('nl', 'form-mail');
  },
  get en() {
    return textsBeside<FormMailTexts>('en', 'form-mail');
  },
};
