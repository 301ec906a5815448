import { expect, test } from 'vitest';
import type { Language } from '../../functions/domain/codes.ts';
import { personRows } from '../../functions/web/links/disclosure.ts';

test('an age is said to be the one of the day of receipt, which the rules used', () => {
  const shown = { person: { name: 'Noor Visser', birthDate: '2009-10-09' }, notes: [] };
  const told = (lang: Language) => personRows(shown, '2026-06-01', lang)[1]?.[1];
  expect(told('nl')).toBe('9 oktober 2009 (16 jaar bij aanmelding)');
  expect(told('en')).toBe('9 October 2009 (aged 16 when referred)');
});
