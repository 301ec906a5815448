import type { OtherDoor } from '../../domain/codes.ts';
import { otherRegionOf } from '../../domain/municipality.ts';
import { handoverFor, type Region } from '../../domain/region.ts';
import type { FormKind } from './steps.ts';

/**
 * The organisation that helps when no door of ours fits. Outside the region that is the programme in the other region,
 * by name, with its contact data if the region file has them. A self-referrer and a professional are each addressed in
 * their own way where the file does so.
 */
export function handoverTo(
  region: Region,
  otherDoor: OtherDoor,
  of: { readonly municipality?: string; readonly kind?: FormKind } | undefined,
): Region['handovers'][OtherDoor] {
  const municipality = of?.municipality;
  const { toSelf, toProfessional, ...plain } = handoverFor(region, otherDoor);
  const own = { self: toSelf, professional: toProfessional };
  const handover = of?.kind === undefined ? plain : { ...plain, ...own[of.kind] };
  if (otherDoor !== 'outside-region' || municipality === undefined) return handover;
  const other = otherRegionOf(region, municipality);
  if (other === undefined) return handover;
  // That region calls itself "Regio Zwolle"; in a sentence one "regio" is enough.
  const name = other.name.replace(/^Regio /, '');
  const { code: _, ...known } = region.otherRegions?.find(({ code }) => code === other.code) ?? {};
  return {
    organisation: { nl: `Hoofdzaak Werk in de regio ${name}`, en: `Hoofdzaak Werk in the ${name} region` },
    how: handover.how,
    ...known,
  };
}
