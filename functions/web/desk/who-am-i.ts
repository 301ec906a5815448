import { providerById } from '../../domain/region.ts';
import type { Staff } from '../../domain/staff.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale } from '../page-context.ts';
import { deskTexts } from '../texts/desk.ts';

/** What somebody may see at the desk, in a sentence. */
export function scopeInWords(staff: Staff, { lang, region }: Locale): string {
  const text = deskTexts[lang].scopes;
  const list = (names: readonly string[]) => new Intl.ListFormat(lang).format(names);
  switch (staff.role) {
    case 'coordinator':
      return text.coordinator({ region: region.name });
    case 'municipality':
      return text.municipality({ names: list(staff.scope.map((code) => municipalityName(region, code, lang))) });
    case 'provider':
      return text.provider({ names: list(staff.scope.map((id) => providerById(region, id)?.name ?? id)) });
    case 'reader':
      return text.reader;
  }
}
