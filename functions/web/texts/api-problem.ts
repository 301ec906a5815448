// Made by `npm run build:texts` from texts/*/api-problem.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ApiProblemTexts {
readonly "invalid-request": string;
readonly "malformed-json": string;
readonly "malformed-form": string;
readonly "too-many-fields": string;
readonly "unknown-language": string;
readonly "content-type": string;
readonly "content-encoding": string;
readonly "too-large": string;
readonly "key-reused": string;
readonly "too-many": (v: { readonly phone: string | number }) => string;
readonly "idempotency-key": string;
readonly "no-token": string;
readonly "unknown-key": string;
readonly "unknown-referral": string;
readonly "not-found": string;
readonly "method-not-allowed": string;
readonly "origin-not-allowed": string;
readonly "unavailable": string;
readonly "failed": string;
readonly "form-key": string;
readonly "unknown-form": string;
readonly "form-too-large": string;
readonly "form-wrong": string;
readonly "form-other-door": string;
}

export const apiProblemTexts: Readonly<Record<Language, ApiProblemTexts>> = {
  get nl() {
    return textsBeside<ApiProblemTexts>('nl', 'api-problem');
  },
  get en() {
    return textsBeside<ApiProblemTexts>('en', 'api-problem');
  },
};
