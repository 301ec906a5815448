import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  afterTerm,
  isWorkingDay,
  localDate,
  localTime,
  nextOfficeMoment,
} from '../../functions/domain/calendar.ts';

const officeHours = { start: '09:00', end: '17:00' };
const due = { purpose: 'due', officeHours } as const;
const send = { purpose: 'send', officeHours } as const;

const instants = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('terms', () => {
  test.each([
    ['a working day, due', '2026-11-20T10:00:00.000Z', { workingDays: 1 }, due, '2026-11-23T16:00:00.000Z'],
    ['a working day, sent', '2026-11-20T10:00:00.000Z', { workingDays: 1 }, send, '2026-11-23T08:00:00.000Z'],
    ['no day, office open', '2026-11-20T10:00:00.000Z', { workingDays: 0 }, send, '2026-11-20T10:00:00.000Z'],
    ['no day, due today', '2026-11-20T10:00:00.000Z', { workingDays: 0 }, due, '2026-11-20T16:00:00.000Z'],
    ['no day, after hours', '2026-11-20T16:00:00.000Z', { workingDays: 0 }, send, '2026-11-23T08:00:00.000Z'],
    ['no day, after hours, due', '2026-11-20T16:00:00.000Z', { workingDays: 0 }, due, '2026-11-23T16:00:00.000Z'],
    ['over summer time', '2026-03-27T12:00:00.000Z', { workingDays: 1 }, due, '2026-03-30T15:00:00.000Z'],
    ['weeks keep the local time', '2026-03-20T12:00:30.250Z', { period: 'P2W' }, due, '2026-04-03T11:00:30.250Z'],
    ['months clamp', '2026-01-31T12:00:00.000Z', { period: 'P1M' }, send, '2026-02-28T12:00:00.000Z'],
    ['a day and an hour', '2026-10-24T12:00:00.000Z', { period: 'P1DT1H' }, send, '2026-10-25T14:00:00.000Z'],
    ['seconds', '2026-10-25T00:30:00.000Z', { period: 'PT90S' }, due, '2026-10-25T00:31:30.000Z'],
    ['hours are elapsed time', '2026-10-24T22:30:00.000Z', { period: 'PT6H' }, due, '2026-10-25T04:30:00.000Z'],
  ])('%s', (_, from, term, by, result) => {
    expect(afterTerm(from, term, by)).toBe(result);
  });

  test('days on which the region is closed do not count, and nothing is sent on them', () => {
    const closed = { ...officeHours, closedDays: ['2026-11-23'] };
    const from = '2026-11-20T10:00:00.000Z';
    expect(afterTerm(from, { workingDays: 1 }, { purpose: 'due', officeHours: closed })).toBe(
      '2026-11-24T16:00:00.000Z',
    );
    expect(nextOfficeMoment('2026-11-21T10:00:00.000Z', closed)).toBe('2026-11-24T08:00:00.000Z');
  });

  test('working-day terms are monotone in their start and their length, and never end on a free day', () => {
    fc.assert(
      fc.property(instants, instants, fc.nat(20), fc.nat(5), fc.constantFrom(due, send), (a, b, days, more, by) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const end = afterTerm(early, { workingDays: days }, by);
        expect(end >= early).toBe(true);
        expect(afterTerm(late, { workingDays: days }, by) >= end).toBe(true);
        expect(afterTerm(early, { workingDays: days + more }, by) >= end).toBe(true);
        expect(isWorkingDay(localDate(end))).toBe(true);
      }),
    );
  });

  test('a reminder a working day earlier comes before the due time', () => {
    fc.assert(
      fc.property(instants, fc.nat(20), (from, days) => {
        expect(afterTerm(from, { workingDays: days }, send) < afterTerm(from, { workingDays: days + 1 }, due)).toBe(
          true,
        );
      }),
    );
  });

  test('a period of days lands on the calendar date it names', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 800 }), (from, days) => {
        expect(localDate(afterTerm(from, { period: `P${days}D` }, due))).toBe(addDays(localDate(from), days));
      }),
    );
  });

  test('the next office moment is in office hours, not earlier, and stays put', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const open = nextOfficeMoment(instant, officeHours);
        expect(open >= instant).toBe(true);
        expect(isWorkingDay(localDate(open))).toBe(true);
        expect(localTime(open) >= '09:00' && localTime(open) < '17:00').toBe(true);
        expect(nextOfficeMoment(open, officeHours)).toBe(open);
      }),
    );
  });

  test('before hours, the office opens the same day', () => {
    expect(nextOfficeMoment('2026-11-20T06:00:00.000Z', officeHours)).toBe('2026-11-20T08:00:00.000Z');
    expect(nextOfficeMoment('2026-11-21T10:00:00.000Z', officeHours)).toBe('2026-11-23T08:00:00.000Z');
  });
});
