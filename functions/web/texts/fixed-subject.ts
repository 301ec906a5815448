// Made by `npm run build:texts` from texts/; texts/changeable.ts says which.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export type FixedSubjectTexts = Readonly<Record<string, string>>;

export const fixedSubjectTexts: Readonly<Record<Language, FixedSubjectTexts>> = {
  get nl() {
    return textsBeside<FixedSubjectTexts>('nl', 'fixed-subject');
  },
  get en() {
    return textsBeside<FixedSubjectTexts>('en', 'fixed-subject');
  },
};
