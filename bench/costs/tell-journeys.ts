import { median } from '../median.ts';
import type { ScaleFacts } from '../scale/facts.ts';
import { perDeployment } from '../scale/tables.ts';
import { dollarsFor, type Heading, headings } from './bill.ts';
import type { CountedJourney } from './count-journeys.ts';
import { plainSystem, plainTally } from './plain.ts';
import { type Amounts, type AwsRegion, type PriceId, usualRegion } from './prices.ts';
import { type SweeperCount, sumOfMonth, sweeperMonth } from './sweeper-at-size.ts';
import { sumUnder } from './tally.ts';
import { type SystemFacts, usageOf } from './usage.ts';

/** Referrals a year for which journeys are priced: a region, and so many that functions stay warm. */
export const densities = [200, 400_000] as const;
/** What is wanted of a journey beside its mails: so many times what they cost, and dollars for a thousand. */
export const goal = { timesMails: 1.15, beside: 0.35, sweeper: { open: 100_000, dollars: 2 } } as const;

const money = (dollars: number) => dollars.toFixed(2);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const ofMail: readonly PriceId[] = headings['Mail (SES)'];
/** For a thousand referrals. */
const thousand = (amounts: Amounts, of?: readonly PriceId[], region: AwsRegion = usualRegion) =>
  1_000 * dollarsFor(amounts, of, region);

/** What a thousand of a journey cost, beside its mails alone and beside a plain design of the same. */
export interface JourneyPrice {
  readonly all: number;
  readonly mails: number;
  readonly plain: number;
  /** How many times the floor of mails it is, what is allowed beside them left out. */
  readonly ratio: number;
}

/** Prices a journey among so many referrals a year. */
export function priceOf(
  journey: CountedJourney,
  system: SystemFacts,
  perYear: number,
  region: AwsRegion = usualRegion,
): JourneyPrice {
  const amounts = usageOf(journey.tally, system, { perYear });
  const all = thousand(amounts, undefined, region);
  const mails = thousand(amounts, ofMail, region);
  const plain = thousand(usageOf(plainTally(journey), plainSystem(system), { perYear }), undefined, region);
  return { all, mails, plain, ratio: (all - goal.beside) / mails };
}

/** Every journey: what was counted, and what a thousand cost. */
export function journeyTable(journeys: readonly CountedJourney[], system: SystemFacts): string {
  const many = densities[1];
  return [
    row([
      'Door, path',
      'Days',
      'Transitions',
      'Calls',
      'Write / read units',
      'Requests',
      'Mails',
      `A thousand, ${densities[0]} a year`,
      `A thousand, ${many.toLocaleString('en')} a year`,
      'Mails alone',
      'Times mails, after 0.35',
      'Plain design',
    ]),
    `|---|${'--:|'.repeat(11)}`,
    ...journeys.map((journey) => {
      const { door, path, tally, days } = journey;
      const [few, dense] = densities.map((perYear) => priceOf(journey, system, perYear));
      return row([
        `${door.name}: ${path.name}`,
        days.toFixed(0),
        count(tally['transition']),
        count(sumUnder(tally, 'call')),
        `${count(sumUnder(tally, 'write'))} / ${count(sumUnder(tally, 'read'))}`,
        count(tally['request']),
        count(tally['mail']),
        money(few?.all ?? 0),
        money(dense?.all ?? 0),
        money(dense?.mails ?? 0),
        (dense?.ratio ?? 0).toFixed(2),
        money(dense?.plain ?? 0),
      ]);
    }),
  ].join('\n');
}

const count = (amount = 0) => Math.round(amount).toLocaleString('en');

/** Dollars for a thousand of each path through one door, by service, in both AWS regions together with the sums. */
export function serviceTable(journeys: readonly CountedJourney[], system: SystemFacts): string {
  const perYear = densities[1];
  const usages = journeys.map(({ tally }) => usageOf(tally, system, { perYear }));
  const lines = (Object.entries(headings) as [Heading, readonly PriceId[]][])
    .map(([name, ids]) => [name, usages.map((usage) => thousand(usage, ids))] as const)
    .filter(([, dollars]) => dollars.some((one) => one >= 0.005));
  return [
    row([`Dollars for a thousand, ${perYear.toLocaleString('en')} a year`, ...journeys.map(({ path }) => path.name)]),
    `|---|${'--:|'.repeat(journeys.length)}`,
    ...lines.map(([name, dollars]) => row([name, ...dollars.map(money)])),
    row(['**Together, eu-central-1**', ...usages.map((usage) => `**${money(thousand(usage))}**`)]),
    row(['**Together, eu-west-1**', ...usages.map((usage) => `**${money(thousand(usage, undefined, 'eu-west-1'))}**`)]),
    row([
      'Share of the milliseconds of functions',
      ...usages.map((usage) => `${((100 * thousand(usage, ['function-gb-second'])) / thousand(usage)).toFixed(0)} %`),
    ]),
  ].join('\n');
}

/** Units of the table by function: where a journey's reads and writes are made. */
export function unitTable(journey: CountedJourney): string {
  const of = (heading: string) =>
    Object.entries(journey.tally)
      .filter(([name]) => name.startsWith(`${heading}/`))
      .map(([name, amount]): [string, number] => [name.slice(heading.length + 1), amount]);
  const writes = new Map(of('writeBy'));
  const reads = new Map(of('readBy'));
  const calls = new Map(of('call'));
  const names = [...new Set([...writes.keys(), ...reads.keys(), ...calls.keys()])];
  const weight = (name: string) => 5 * (writes.get(name) ?? 0) + (reads.get(name) ?? 0);
  return [
    row([`${journey.door.name}: ${journey.path.name}`, 'Calls', 'Write units', 'Read units']),
    '|---|--:|--:|--:|',
    ...names
      .toSorted((a, b) => weight(b) - weight(a))
      .map((name) => row([`\`${name}\``, count(calls.get(name)), count(writes.get(name)), count(reads.get(name))])),
  ].join('\n');
}

/** A month of the sweeper with more and more open cases. */
export function sweeperTable(counted: SweeperCount, system: SystemFacts, idle: Amounts): string {
  const sizes = [1_000, 10_000, 100_000, 1_000_000];
  const months = sizes.map((open) => sweeperMonth(open, counted, system));
  const line = (name: string, of: (month: (typeof months)[number]) => Amounts, region: AwsRegion = usualRegion) =>
    row([name, ...months.map((month) => money(dollarsFor(of(month), undefined, region)))]);
  return [
    row(['The sweeper, dollars a month, open cases', ...sizes.map((open) => open.toLocaleString('en'))]),
    `|---|${'--:|'.repeat(sizes.length)}`,
    line('Keys of all that is open and 2,000 cases in turn, each hour', ({ hourly }) => hourly),
    line('All cases and rows of the desk, once a day', ({ daily }) => daily),
    line(`A look at each quiet case, every ${counted.daysBetweenGlances.toFixed(0)} days`, ({ glances }) => glances),
    line('**Together**', sumOfMonth),
    line('Together, eu-west-1', sumOfMonth, 'eu-west-1'),
    row(['Beside it, whatever is open', ...sizes.map(() => money(dollarsFor(idle)))]),
  ].join('\n');
}

/**
 * Whether each goal is met, in words.
 *
 * @param idle what the sweeper costs in a month whatever is open
 */
export function goalLines(
  journeys: readonly CountedJourney[],
  system: SystemFacts,
  sweeper: SweeperCount | undefined,
  idle: Amounts,
): string {
  const ratios = journeys.map((journey) => priceOf(journey, system, densities[1]).ratio);
  const met = ratios.filter((ratio) => ratio <= goal.timesMails).length;
  const lines = [
    `- Goal: at most ${goal.timesMails} times the mails and ${goal.beside} for a thousand. ${met} of ${ratios.length} journeys ${met === 1 ? 'is' : 'are'} within it; they are ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)} times, the median ${median(ratios).toFixed(2)}.`,
  ];
  if (sweeper !== undefined) {
    const more = dollarsFor(sumOfMonth(sweeperMonth(goal.sweeper.open, sweeper, system)));
    const dollars = more + dollarsFor(idle);
    lines.push(
      `- Goal: the sweeper at ${goal.sweeper.open.toLocaleString('en')} open cases at most ${goal.sweeper.dollars} a month. It is ${money(dollars)}, ${money(more)} of it for what is open: ${dollars <= goal.sweeper.dollars ? 'met' : 'missed'}.`,
    );
  }
  return lines.join('\n');
}

/** Median and spread of the milliseconds that a function takes itself in a call, over the journeys: how far they can be trusted. */
export function ownTable(journeys: readonly CountedJourney[]): string {
  const perCall = new Map<string, number[]>();
  for (const { tally } of journeys) {
    for (const [name, calls] of Object.entries(tally)) {
      if (!name.startsWith('call/') || calls <= 0) continue;
      const folder = name.slice('call/'.length);
      perCall.set(folder, [...(perCall.get(folder) ?? []), (tally[`own/${folder}`] ?? 0) / calls]);
    }
  }
  return [
    row(['Milliseconds of its own in a call, median of a journey', 'Median', 'Least', 'Most']),
    '|---|--:|--:|--:|',
    ...[...perCall].map(([folder, ms]) =>
      row([`\`${folder}\``, ...[median(ms), Math.min(...ms), Math.max(...ms)].map((one) => one.toFixed(1))]),
    ),
  ].join('\n');
}

/**
 * What docs/scale.md is worked out from: the journey of somebody who is placed, and what a deployment and a thousand referrals cost.
 *
 * @param fixed a month whatever comes in
 * @param held what is kept all the time for each referral of a year
 */
export function factsOf(
  placed: CountedJourney,
  { system, fixed, held }: { readonly system: SystemFacts; readonly fixed: Amounts; readonly held: Amounts },
): ScaleFacts {
  const { tally, days } = placed;
  const cents = (dollars: number) => Math.round(dollars * 100) / 100;
  return {
    referral: {
      transitions: tally['transition'] ?? 0,
      writes: Math.round(sumUnder(tally, 'write')),
      indexWrites: Math.round(tally['write/index'] ?? 0),
      requests: Math.round(tally['request'] ?? 0),
      calls: Math.round(sumUnder(tally, 'call')),
      mails: tally['mail'] ?? 0,
      executions: tally['execution'] ?? 0,
      openDays: Math.round(days),
    },
    cost: {
      fixed: cents(dollarsFor(fixed)),
      thousand: Object.fromEntries(
        [200, perDeployment].map((perYear) => [String(perYear), cents(priceOf(placed, system, perYear).all)]),
      ),
      kept: cents(1_000 * dollarsFor(held)),
    },
  };
}
