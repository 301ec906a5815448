import type { BareCase } from '../cases/contracts.ts';
import type { Language, Role } from '../domain/codes.ts';
import { decidingBody } from '../domain/organisation.ts';
import { providerById, type Region } from '../domain/region.ts';
import { deciderInWords, municipalityName } from './mails/words.ts';
import { termTexts } from './texts/term.ts';

type Place = { readonly region: Region; readonly lang: Language };

/** Name of an organisation by `uwv`, CBS code or provider id; undefined for a provider that the region file no longer lists. */
export function organisationName(organisation: string, { region, lang }: Place): string | undefined {
  if (organisation === 'uwv') return deciderInWords(undefined, lang);
  if (/^GM\d{4}$/.test(organisation)) return deciderInWords(municipalityName(region, organisation, lang), lang);
  return providerById(region, organisation)?.name;
}

/** A role with the organisation that it acts for, so that nobody has to guess which team or provider is meant. */
export function whoInWords(role: Role, organisation: string | undefined, place: Place): string {
  const name = organisation === undefined ? undefined : organisationName(organisation, place);
  const text = termTexts[place.lang].roleAt;
  if (name === undefined) return termTexts[place.lang].roles[role];
  switch (role) {
    case 'approver':
      return organisation === 'uwv' ? text.uwvApprover : text.approver({ organisation: name });
    case 'team':
    case 'provider':
    case 'job-coach':
      return text[role]({ organisation: name });
    default:
      return termTexts[place.lang].roles[role];
  }
}

/**
 * The same for who is asked in a case of which only the bare facts are known: the one who decides is named by municipality or UWV.
 *
 * @param provider provider that the task asks; left out where its reader may not learn which (I6)
 */
export function whoInCase(role: Role, { door, municipality }: BareCase, place: Place, provider?: string): string {
  const decides = role === 'approver' || role === 'team';
  return whoInWords(role, decides ? decidingBody(place.region, door, municipality) : provider, place);
}
