import type { Language } from '../../domain/codes.ts';

// Making a formatter is slow, so each is made once, when it is first asked for.
const numbers = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

/** A number as a language writes it. All our languages write the whole numbers below a thousand by the digits that JavaScript has. */
export function numberIn(language: Language, count: number): string {
  // The first question to Intl takes 10 ms of a start: decision 119.
  if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(count);
}

/** Which form a language uses for a count (`one`, `few`, `other`), by the plural rules of Unicode. */
export function pluralIn(language: Language, type: Intl.PluralRuleType, count: number): Intl.LDMLPluralRule {
  const rule = rules.get(`${language}/${type}`) ?? new Intl.PluralRules(language, { type });
  rules.set(`${language}/${type}`, rule);
  return rule.select(count);
}
