import { languages } from '../../functions/domain/codes.ts';
import { formsSpeakIn } from './form-voice.ts';
import { publicPagesIn } from './good-pages.ts';

for (const language of languages.filter((one) => one !== 'nl')) {
  formsSpeakIn(language);
  publicPagesIn(language);
}
