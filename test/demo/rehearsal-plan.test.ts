import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportFields, reportFor } from '../../demo/rehearsal/between.ts';
import { chanceOf, weigh } from '../../demo/rehearsal/chance.ts';
import { type Lane, lanes, openDayBook } from '../../demo/rehearsal/day-book.ts';
import { createReaders, type Story } from '../../demo/rehearsal/errands.ts';
import { inventReferrals } from '../../demo/rehearsal/invent.ts';
import { planKills } from '../../demo/rehearsal/kills.ts';
import { coachCount, colleagueAt, otherCoach, personNumber } from '../../demo/rehearsal/names.ts';
import type { NewMail } from '../../demo/rehearsal/site.ts';
import { personName } from '../../functions/domain/answer-fields.ts';
import { isWorkingDay, localDate, localTime } from '../../functions/domain/calendar.ts';
import { doors } from '../../functions/domain/codes.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { providersFor } from '../../functions/domain/matching.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { midden } from '../domain/fixtures.ts';

const source = 'regions/midden-utrecht.json';
const region = readRegion(JSON.parse(readFileSync(new URL(`../../${source}`, import.meta.url), 'utf8')), {
  source,
  allowShortPeriods: true,
});
const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const period = { first: '2026-01-05', last: '2026-11-13' };

describe('chance', () => {
  test('answers a question alike whenever it is asked, and other questions otherwise', () => {
    const chance = chanceOf(1);
    const first = chance('approve', 3);
    chance('something', 'else');
    expect(chanceOf(1)('approve', 3)).toBe(first);
    expect([chanceOf(2)('approve', 3), chance('approve', 4), chance('approve3')]).not.toContain(first);
  });

  test('weighs: what weighs nothing is never drawn, what weighs all always is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (at) => {
        expect(weigh({ never: 0, always: 3, norThis: 0 }, at)).toBe('always');
      }),
    );
    expect([0, 0.49, 0.51].map((at) => weigh({ a: 1, b: 1 }, at))).toEqual(['a', 'a', 'b']);
  });
});

describe('the day book', () => {
  test('has people of one lane act an hour apart, in office hours of working days, and nobody at the same moment', () => {
    const bookings = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom<Lane>(...lanes)), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(bookings, (wanted) => {
        const book = openDayBook<Lane>();
        for (const [day, lane] of wanted) book.book(`2026-04-${String(day + 1).padStart(2, '0')}`, lane, lane);
        const all = book.dates().flatMap((date) => book.take(date));
        expect(all).toHaveLength(wanted.length);
        expect(new Set(all.map(({ at }) => at)).size).toBe(all.length);
        for (const { at } of all) {
          expect(isWorkingDay(localDate(at))).toBe(true);
          expect(localTime(at) >= '09:30' && localTime(at) < '16:00').toBe(true);
        }
        for (const lane of lanes) {
          const moments = all.filter(({ what }) => what === lane).map(({ at }) => Date.parse(at));
          for (const [n, moment] of moments.entries()) {
            if (n > 0) expect(moment - (moments[n - 1] ?? 0)).toBeGreaterThanOrEqual(3_600_000);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('goes on to the next working day when a day is full', () => {
    const book = openDayBook<number>();
    // Friday, with seven hours to act in.
    for (let n = 0; n < 8; n += 1) book.book('2026-01-09', 'ips', n);
    expect(book.dates()).toEqual(['2026-01-09', '2026-01-12']);
    expect(book.take('2026-01-12').map(({ what }) => what)).toEqual([7]);
  });
});

describe('invented referrals', () => {
  const invent = (seed: number, count: number) => inventReferrals(region, chanceOf(seed), { count, ...period });

  test('are the same for the same seed, whatever their number', () => {
    expect(invent(5, 20)).toEqual(invent(5, 40).slice(0, 20));
    expect(invent(6, 20)).not.toEqual(invent(5, 20));
  });

  test('are read without a mistake, on the day on which they are sent', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { body, on } of invent(seed, 40)) {
          expect(isWorkingDay(on)).toBe(true);
          expect(readReferralRequest(body, { today: on, region })).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 15 },
    );
  });

  test('come to every door, and to closed ones, in lanes of their own', () => {
    const reached = new Map<string, Set<Lane>>();
    for (const { body, on, lane } of invent(1, 200)) {
      const read = readReferralRequest(body, { today: on, region });
      if (!read.ok) throw new Error('not a referral');
      const choice = chooseDoor(region, read.request, on);
      const place = choice.kind === 'door' ? choice.door : choice.otherDoor;
      reached.set(place, (reached.get(place) ?? new Set()).add(lane));
    }
    for (const door of doors) expect([...(reached.get(door) ?? [])]).toEqual([region.doors[door].programme]);
    expect([...reached].filter(([, own]) => own.has('none')).length).toBeGreaterThanOrEqual(5);
  });

  test('of IPS are of people in care where IPS can be done for them', () => {
    const inCare = invent(4, 400).filter(({ lane }) => lane === 'ips');
    const treating = new Set<string | undefined>();
    for (const { body, on } of inCare) {
      const read = readReferralRequest(body, { today: on, region });
      if (!read.ok) throw new Error('not a referral');
      const { candidate, situation } = read.request;
      const offers = providersFor(region, { programme: 'ips', municipality: candidate.municipality, age: 30 });
      expect(offers.map(({ id }) => id)).toContain(situation.inCareAt);
      treating.add(situation.inCareAt);
    }
    expect([...treating].sort()).toEqual(['altrecht', 'inforsa', 'kwintes', 'lister']);
  });

  test('are of people who all differ and live under .example', () => {
    const people = Array.from({ length: 2_000 }, (_, n) => personNumber(n));
    expect(new Set(people.map(({ email }) => email)).size).toBe(2_000);
    for (const { email } of people) expect(email).toMatch(/^[a-z.]+@post\.example$/);
  });
});

test('kills fall within the work they are planned for, each in another piece, as often as asked', () => {
  const courses = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 5, maxLength: 200 });
  fc.assert(
    fc.property(courses, fc.integer({ min: 1, max: 20 }), seeds, (course, count, seed) => {
      fc.pre(course.filter((took) => took > 0).length >= Math.min(count, course.length));
      const kills = planKills(course, count, chanceOf(seed));
      expect(kills.size).toBe(Math.min(count, course.length));
      for (const [piece, { after }] of kills) {
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(course[piece] ?? -1);
      }
      expect(planKills(course, count, chanceOf(seed))).toEqual(kills);
    }),
  );
});

test('whoever works anywhere in the rehearsed year has a name that a form takes', () => {
  const region = midden();
  const domains = [...region.providers.flatMap((provider) => provider.domains), 'wij-3-0.example', 'buurtteam.example'];
  for (const domain of domains) expect(personName.safeParse(colleagueAt(domain, 2).name).error).toBeUndefined();
  expect(colleagueAt('wij-3-0.example', 0).name).toBe('Sam Wij');
});

describe('who reads a mail about a task', () => {
  const [invented] = inventReferrals(region, () => 0, { count: 1, ...period });
  const story: Story = { invented: invented as NonNullable<typeof invented>, delegated: false, working: false };
  /** What a job coach does after a mail of a kind that leads to the page of a check-in. */
  const does = (kind: string) => {
    const mail: NewMail = {
      id: 'm1',
      at: '2026-09-07T08:00:00Z',
      to: 'sam@jobstap.example',
      text: '',
      links: ['http://127.0.0.1/taak/1-link'],
      about: [`HW-0000001/T#check-in#3/${kind}/0-12-1`],
    };
    return createReaders(
      region,
      () => 0.5,
      () => story,
    )
      .read([mail])
      .map(({ errand }) => errand.kind);
  };

  test('answers where it asks, and not where it tells of the page on which something else can be done', () => {
    expect(does('check-in')).toEqual(['answer']);
    expect([...does('grant-use'), ...does('coach-assigned')]).toEqual([]);
  });
});

test('a job coach gives way to another job coach, who never refers anybody', () => {
  const coaches = Array.from({ length: coachCount }, (_, n) => colleagueAt('altrecht.example', n).email);
  for (const email of coaches) {
    const others = ([1, 2] as const).map((n) => otherCoach(email, n).email);
    expect([email, ...others].sort()).toEqual([...coaches].sort());
  }
});

test('a job coach tells what the page of a trajectory offers: work that goes on has ended, other work has begun', () => {
  const offering = (...words: string[]) => ({
    status: 200,
    html: words.map((word) => `<a href="/mijn/traject/HW-0000001/meld/${word}">`).join(''),
  });
  const told = (...words: string[]) => reportFor('work', 'HW-0000001', offering(...words));
  expect([told('werk', 'uren'), told('werk', 'werk-gestopt'), told('uren')]).toEqual([
    'job-started',
    'job-ended',
    undefined,
  ]);
  const form = { status: 200, html: '<input type="hidden" name="spell" value="s1"><input name="seen" value="4">' };
  expect(reportFields('job-ended', form, '2026-09-07')).toMatchObject({ spell: 's1' });
  expect(reportFields('hours', form, '2026-09-07')).toMatchObject({ seen: '4' });
  const school = (...words: string[]) => reportFor('school', 'HW-0000001', offering(...words));
  expect([school('school'), school('school', 'school-gestopt'), school('werk')]).toEqual([
    'school-started',
    'school-ended',
    undefined,
  ]);
});
