// Made by `npm run build:texts` from texts/*/list.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ListTexts {
readonly "or": (v: { readonly before: string | number; readonly last: string | number }) => string;
}

const nl: ListTexts = {
"or": (v) => `${v.before} of ${v.last}`,
};

export const listTexts: Readonly<Record<Language, ListTexts>> = {
  nl,
  get en() {
    return textsBeside<ListTexts>('en', 'list');
  },
};
