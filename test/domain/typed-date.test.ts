import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateSchema, latestBirthDate } from '../../functions/domain/birth-date.ts';
import { ageOn } from '../../functions/domain/calendar.ts';
import { readDate, readDateParts } from '../../functions/domain/typed-date.ts';

const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date in one text', () => {
  test.each([
    '1990-04-02',
    '1990-4-2',
    '02-04-1990',
    '2/4/1990',
    '2.4.1990',
    '2 4 1990',
    '2 april 1990',
    '2 Apr. 1990',
    'April 2, 1990',
    '2-apr-1990',
    '19900402',
    '\u200e02-04-1990\u200f',
    '２/４/１９９０',
    '٢-٤-١٩٩٠',
    '  2   april   1990 ',
  ])('%s', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '1990-04-02' });
  });

  test.each([
    ['31-04-1990', { part: 'day', why: 'no-such-day' }],
    ['29 februari 2001', { part: 'day', why: 'no-such-day' }],
    ['32-01-1990', { part: 'day', why: 'wrong' }],
    ['2-13-1990', { part: 'month', why: 'wrong' }],
    ['2 aprli 1990', { part: 'month', why: 'wrong' }],
    ['02-04-90', { part: 'year', why: 'wrong' }],
    ['1990-00-00', { part: 'day', why: 'wrong' }],
    ['gisteren', { part: 'day', why: 'form' }],
    ['1990-04-02T00:00:00', { part: 'day', why: 'form' }],
    ['1-2-3-4', { part: 'day', why: 'form' }],
    ['', { part: 'day', why: 'form' }],
  ])('%s is not one, and the part that is wrong is named', (text, fault) => {
    const reading = readDate(text);
    expect(reading.ok ? reading : { part: fault.part, why: reading.fault.why }).toEqual(fault);
    if (!reading.ok && fault.why !== 'form') expect(reading.fault.part).toBe(fault.part);
  });

  test('reads what it wrote, in any usual form and any digits', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('-', '/', '.', ' '),
        fc.constantFrom(arabic, wide, String),
        (date, joint, as) => {
          const [year, month, day] = date.split('-');
          for (const text of [date, [day, month, year].join(joint), [Number(day), Number(month), year].join(joint)]) {
            expect(readDate(as(text))).toEqual({ ok: true, date });
          }
        },
      ),
    );
  });
});

describe('a date in three boxes', () => {
  const read = (day: string, month: string, year: string, mayBeUnknown = false) =>
    readDateParts({ day, month, year }, mayBeUnknown);

  test('takes names of months and any digits', () => {
    for (const month of ['4', '04', 'april', 'Apr', 'APRIL', '４']) {
      expect(read('2', month, '1990')).toEqual({ ok: true, date: '1990-04-02' });
    }
  });

  test.each([
    ['', '4', '1990', 'day', 'missing'],
    ['2', '', '1990', 'month', 'missing'],
    ['2', '4', '', 'year', 'missing'],
    ['twee', '4', '1990', 'day', 'wrong'],
    ['2', '14', '1990', 'month', 'wrong'],
    ['2', '4', '90', 'year', 'wrong'],
    ['30', '2', '1990', 'day', 'no-such-day'],
  ] as const)('%j %j %j: %s %s', (day, month, year, part, why) => {
    expect(read(day, month, year)).toEqual({ ok: false, fault: { part, why } });
  });

  test('of birth may have an unknown day or month, as the population register does', () => {
    expect(read('0', '0', '1990', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(read('onbekend', 'april', '1990', true)).toEqual({ ok: true, date: '1990-04-00' });
    expect(read('?', '00', '1990', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(read('', 'onbekend', '1990', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(read('1', '0', '1990', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(readDate('1990-00-00', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(readDate('00-00-1990', true)).toEqual({ ok: true, date: '1990-00-00' });
    expect(read('0', '0', '1990')).toMatchObject({ ok: false });
  });
});

describe('a birth date that is not wholly known', () => {
  test('is kept as it is, and nothing else is', () => {
    for (const date of ['1990-00-00', '1990-04-00', '1990-04-02'])
      expect(birthDateSchema.safeParse(date).success).toBe(true);
    for (const date of ['1990-00-02', '1990-13-00', '0000-00-00', '1990-02-30', '1990-00', '']) {
      expect(birthDateSchema.safeParse(date).success).toBe(false);
    }
  });

  test('counts as late as it can be: an age is reached when that is certain', () => {
    expect(latestBirthDate('1990-00-00')).toBe('1990-12-31');
    expect(latestBirthDate('2000-02-00')).toBe('2000-02-29');
    expect(latestBirthDate('1990-04-02')).toBe('1990-04-02');
    expect(ageOn('2010-00-00', '2026-12-30')).toBe(15);
    expect(ageOn('2010-00-00', '2026-12-31')).toBe(16);
    expect(ageOn('2010-04-00', '2026-04-29')).toBe(15);
    expect(ageOn('2010-04-00', '2026-04-30')).toBe(16);
  });

  test('never makes somebody older than a day that it could have been', () => {
    fc.assert(
      fc.property(dates, dates, (born, on) => {
        fc.pre(born <= on);
        expect(ageOn(`${born.slice(0, 8)}00`, on)).toBeLessThanOrEqual(ageOn(born, on));
        expect(ageOn(`${born.slice(0, 4)}-00-00`, on)).toBeLessThanOrEqual(ageOn(born, on));
      }),
    );
  });
});
