import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addTerm,
  addWorkingDays,
  ageOn,
  daysBetween,
  instantAt,
  isShortPeriod,
  isWorkingDay,
  localDate,
  localTime,
} from '../../functions/domain/calendar.ts';

const instants = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const dates = instants.map((instant) => instant.slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('local date and time', () => {
  test.each([
    ['2026-11-21T22:59:59.999Z', '2026-11-21', '23:59'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22', '00:00'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01', '00:00'],
  ])('%s is %s %s in Amsterdam', (instant, date, time) => {
    expect(localDate(instant)).toBe(date);
    expect(localTime(instant)).toBe(time);
  });

  test('whatever the moment, and however often it was asked, they are what Intl says', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    // Around the hours in which summer time begins and ends too.
    const change = fc.constantFrom('2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z');
    const near = fc
      .tuple(change, fc.integer({ min: -7_200_000, max: 7_200_000 }))
      .map(([at, later]) => new Date(Date.parse(at) + later).toISOString());
    fc.assert(
      fc.property(fc.oneof(instants, near), (instant) => {
        expect(`${localDate(instant)} ${localTime(instant)}`).toBe(clock.format(new Date(instant)));
      }),
    );
  });

  test('summer time begins and ends when Intl says, in every year', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const hours = [];
    for (let year = 1996; year < 2050; year += 1) {
      // The last Sunday of March and of October is one of the last seven days.
      for (const month of [2, 9]) {
        for (let day = 25; day <= 31; day += 1) {
          const change = Date.UTC(year, month, day, 1);
          hours.push(new Date(change - 1).toISOString(), new Date(change).toISOString());
        }
      }
    }
    const wrong = hours.filter((at) => `${localDate(at)} ${localTime(at)}` !== clock.format(new Date(at)));
    expect(wrong).toEqual([]);
  });

  test('a time that summer time skips comes out after the gap', () => {
    expect(instantAt('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(localTime(instantAt('2027-03-28', '02:30'))).toBe('03:30');
  });

  test('a time that winter time repeats is the first of the two', () => {
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
    expect(instantAt('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
  });

  test('every date and time comes back, but for the hour that does not exist', () => {
    fc.assert(
      fc.property(dates, times, (date, time) => {
        const instant = instantAt(date, time);
        expect(localDate(instant)).toBe(date);
        if (localTime(instant) !== time) {
          expect(time.slice(0, 2)).toBe('02');
          expect(localTime(instant)).toBe(`03${time.slice(2)}`);
        }
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s plus %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test('days add and subtract', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('terms in a row do not lose the day of the month', () => {
    expect(addTerm('2026-08-31', { period: 'P3M' }, { times: 2 })).toBe('2027-02-28');
    expect(addTerm('2026-08-31', { period: 'P3M' }, { times: 3 })).toBe('2027-05-31');
    expect(addTerm('2026-11-20', { workingDays: 1 }, { times: 2 })).toBe('2026-11-24');
    const closedDays = ['2026-11-23', '2026-11-25'];
    expect(addTerm('2026-11-20', { workingDays: 1 }, { times: 2, closedDays })).toBe('2026-11-26');
    expect(addTerm('2026-11-20', { period: 'P1Y2M1W3D' })).toBe('2028-01-30');
    expect(addTerm('2026-11-20', { period: 'PT48H' })).toBe('2026-11-22');
    expect(addTerm('2026-11-20', { period: 'PT30S' })).toBe('2026-11-20');
  });

  test.each([
    [{ period: 'PT23H59M59S' }, true],
    [{ period: 'PT24H' }, false],
    [{ period: 'P1D' }, false],
    [{ period: 'P1M' }, false],
    [{ workingDays: 0 }, false],
  ])('%o is short: %s', (term, short) => {
    expect(isShortPeriod(term)).toBe(short);
  });
});

describe('age', () => {
  test.each([
    ['1999-11-21', '2026-11-20', 26],
    ['1999-11-21', '2026-11-21', 27],
    ['2010-11-21', '2026-11-21', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
  ])('born %s is on %s %i', (birthDate, date, age) => {
    expect(ageOn(birthDate, date)).toBe(age);
  });

  test('age rises by one on one day a year', () => {
    fc.assert(
      fc.property(dates, dates, (birthDate, date) => {
        const step = ageOn(birthDate, addDays(date, 1)) - ageOn(birthDate, date);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});

describe('working days', () => {
  test.each([
    ['2026-01-01', "New Year's Day"],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', "King's Day"],
    ['2025-04-26', "King's Day moved from Sunday (a Saturday)"],
    ['2026-05-05', 'Liberation Day'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas Day'],
    ['2024-12-26', 'second day of Christmas'],
    ['2025-04-21', 'Easter Monday of 2025'],
    ['2038-04-26', 'Easter Monday at its latest'],
    ['2008-03-24', 'Easter Monday at about its earliest'],
    ['2026-01-02', 'equated by decree'],
    ['2026-05-15', 'equated by decree, after Ascension Day'],
    ['2027-05-07', 'equated by decree, after Ascension Day'],
    ['2028-04-28', 'equated by decree, after King’s Day'],
    ['2028-05-26', 'equated by decree, after Ascension Day'],
    ['2026-11-21', 'Saturday'],
    ['2026-11-22', 'Sunday'],
    ['1969-12-28', 'a Sunday before the epoch'],
  ])('%s is none: %s', (date) => {
    expect(isWorkingDay(date)).toBe(false);
  });

  test.each(['2026-11-20', '2026-04-28', '2027-04-26', '2026-05-04', '2026-04-02', '2026-12-24', '2026-12-31'])(
    '%s is one',
    (date) => {
      expect(isWorkingDay(date)).toBe(true);
    },
  );

  test('a region can close on more days', () => {
    expect(isWorkingDay('2026-11-20', ['2026-11-20'])).toBe(false);
    expect(addWorkingDays('2026-11-19', 1, ['2026-11-20'])).toBe('2026-11-23');
  });

  test('working days in a row add up', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), fc.nat(30), (date, days, more) => {
        expect(addWorkingDays(addWorkingDays(date, days), more)).toBe(addWorkingDays(date, days + more));
      }),
    );
  });

  test.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-05-13', 1, '2026-05-18'],
  ])('%s plus %i working days is %s', (date, days, result) => {
    expect(addWorkingDays(date, days)).toBe(result);
  });

  test('a working-day term ends on a working day, never goes back, and grows with its length', () => {
    fc.assert(
      fc.property(dates, fc.nat(30), fc.nat(30), (date, days, more) => {
        const end = addWorkingDays(date, days);
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= date).toBe(true);
        expect(addWorkingDays(date, days + more) >= end).toBe(true);
      }),
    );
  });
});
