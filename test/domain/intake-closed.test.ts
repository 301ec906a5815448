import { describe, expect, test } from 'vitest';
import { chooseDoor } from '../../functions/domain/door.ts';
import { chooseDoorAgain } from '../../functions/domain/door-again.ts';
import { intakeClosedOn, reopensOn, savedFormDaysOn, withDoorOpen } from '../../functions/domain/intake-closed.ts';
import type { Region } from '../../functions/domain/region.ts';
import { midden, requestOf } from './fixtures.ts';

const text = { nl: 'Tot het nieuwe jaar.', en: 'Until the new year.' };
const closing = (days: { from?: string; until?: string }): Region => ({
  ...midden(),
  intakeClosed: { ...days, text },
});

describe('intake that is closed', () => {
  test.each([
    [{}, '2026-11-21', true],
    [{ from: '2026-11-22' }, '2026-11-21', false],
    [{ from: '2026-11-21' }, '2026-11-21', true],
    [{ until: '2026-11-21' }, '2026-11-21', true],
    [{ until: '2026-11-20' }, '2026-11-21', false],
    [{ from: '2026-11-01', until: '2026-12-01' }, '2026-11-21', true],
  ])('%o counts on %s: %s', (days, today, isClosed) => {
    expect(intakeClosedOn(closing(days), today)?.text).toEqual(isClosed ? text : undefined);
  });

  test('opens on the day after its last', () => {
    expect(reopensOn({ until: '2026-12-31' })).toBe('2027-01-01');
    expect(reopensOn({})).toBeUndefined();
    expect(intakeClosedOn(midden(), '2026-11-21')).toBeUndefined();
  });

  describe('by a planned end of the programme', () => {
    const windDown = {
      intakeClosesOn: '2026-12-01',
      handedOverOn: '2027-01-05',
      lastDay: '2027-06-30',
      endsOn: '2027-10-01',
      warnWeeks: 8,
      elsewhere: { nl: 'Bel je gemeente.', en: 'Phone your municipality.' },
      elsewhereIn: { GM0355: { nl: 'Bel het Werkteam.', en: 'Phone the work team.' } },
    };
    const ending = (days?: { from?: string; until?: string }): Region => ({
      ...(days === undefined ? midden() : closing(days)),
      windDown,
    });
    const byPlan = {
      from: '2026-12-01',
      text: {
        nl: 'Bel je gemeente.\nZeist: Bel het Werkteam.',
        en: 'Phone your municipality.\nZeist: Phone the work team.',
      },
      forGood: { state: 'ending', since: '2026-12-01' },
    };

    test('is open until its first day, and closed for good from then on, with where to go', () => {
      expect(intakeClosedOn(ending(), '2026-11-30')).toBeUndefined();
      expect(intakeClosedOn(ending(), '2026-12-01')).toEqual(byPlan);
      expect(intakeClosedOn(ending(), '2027-09-30')).toEqual(byPlan);
    });

    test('has ended from the day on which every case is closed', () => {
      const ended = { ...byPlan, forGood: { state: 'ended', since: '2027-10-01' } };
      expect(intakeClosedOn(ending(), '2027-10-01')).toEqual(ended);
      expect(intakeClosedOn(ending(), '2029-01-01')).toEqual(ended);
    });

    test('keeps to what the coordinator said until then, and not longer', () => {
      const shortly = ending({ from: '2026-11-20', until: '2026-11-24' });
      expect(intakeClosedOn(shortly, '2026-11-24')).toEqual({ from: '2026-11-20', until: '2026-11-24', text });
      expect(intakeClosedOn(shortly, '2026-11-25')).toBeUndefined();
      expect(intakeClosedOn(shortly, '2026-12-01')).toEqual(byPlan);
      expect(intakeClosedOn(ending({}), '2026-11-25')).toEqual({ text });
      expect(intakeClosedOn(ending({}), '2026-12-01')).toEqual(byPlan);
    });

    test('does not promise that it opens on a day on which the programme takes nobody in', () => {
      expect(intakeClosedOn(ending({ until: '2026-11-29' }), '2026-11-25')).toHaveProperty('until');
      expect(intakeClosedOn(ending({ until: '2026-11-30' }), '2026-11-25')).toEqual({ text });
      expect(intakeClosedOn(ending({ until: '2027-03-01' }), '2026-11-25')).toEqual({ text });
    });
  });

  test('keeps what people typed until a week after it opens, and never longer than two months', () => {
    const days = (region: Region) => savedFormDaysOn(region, '2026-11-21');
    expect(days(midden())).toBe(7);
    expect(days(closing({}))).toBe(7);
    expect(days(closing({ until: '2026-11-30' }))).toBe(10 + 7);
    expect(days(closing({ until: '2027-11-30' }))).toBe(60);
  });
});

describe('a door that closed behind somebody', () => {
  const shut: Region = midden();
  shut.doors['sterk-met-werk'] = { ...shut.doors['sterk-met-werk'], closesOn: '2026-11-20', closedText: text };
  const { candidate, situation, request } = requestOf();
  const referral = { door: 'sterk-met-werk', origin: 'self', municipality: candidate.municipality } as const;
  const known = { candidate: { ...candidate, ...situation, ...request } } as never;

  test('takes nobody new, and says what the region says', () => {
    const choice = chooseDoor(shut, requestOf(), '2026-11-21');
    expect(choice).toMatchObject({ kind: 'other-door', otherDoor: 'door-not-open-yet', reasons: [{ text }] });
    shut.doors['sterk-met-werk'].opensOn = '2026-12-01';
    const early = chooseDoor(shut, requestOf(), '2026-11-21');
    expect(early.reasons).toMatchObject([{ opensOn: '2026-12-01' }]);
  });

  test('is still theirs when data are corrected, although it had closed by the day on which they came', () => {
    const received = { ...referral, createdAt: '2026-11-21T09:00:00.000Z' } as never;
    expect(chooseDoorAgain(shut, received, known)).toMatchObject({ kind: 'door', door: 'sterk-met-werk' });
  });

  test('is open to the canary, with every other', () => {
    expect(chooseDoor(withDoorOpen(shut), requestOf(), '2026-11-21').kind).toBe('door');
    const other = withDoorOpen(shut, 'ips-uwv');
    expect(chooseDoor(other, requestOf(), '2026-11-21').kind).toBe('other-door');
  });
});
