import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import type { AuditEvent } from '../../../functions/domain/change.ts';
import { earlyStopReasons, spellKinds } from '../../../functions/domain/codes.ts';
import { defined } from '../../../functions/domain/defined.ts';
import type { Fact, Results } from '../../../functions/domain/fact.ts';
import { factOfTrail } from '../../../functions/domain/fact-of-trail.ts';
import { quarterNamed } from '../../../functions/domain/figures/population.ts';
import { erasePeople } from '../../../functions/domain/journey/privacy.ts';
import type { Referral } from '../../../functions/domain/referral.ts';
import { compareFigures } from '../../support/recount-compare.ts';
import { midden, requestOf } from '../fixtures.ts';
import { contextAt, firstChange, type World, worldAfter } from '../journey-model.ts';
import { happen, happening, tempers } from '../journey-moves.ts';

const successor = (code: string) => (code === 'GM0333' ? 'GM1904' : code);
const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q4', '2027-Q2'] as const;
const periodOf = (name: string, today: string) => ({
  quarter: quarterNamed(name) ?? { year: 0, quarter: 1 as const },
  today,
});

/** A day, often the first or the last of a month: what dates lose as months must make no difference. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-10-01', days)),
  fc.integer({ min: 0, max: 20 }).chain((months) => {
    const first = `${2025 + Math.floor((9 + months) / 12)}-${String(((9 + months) % 12) + 1).padStart(2, '0')}-01`;
    return fc.constantFrom(first, addDays(first, -1));
  }),
);
/** In the night the day in Amsterdam is another than in UTC. */
const moment = fc
  .tuple(day, fc.constantFrom('00:30', '09:00', '22:30', '23:30'))
  .map(([date, time]) => `${date}T${time}:00.000Z`);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const results: fc.Arbitrary<Results> = fc
  .record({
    talkOn: maybe(day),
    knownUntil: maybe(day),
    goalOn: maybe(day),
    stop: maybe(fc.constantFrom(...earlyStopReasons)),
    answered: fc.nat(4),
    silent: fc.nat(3),
    spells: fc.array(
      fc
        .record({
          kind: fc.constantFrom(...spellKinds),
          startedOn: day,
          length: maybe(fc.integer({ min: 0, max: 400 })),
        })
        .map(({ kind, startedOn, length }) => ({
          kind,
          startedOn,
          ...(length === undefined ? {} : { endedOn: addDays(startedOn, length) }),
        })),
      { maxLength: 3 },
    ),
  })
  .map((all) => defined(all) as unknown as Results);

const counted = fc
  .record({
    municipality: fc.constantFrom('GM0355', 'GM0333'),
    programme: maybe(fc.constantFrom('ips' as const, 'sterk-met-werk' as const)),
    closure: maybe(fc.constantFrom('completed' as const, 'died' as const, 'withdrawn' as const)),
    out: fc.constantFrom(undefined, undefined, undefined, undefined, 'duplicate' as const),
  })
  .map((all) => defined(all) as NonNullable<AuditEvent['counted']>);

const actions = [
  'ask-approval',
  'approve',
  'decline',
  'give-place',
  'choose-provider',
  'accept-offer',
  'accept-late',
  'take-over',
];

/** Lines in any order: nothing that the journey forbids is left out, so that nothing holds only because of it. */
const trail = fc
  .record({
    first: fc.tuple(moment, counted),
    lines: fc.array(
      fc.record({
        at: moment,
        action: fc.constantFrom(...actions),
        counted: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, counted),
        provider: fc.constantFrom(undefined, undefined, 'lister', 'altrecht', null),
        results: maybe(results),
        days: fc.nat(30),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ first: [at, what], lines }): readonly AuditEvent[] => {
    const later = lines.toSorted((one, other) => (one.at < other.at ? -1 : 1)).filter((line) => line.at >= at);
    const told = later.map(({ days, ...line }) => ({
      ...defined(line),
      // Whoever takes somebody on does not give them up by that.
      ...(line.action.startsWith('accept-') && line.provider === null ? { provider: 'lister' } : {}),
      ...(line.action === 'ask-approval' ? { due: addDays(line.at.slice(0, 10), days) } : {}),
    }));
    return [{ at, action: 'receive', counted: what }, ...told] as unknown as AuditEvent[];
  });

const factOf = (lines: readonly AuditEvent[]): readonly Fact[] => {
  const made = factOfTrail({} as Referral, undefined, lines);
  return made === undefined ? [] : [made.fact];
};

describe('figures, counted a second time from the lines of the trail alone, in dates', () => {
  test('are those of the board, for whatever lines may say', () => {
    let telling = 0;
    fc.assert(
      fc.property(fc.array(trail, { maxLength: 14 }), fc.constantFrom(...quarters), day, (trails, quarter, today) => {
        const compared = compareFigures(trails.flatMap(factOf), trails, periodOf(quarter, today), successor);
        expect(compared.differences.slice(0, 5)).toEqual([]);
        telling += compared.telling;
      }),
      { numRuns: 30 },
    );
    expect(telling).toBeGreaterThan(1_000);
  });

  test('a fact that says something else, and one that is missing, are told', () => {
    const lines = [
      { at: '2026-01-05T08:00:00.000Z', action: 'receive', counted: { municipality: 'GM0355', programme: 'ips' } },
      { at: '2026-01-06T08:00:00.000Z', action: 'ask-approval', due: '2026-01-20' },
      {
        at: '2026-02-01T08:00:00.000Z',
        action: 'answer-check-in',
        results: { talkOn: '2026-01-10', answered: 1, silent: 0, spells: [] },
      },
    ] as unknown as readonly AuditEvent[];
    const [fact] = factOf(lines);
    if (fact === undefined) throw new Error('no fact');
    const told = (facts: readonly Fact[]) =>
      compareFigures(facts, [lines], periodOf('2026-Q1', '2026-07-01')).differences.join('\n');
    expect(told([fact])).toBe('');
    expect(told([])).toContain('total.numbers.received: the board says 0, the trails say 1');
    expect(told([{ ...fact, head: { ...fact.head, asked: 3 } }])).toContain('total.waits.asked.half: the board says 3');
    expect(told([{ head: fact.head }])).toContain('total.ever.n: the board says 0, the trails say 1');
  });

  test('and of the facts that the journey writes, whatever people, the machine and time do', () => {
    const worlds: World[] = [];
    const requests = [requestOf(), requestOf({ birthDate: '2006-05-05', request: { motivated: 'yes' } })];
    let erased = 0;
    for (let walk = 0; walk < 30; walk += 1) {
      const start = `${addDays('2025-11-20', walk * 10)}T08:00:00.000Z`;
      const region = midden();
      const first = firstChange(region, requests[walk % 2] ?? requestOf(), start);
      let world = worldAfter({ region, trajectory: undefined, now: start, saidYes: false }, first);
      const steps = fc.sample(happening, { numRuns: 60, seed: walk });
      for (const [n, step] of steps.entries()) {
        const now = `${addDays(world.now.slice(0, 10), step.days)}T08:00:00.000Z`;
        const done = happen({ ...world, now }, step, tempers[walk % 5 === 0 ? 1 : 0] ?? 'prompt');
        // Ends come easily: until the last steps, a walk goes on.
        const isKept = done !== undefined && (done.change.after.stage !== 'closed' || n > 45);
        if (isKept) world = worldAfter({ ...world, now }, done.change);
      }
      // What was counted stays when the people of a case go.
      if (world.from.referral.stage === 'closed' && world.from.referral.erased === undefined && walk % 4 < 2) {
        const gone = erasePeople(world.from, contextAt(region, world.now, 'coordinator'), 'objection');
        if (gone !== undefined) {
          world = worldAfter(world, gone);
          erased += 1;
        }
      }
      worlds.push(world);
    }
    const facts = worlds.flatMap(({ fact }) => (fact === undefined ? [] : [fact.fact as Fact]));
    const trails = worlds.map((one) => one.trail);
    const compared = (['2026-Q2', '2027-Q2'] as const).map((quarter) =>
      compareFigures(facts, trails, periodOf(quarter, '2027-09-01'), successor),
    );
    expect(compared.flatMap(({ differences }) => differences).slice(0, 5)).toEqual([]);
    expect(compared.reduce((sum, { telling }) => sum + telling, 0)).toBeGreaterThan(1_000);
    const guided = facts.flatMap(({ guidance }) => (guidance?.talk === undefined ? [] : [guidance]));
    const spells = guided.filter(({ spells: some }) => some.length > 0);
    expect([guided.length > 5, spells.length > 0, erased > 0], `${guided.length} ${spells.length} ${erased}`).toEqual([
      true,
      true,
      true,
    ]);
  });
});
