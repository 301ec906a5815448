import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChild } from '../../functions/domain/age-limits.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { midden, requestOf } from './fixtures.ts';

describe('too young to consent for oneself', () => {
  test.each([
    ['the day before the birthday', '2010-11-22', '2026-11-21', true],
    ['on the birthday', '2010-11-21', '2026-11-21', false],
    ['born on 29 February, on the last day of February', '2008-02-29', '2024-02-28', true],
    ['born on 29 February, on that day in a leap year', '2008-02-29', '2024-02-29', false],
    ['only the year is known, in the year of the birthday', '2010-00-00', '2026-12-30', true],
    ['only the year is known, on its last day', '2010-00-00', '2026-12-31', false],
    ['the day is not known, in the month of the birthday', '2010-11-00', '2026-11-29', true],
    ['the day is not known, on the last of that month', '2010-11-00', '2026-11-30', false],
    ['of February, in a leap year', '2012-02-00', '2028-02-28', true],
  ])('%s', (_, birthDate, today, expected) => {
    expect(isChild(birthDate, today)).toBe(expected);
  });

  // Sixteen years after a leap year comes another, except across 2100: then the birthday is not there, and 1 March counts.
  test('born on 29 February 2084, whose sixteenth birthday does not exist', () => {
    expect(isChild('2084-02-29', '2100-02-28')).toBe(true);
    expect(isChild('2084-02-29', '2100-03-01')).toBe(false);
  });

  test('the day is the one on the clock in the Netherlands', () => {
    // A quarter past midnight on the birthday there, and still the day before in UTC.
    expect(isChild('2010-07-01', localDate('2026-06-30T22:15:00.000Z'))).toBe(false);
    expect(isChild('2010-07-01', localDate('2026-06-30T21:45:00.000Z'))).toBe(true);
    expect(isChild('2010-01-01', localDate('2025-12-31T23:15:00.000Z'))).toBe(false);
    expect(isChild('2010-01-01', localDate('2025-12-31T22:45:00.000Z'))).toBe(true);
  });

  test('no door is a child\u2019s, and the answer says who decides', () => {
    const region = midden();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 17 }), (days) => {
        const today = '2026-11-21';
        const birthDate = addDays(today, -days);
        const choice = chooseDoor(region, requestOf({ birthDate }), today);
        if (!isChild(birthDate, today)) return;
        expect(choice).toMatchObject({ kind: 'other-door', otherDoor: 'under-16' });
        expect(choice.reasons.map(({ code }) => code)).toContain('child');
      }),
    );
  });

  test('where doors open later, who is old enough to consent is not spoken to as a child', () => {
    const region = midden();
    for (const door of Object.values(region.doors)) door.minAge = Math.max(door.minAge, 18);
    const choice = chooseDoor(region, requestOf({ birthDate: '2009-11-21' }), '2026-11-21');
    expect(choice).toMatchObject({ otherDoor: 'under-16' });
    expect(JSON.stringify(choice.reasons)).not.toContain('voogd');
  });
});
