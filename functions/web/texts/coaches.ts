// Made by `npm run build:texts` from texts/*/coaches.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface CoachesTexts {
readonly "title": string;
readonly "lead": string;
readonly "none": string;
readonly "back": string;
readonly "columns": {
readonly "name": string;
readonly "count": string;
readonly "leave": string;
};
readonly "guides": (v: { readonly count: number }) => string;
readonly "unreached": string;
readonly "leave": string;
readonly "leaveOf": (v: { readonly name: string | number }) => string;
readonly "form": {
readonly "title": (v: { readonly count: number }) => string;
readonly "lead": (v: { readonly count: number; readonly name: string | number }) => string;
readonly "who": string;
readonly "existing": string;
readonly "other": string;
readonly "name": string;
readonly "email": string;
readonly "phone": string;
readonly "next": string;
};
readonly "sure": {
readonly "title": string;
readonly "lead": (v: { readonly count: number; readonly from: string | number; readonly to: string | number }) => string;
readonly "away": (v: { readonly name: string | number; readonly date: string | number }) => string;
readonly "yes": (v: { readonly count: number }) => string;
readonly "no": string;
};
readonly "done": {
readonly "title": string;
readonly "moved": (v: { readonly count: number; readonly name: string | number }) => string;
readonly "away": (v: { readonly name: string | number; readonly date: string | number }) => string;
readonly "results": {
readonly "moved": string;
readonly "changed": string;
readonly "address": string;
readonly "busy": string;
};
};
readonly "problems": {
readonly "same": string;
readonly "both": string;
};
}

export const coachesTexts: Readonly<Record<Language, CoachesTexts>> = {
  get nl() {
    return textsBeside<CoachesTexts>('nl', 'coaches');
  },
  get en() {
    return textsBeside<CoachesTexts>('en', 'coaches');
  },
};
