import type { Language } from '../../domain/codes.ts';
import type { DoorHint, DoorReason } from '../../domain/door-reason.ts';
import { doorTexts } from '../texts/door.ts';
import { said } from './said.ts';

const reader = (who: DoorReason['who']) => ({ who: who === 'self' ? ('self' as const) : ('other' as const) });

/** Why this door is the right one, or another. Only people who refer themselves are addressed as "je". */
export function doorReasonInWords({ code, who, municipality, age = 0 }: DoorReason, lang: Language): string {
  const { reasons, aMunicipality } = doorTexts[lang];
  return said(reasons[code], { ...reader(who), municipality: municipality ?? aMunicipality, age });
}

/** What is worth telling beside a door. */
export function doorHintInWords({ code, who }: DoorHint, lang: Language): string {
  return said(doorTexts[lang].hints[code], reader(who));
}
