// Made by `npm run build:texts` from texts/; texts/changeable.ts says which.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export type ChangeableTexts = Readonly<Record<string, string>>;

export const changeableTexts: Readonly<Record<Language, ChangeableTexts>> = {
  get nl() {
    return textsBeside<ChangeableTexts>('nl', 'changeable');
  },
  get en() {
    return textsBeside<ChangeableTexts>('en', 'changeable');
  },
};
