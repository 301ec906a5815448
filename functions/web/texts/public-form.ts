import type { Language } from '../../domain/codes.ts';
import { en } from './public-form-en.ts';
import { nl } from './public-form-nl.ts';
import type { FormWords } from './public-form-words.ts';

/** Words of the two referral forms. */
export const formTexts: Record<Language, FormWords> = { nl, en };
