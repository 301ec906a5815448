import type { BareCase } from '../cases/link-contracts.ts';
import type { Role } from '../domain/codes.ts';
import { decidingBody } from '../domain/organisation.ts';
import { providerById } from '../domain/region.ts';
import { deciderInWords, municipalityName } from './mails/words.ts';
import type { Locale } from './page-context.ts';
import { termTexts } from './texts/term.ts';

/** Name of an organisation by `uwv`, CBS code or provider id; undefined for a provider that the region file no longer lists. */
export function organisationName(organisation: string, { region, lang }: Locale): string | undefined {
  if (organisation === 'uwv') return deciderInWords(undefined, lang);
  if (/^GM\d{4}$/.test(organisation)) return deciderInWords(municipalityName(region, organisation, lang), lang);
  return providerById(region, organisation)?.name;
}

/** A role with the organisation that it acts for, so that nobody has to guess which team or provider is meant. */
export function whoInWords(role: Role, organisation: string | undefined, context: Locale): string {
  const name = organisation === undefined ? undefined : organisationName(organisation, context);
  const text = termTexts[context.lang].roleAt;
  if (name === undefined) return termTexts[context.lang].roles[role];
  switch (role) {
    case 'approver':
      return organisation === 'uwv' ? text.uwvApprover : text.approver({ organisation: name });
    case 'team':
    case 'provider':
    case 'job-coach':
      return text[role]({ organisation: name });
    default:
      return termTexts[context.lang].roles[role];
  }
}

/**
 * The same for who is asked in a case of which only the bare facts are known: the one who decides is named by municipality or UWV.
 *
 * @param provider provider that the task asks; left out where its reader may not learn which (I6)
 */
export function whoInCase(role: Role, { door, municipality }: BareCase, context: Locale, provider?: string): string {
  const decides = role === 'approver' || role === 'team';
  return whoInWords(role, decides ? decidingBody(context.region, door, municipality) : provider, context);
}
