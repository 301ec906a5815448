import type { Language } from '../../domain/codes.ts';
import { en } from './public-form-en.ts';
import { nl } from './public-form-nl.ts';

/** Words of the two referral forms. */
export const formTexts: Record<Language, typeof nl> = { nl, en };
