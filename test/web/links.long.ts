import { languages } from '../../functions/domain/codes.ts';
import { linkPagesIn } from './link-pages.ts';

for (const lang of languages.filter((one) => one !== 'nl')) linkPagesIn(lang);
