import type { Language } from '../../domain/codes.ts';
import type { Dimension } from '../../domain/figures/population.ts';
import { quarterNamed } from '../../domain/figures/population.ts';
import type { Share } from '../../domain/figures/shares.ts';
import { providerById } from '../../domain/region.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale } from '../page-context.ts';
import { resultsTexts } from '../texts/results.ts';
import { termTexts } from '../texts/term.ts';

/** A share in words, in whole percents. */
export function percentIn(share: number, lang: Language): string {
  return resultsTexts[lang].percent({ percent: Math.round(share * 100) });
}

/** A share in words: one number, or two where silence leaves it open. */
export function shareInWords({ worst, best }: Share, lang: Language): string {
  const text = resultsTexts[lang];
  if (worst === undefined || best === undefined) return text.noShare;
  const [low, high] = [Math.round(worst * 100), Math.round(best * 100)];
  return low === high ? text.percent({ percent: low }) : text.range({ worst: low, best: high });
}

/** Days in words; that they cannot be told where they cannot. */
export function daysInWords(days: number | undefined, lang: Language): string {
  const text = resultsTexts[lang];
  return days === undefined ? text.noShare : text.days({ days });
}

/** A quarter in words, by its name such as `2026-Q3`; in short where several stand beside each other. */
export function quarterInWords(name: string, lang: Language, length: 'whole' | 'short' = 'whole'): string {
  const found = quarterNamed(name);
  if (found === undefined) return name;
  const parts = { year: String(found.year), quarter: found.quarter };
  return length === 'whole' ? resultsTexts[lang].quarter(parts) : resultsTexts[lang].quarterShort(parts);
}

/** What a group is called that results are broken down by. */
export function groupName(dimension: Dimension | 'quarter', name: string, { lang, region }: Locale): string {
  switch (dimension) {
    case 'programme': {
      const names: Readonly<Record<string, string>> = termTexts[lang].programmes;
      return names[name] ?? name;
    }
    case 'municipality':
      return municipalityName(region, name, lang);
    case 'provider':
      return providerById(region, name)?.name ?? name;
    case 'received':
    case 'started':
    case 'quarter':
      return quarterInWords(name, lang);
  }
}
