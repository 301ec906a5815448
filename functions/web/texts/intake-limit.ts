// Made by `npm run build:texts` from texts/*/intake-limit.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface IntakeLimitTexts {
readonly "sender-limit": string;
readonly "candidate-limit": string;
readonly "people-limit": string;
readonly "network-limit": string;
readonly "client-limit": string;
readonly "call-limit": string;
}

export const intakeLimitTexts: Readonly<Record<Language, IntakeLimitTexts>> = {
  get nl() {
    return textsBeside<IntakeLimitTexts>('nl', 'intake-limit');
  },
  get en() {
    return textsBeside<IntakeLimitTexts>('en', 'intake-limit');
  },
};
