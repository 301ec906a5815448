import type { AuditEvent } from '../../functions/domain/change.ts';

// The figures of docs/figures.md, counted a second time: straight from the lines of audit trails, in exact dates, and by nothing of
// `functions/domain` (the import above is a type). Written for plainness, not for speed: each figure stands as the document says it.

type Trail = readonly AuditEvent[];
type Day = string;
type Told = NonNullable<AuditEvent['results']>;
type Spell = Told['spells'][number];

/** A person, as the lines of their trail tell of them. */
interface Person {
  readonly received: Day;
  readonly programme: string | undefined;
  readonly municipality: string;
  readonly closure: string | undefined;
  readonly provider: string | undefined;
  readonly asked: Day | undefined;
  readonly due: Day | undefined;
  readonly decided: Day | undefined;
  readonly offered: Day | undefined;
  readonly accepted: Day | undefined;
  readonly ended: Day | undefined;
  readonly results: Told;
}

/** Of whom, as `Population` has it. */
export type Narrowed = Readonly<
  Partial<Record<'programme' | 'municipality' | 'provider' | 'received' | 'started', string>>
>;

/** What a figure is compared by: its place on the board, and its value; nothing where it is undefined. */
export type FlatBoard = ReadonlyMap<string, number | string>;

/** Length of a day in milliseconds; days are counted in UTC, which knows no summer time. */
const dayLength = 24 * 3_600_000;
const asTime = (day: Day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
const days = (from: Day, to: Day) => Math.round((asTime(to) - asTime(from)) / dayLength);
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const dayOfInstant = (at: string) => amsterdam.format(new Date(at));

/** The last day of the month in which a day lies: the day before the first of the next one. */
function endOfMonth(day: Day): Day {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return last.toISOString().slice(0, 10);
}

const quarterOf = (day: Day) => `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`;

/** First and last day of a quarter such as `2026-Q1`. */
function spanOf(quarter: string): { readonly first: Day; readonly last: Day } {
  const month = Number(quarter.slice(6)) * 3;
  const two = (n: number) => String(n).padStart(2, '0');
  const year = quarter.slice(0, 4);
  return { first: `${year}-${two(month - 2)}-01`, last: endOfMonth(`${year}-${two(month)}-01`) };
}

/** Quarters up to one, the oldest first. */
function quartersUpTo(quarter: string, count: number): string[] {
  const found = [quarter];
  while (found.length < count) {
    const { first } = spanOf(found[0] ?? quarter);
    found.unshift(quarterOf(new Date(asTime(first) - dayLength).toISOString().slice(0, 10)));
  }
  return found;
}

/** What a trail says of its person; undefined where it says that nobody counts. */
function personOf(trail: Trail): Person | undefined {
  const [first] = trail;
  const counted = trail.findLast((line) => line.counted !== undefined)?.counted;
  if (first === undefined || counted === undefined || counted.out !== undefined) return undefined;
  const dayOfFirst = (...actions: AuditEvent['action'][]) => {
    const line = trail.find(({ action }) => actions.includes(action));
    return line && dayOfInstant(line.at);
  };
  const dayOfLast = (lines: Trail, ...actions: AuditEvent['action'][]) => {
    const line = lines.findLast(({ action }) => actions.includes(action));
    return line && dayOfInstant(line.at);
  };
  // Who has nobody any more begins anew.
  const isGivenUp = trail.findLastIndex(({ provider }) => provider === null);
  // A case that was opened again has ended when it ended last.
  const isOpenAgain = trail.findLastIndex((line) => line.counted !== undefined && line.counted.closure === undefined);
  const end = trail.slice(isOpenAgain + 1).find((line) => line.counted !== undefined);
  return {
    received: dayOfInstant(first.at),
    programme: counted.programme,
    municipality: counted.municipality,
    closure: counted.closure,
    provider: trail.findLast(({ provider }) => provider !== undefined)?.provider ?? undefined,
    asked: dayOfFirst('ask-approval'),
    due: trail.find(({ due }) => due !== undefined)?.due,
    decided: dayOfLast(trail, 'approve', 'decline'),
    offered: dayOfFirst('give-place', 'choose-provider'),
    accepted: dayOfLast(trail.slice(isGivenUp + 1), 'accept-offer', 'accept-late'),
    ended: end && dayOfInstant(end.at),
    results: trail.findLast(({ results }) => results !== undefined)?.results ?? { answered: 0, silent: 0, spells: [] },
  };
}

const hasDied = ({ closure, results }: Person) => closure === 'died' || results.stop === 'died';
const isPaid = ({ kind }: Spell) => kind === 'employee' || kind === 'self-employed';
const isSchool = ({ kind }: Spell) => kind === 'learn-work' || kind === 'education';

/** Until when a spell is known to have gone on: its end; else the last answer, and its first day in any case. */
function seenOf({ startedOn, endedOn }: Spell, { results: { knownUntil } }: Person): Day {
  if (endedOn !== undefined) return endedOn;
  return knownUntil !== undefined && knownUntil > startedOn ? knownUntil : startedOn;
}

/** The first that was told of those that began first. */
function firstOf(spells: readonly Spell[]): Spell | undefined {
  let first: Spell | undefined;
  for (const spell of spells) if (first === undefined || spell.startedOn < first.startedOn) first = spell;
  return first;
}

type Answer = 'yes' | 'no' | 'unknown' | 'left out';

function share(flat: Map<string, number | string>, name: string, answers: readonly Answer[]): void {
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  const [yes, unknown] = [count('yes'), count('unknown')];
  const n = yes + unknown + count('no');
  flat.set(`${name}.n`, n);
  flat.set(`${name}.yes`, yes);
  flat.set(`${name}.unknown`, unknown);
  if (n === 0) return;
  flat.set(`${name}.worst`, yes / n);
  flat.set(`${name}.best`, (yes + unknown) / n);
}

/** Whether somebody had a result by a day: silence is not a no, and who died without it is not in the base. */
function answerBy(person: Person, last: Day, had: boolean): Answer {
  if (had) return 'yes';
  if (hasDied(person)) return 'left out';
  const { knownUntil } = person.results;
  return knownUntil === undefined || knownUntil < last ? 'unknown' : 'no';
}

function inQuarter(person: Person, { first, last }: { readonly first: Day; readonly last: Day }): Answer {
  const { talkOn, spells } = person.results;
  if (talkOn === undefined || talkOn > last) return 'left out';
  const worked = spells.some((spell) => isPaid(spell) && spell.startedOn <= last && seenOf(spell, person) >= first);
  return answerBy(person, last, worked);
}

/** A share that is exact, because a half must be a half. */
interface Fraction {
  readonly of: bigint;
  readonly by: bigint;
}
function times({ of, by }: Fraction, kept: number, all: number): Fraction {
  const [top, bottom] = [of * BigInt(kept), by * BigInt(all)];
  let [a, b] = [top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return { of: top / a, by: bottom / a };
}
const toNumber = ({ of, by }: Fraction) => Number((of * 10n ** 18n) / by) / 1e18;

interface Wait {
  readonly days: number;
  readonly happened: boolean;
}
interface Step {
  readonly day: number;
  readonly atRisk: number;
  readonly happened: number;
  readonly without: Fraction;
  readonly error: number;
}

/** Kaplan and Meier, with Greenwood's error: for each day on which it happened, who was still without it, and to how many it did. */
function curve(waits: readonly Wait[]): Step[] {
  const steps: Step[] = [];
  let without: Fraction = { of: 1n, by: 1n };
  let sum = 0;
  const dates = [...new Set(waits.filter(({ happened }) => happened).map((wait) => wait.days))].sort((a, b) => a - b);
  for (const day of dates) {
    const atRisk = waits.filter((wait) => wait.days >= day).length;
    const happened = waits.filter((wait) => wait.happened && wait.days === day).length;
    without = times(without, atRisk - happened, atRisk);
    sum += happened / (atRisk * (atRisk - happened));
    steps.push({ day, atRisk, happened, without, error: without.of === 0n ? 0 : toNumber(without) * Math.sqrt(sum) });
  }
  return steps;
}

/** The first day on which so many of ten have had it. */
function dayBy(steps: readonly Step[], ofTen: bigint): number | undefined {
  return steps.find(({ without: { of, by } }) => 10n * (by - of) >= ofTen * by)?.day;
}

const put = (flat: Map<string, number | string>, name: string, value: number | string | undefined) => {
  if (value !== undefined) flat.set(name, value);
};

function toJob(flat: Map<string, number | string>, name: string, people: readonly Person[]): void {
  const waits = people.flatMap((person): Wait[] => {
    const { talkOn, knownUntil, spells } = person.results;
    if (talkOn === undefined) return [];
    const job = firstOf(spells.filter(isPaid));
    if (job === undefined) return [{ days: Math.max(0, days(talkOn, knownUntil ?? talkOn)), happened: false }];
    return job.startedOn < talkOn ? [] : [{ days: days(talkOn, job.startedOn), happened: true }];
  });
  const steps = curve(waits);
  flat.set(`${name}.n`, waits.length);
  flat.set(`${name}.happened`, waits.filter(({ happened }) => happened).length);
  put(flat, `${name}.median`, dayBy(steps, 5n));
  // The interval on the scale of log(-log): the days on which its lower and its upper end come down to a half.
  const ends = steps.map(({ day, without, error }) => {
    const s = toNumber(without);
    if (s === 0 || error === 0) return { day, low: s, high: s };
    const [middle, half] = [Math.log(-Math.log(s)), (1.959963984540054 * error) / Math.abs(s * Math.log(s))];
    return { day, low: Math.exp(-Math.exp(middle + half)), high: Math.exp(-Math.exp(middle - half)) };
  });
  put(flat, `${name}.low`, ends.find(({ low }) => low <= 0.5 + 1e-9)?.day);
  put(flat, `${name}.high`, ends.find(({ high }) => high <= 0.5 + 1e-9)?.day);
  for (const [n, { day, atRisk, happened, without, error }] of steps.entries()) {
    const of = { day, atRisk, happened, without: toNumber(without), error };
    for (const [part, value] of Object.entries(of)) flat.set(`${name}.curve.${n}.${part}`, value);
  }
}

/** The steps on the way, in their order. */
const steps = ['asked', 'decided', 'offered', 'accepted', 'talk'] as const;

function waits(flat: Map<string, number | string>, name: string, people: readonly Person[], today: Day): void {
  for (const [index, step] of steps.entries()) {
    const waited = people.flatMap((person): Wait[] => {
      const { received, asked, decided, offered, accepted, ended, results } = person;
      const made = [asked, decided, offered, accepted, results.talkOn];
      const day = made[index];
      const from =
        [received, ...made.slice(0, index)]
          .filter((one) => one !== undefined)
          .toSorted()
          .at(-1) ?? received;
      if (day !== undefined) return [{ days: Math.max(0, days(from, day)), happened: true }];
      // Who came further passed it over, and who has not come to the step before it does not wait for this one.
      if (made.slice(index + 1).some((one) => one !== undefined)) return [];
      if (index > 0 && made[index - 1] === undefined) return [];
      // Until the end of the case; else until today, as from the last day of the month of receipt.
      const known = ended === undefined ? Math.max(0, days(endOfMonth(received), today)) : days(received, ended);
      return [{ days: Math.max(0, known - days(received, from)), happened: false }];
    });
    const found = curve(waited);
    flat.set(`${name}.${step}.n`, waited.length);
    flat.set(`${name}.${step}.happened`, waited.filter(({ happened }) => happened).length);
    put(flat, `${name}.${step}.half`, dayBy(found, 5n));
    put(flat, `${name}.${step}.most`, dayBy(found, 8n));
  }
}

/** Every figure of some people. */
function figures(
  flat: Map<string, number | string>,
  name: string,
  people: readonly Person[],
  quarter: string,
  today: Day,
): void {
  const span = spanOf(quarter);
  const { last } = span;
  const began = people.filter(({ results: { talkOn } }) => talkOn !== undefined && talkOn <= last);
  const sum = (of: (person: Person) => number) => began.reduce((all, person) => all + of(person), 0);
  flat.set(`${name}.numbers.received`, people.length);
  flat.set(`${name}.numbers.started`, began.length);
  flat.set(`${name}.numbers.ended`, began.filter(({ ended }) => ended !== undefined).length);
  flat.set(`${name}.numbers.goals`, began.filter(({ results }) => results.goalOn !== undefined).length);
  flat.set(
    `${name}.numbers.answered`,
    sum(({ results }) => results.answered),
  );
  flat.set(
    `${name}.numbers.silent`,
    sum(({ results }) => results.silent),
  );

  share(
    flat,
    `${name}.inQuarter`,
    began.map((person) => inQuarter(person, span)),
  );
  const until = (person: Person, is: (spell: Spell) => boolean) =>
    answerBy(
      person,
      last,
      person.results.spells.some((spell) => is(spell) && spell.startedOn <= last),
    );
  share(
    flat,
    `${name}.ever`,
    began.map((person) => until(person, isPaid)),
  );
  for (const [figure, is] of [
    ['learnWork', ({ kind }: Spell) => kind === 'learn-work'],
    ['education', ({ kind }: Spell) => kind === 'education'],
    ['school', isSchool],
  ] as const) {
    const since = (person: Person) =>
      until(person, (spell) => is(spell) && spell.startedOn >= (person.results.talkOn ?? ''));
    share(flat, `${name}.${figure}`, began.map(since));
  }

  const kept = (person: Person): Answer => {
    const { talkOn = '', spells, knownUntil = '' } = person.results;
    const came = spells.filter((spell) => (isPaid(spell) || isSchool(spell)) && spell.startedOn < talkOn);
    if (came.length === 0) return 'left out';
    const goesOn = came.some(({ endedOn }) => endedOn === undefined || endedOn > last);
    if (goesOn && knownUntil >= last) return 'yes';
    if (hasDied(person)) return 'left out';
    return goesOn ? 'unknown' : 'no';
  };
  share(flat, `${name}.keptFromBefore`, began.map(kept));
  for (const weeks of [13, 26, 52]) {
    const keptFor = (person: Person): Answer => {
      const job = firstOf(person.results.spells.filter(isPaid));
      if (job === undefined || days(endOfMonth(job.startedOn), last) < weeks * 7) return 'left out';
      if (days(job.startedOn, seenOf(job, person)) >= weeks * 7) return 'yes';
      if (hasDied(person)) return 'left out';
      return job.endedOn === undefined ? 'unknown' : 'no';
    };
    share(flat, `${name}.kept.${weeks}`, began.map(keptFor));
  }

  toJob(flat, `${name}.toJob`, began);
  flat.set(`${name}.stops.n`, began.length);
  for (const { results } of began) {
    const at = `${name}.stops.reasons.${results.stop}`;
    if (results.stop !== undefined) flat.set(at, Number(flat.get(at) ?? 0) + 1);
  }
  waits(flat, `${name}.waits`, people, today);
  const questions = people.filter(({ due }) => due !== undefined);
  const decided = questions.filter((person) => person.decided !== undefined);
  const inTime = decided.filter((person) => (person.decided ?? '') <= (person.due ?? ''));
  flat.set(`${name}.decisions.within`, inTime.length);
  flat.set(`${name}.decisions.over`, decided.length - inTime.length);
  flat.set(`${name}.decisions.none`, questions.length - decided.length);
}

/**
 * Every figure of a board, from trails alone.
 *
 * @param trails of every case, each oldest line first
 * @param quarter such as `2026-Q1`
 */
export function recount(
  trails: Iterable<Trail>,
  narrowed: Narrowed,
  { quarter, today }: { readonly quarter: string; readonly today: Day },
  successor: (municipality: string) => string = (same) => same,
): FlatBoard {
  const under = {
    programme: ({ programme }: Person) => programme,
    municipality: ({ municipality }: Person) => successor(municipality),
    provider: ({ provider, accepted }: Person) => (accepted === undefined ? undefined : provider),
    received: ({ received }: Person) => quarterOf(received),
    started: ({ results: { talkOn } }: Person) => talkOn && quarterOf(talkOn),
  };
  const parts = Object.entries(under) as [keyof typeof under, (person: Person) => string | undefined][];
  const people = [...trails]
    .flatMap((trail) => personOf(trail) ?? [])
    .filter(({ received }) => received <= spanOf(quarter).last)
    .filter((person) => parts.every(([part, of]) => narrowed[part] === undefined || of(person) === narrowed[part]));
  const flat = new Map<string, number | string>();
  figures(flat, 'total', people, quarter, today);
  for (const [part, of] of parts) {
    const names = [...new Set(people.flatMap((person) => of(person) ?? []))].toSorted();
    for (const name of names) {
      figures(
        flat,
        `groups.${part}.${name}`,
        people.filter((person) => of(person) === name),
        quarter,
        today,
      );
    }
  }
  for (const one of quartersUpTo(quarter, 8)) {
    const answers = people.map((person) => inQuarter(person, spanOf(one)));
    share(flat, `trend.${one}`, answers);
  }
  return flat;
}
