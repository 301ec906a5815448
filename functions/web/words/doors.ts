import type { Language } from '../../domain/codes.ts';
import type { DoorHint, DoorReason } from '../../domain/door-reason.ts';
import { doorTexts } from '../texts/door.ts';
import { dateInWords } from './dates.ts';
import { said } from './said.ts';

const reader = (who: DoorReason['who']) => ({ who: who === 'self' ? ('self' as const) : ('other' as const) });

/** Why this door is the right one, or another. Only people who refer themselves are addressed as "je". */
export function doorReasonInWords(reason: DoorReason, lang: Language): string {
  const { code, who, municipality, age = 0, text, opensOn } = reason;
  const { reasons, aMunicipality, opens } = doorTexts[lang];
  const words = said(reasons[code], { ...reader(who), municipality: municipality ?? aMunicipality, age });
  const again = opensOn && opens({ date: dateInWords(opensOn, lang) });
  return [words, text?.[lang], again].filter(Boolean).join(' ');
}

/** What is worth telling beside a door. */
export function doorHintInWords({ code, who }: DoorHint, lang: Language): string {
  return said(doorTexts[lang].hints[code], reader(who));
}
