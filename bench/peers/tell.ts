import { median } from '../median.ts';
import type { Rest, Round, Work } from './measure.ts';

/** What was measured of one product. */
export interface Result {
  readonly name: string;
  readonly rounds: readonly Round[];
  readonly rest?: Rest;
}

const digits = (value: number) => (Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0));
const spread = (values: readonly number[]) =>
  `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;

/** Rows of the table: words, unit, and where the figure is. */
const figures: readonly (readonly [label: string, of: (work: Work) => number])[] = [
  ['processor, ms', ({ processor }) => processor],
  ['a second', ({ rate }) => rate],
  ['until answered, p50, ms', ({ answerP50 }) => answerP50],
  ['until answered, p99, ms', ({ answerP99 }) => answerP99],
  ['until it waits, p50, ms', ({ waitP50 }) => waitP50],
  ['until it waits, p99, ms', ({ waitP99 }) => waitP99],
];

/** The table of medians, each with its least and greatest. */
export function tellFigures(results: readonly Result[]): string {
  const works = ['intake', 'approval'] as const;
  const rows = works.flatMap((work) =>
    figures.map(([label, of]) => [
      `${work === 'intake' ? 'Intake' : 'Approval'}: ${label}`,
      ...results.map(({ rounds }) => spread(rounds.map((round) => of(round[work])))),
    ]),
  );
  const rests = (['heap', 'resident', 'disk'] as const).map((what) => [
    `A waiting case: ${what === 'heap' ? 'JavaScript heap' : what === 'resident' ? 'memory of all processes' : 'disk'}, KB`,
    ...results.map(({ rest }) => (rest === undefined ? '–' : rest[what].toFixed(1))),
  ]);
  return table(['', ...results.map(({ name }) => name)], [...rows, ...rests]);
}

/** What is wanted of a ratio, ours to theirs: at most or at least this. */
interface Target {
  readonly label: string;
  readonly of: (round: Round) => number;
  readonly wanted: Readonly<Partial<Record<string, readonly ['<=' | '>=' | '<', number]>>>;
}

const targets: readonly Target[] = [
  {
    label: 'Processor of an intake',
    of: ({ intake }) => intake.processor,
    wanted: { Restate: ['<=', 1.2], DBOS: ['<', 1] },
  },
  {
    label: 'Processor of an approval',
    of: ({ approval }) => approval.processor,
    wanted: { Restate: ['<=', 0.8], DBOS: ['<', 1] },
  },
  { label: 'Intakes a second', of: ({ intake }) => intake.rate, wanted: { Restate: ['>=', 0.6], DBOS: ['>=', 1.8] } },
  {
    label: 'Approvals a second',
    of: ({ approval }) => approval.rate,
    wanted: { Restate: ['>=', 1.1], DBOS: ['>=', 1.3] },
  },
  { label: 'p99 until an intake waits', of: ({ intake }) => intake.waitP99, wanted: { Restate: ['<', 1] } },
  { label: 'p99 until an approval waits', of: ({ approval }) => approval.waitP99, wanted: { Restate: ['<', 1] } },
  { label: 'p99 until an intake is answered', of: ({ intake }) => intake.answerP99, wanted: {} },
  { label: 'p99 until an approval is answered', of: ({ approval }) => approval.answerP99, wanted: {} },
];

/** Ours to theirs, round by round, beside what is wanted. */
export function tellRatios([ours, ...peers]: readonly Result[]): string {
  const rows = targets.map(({ label, of, wanted }) => [
    label,
    ...peers.flatMap(({ name, rounds }) => {
      const ratios = rounds.map((theirs, at) => (ours?.rounds[at] ? of(ours.rounds[at]) / of(theirs) : Number.NaN));
      const ratio = median(ratios);
      const [sign, bound] = Object.entries(wanted).find(([peer]) => name.startsWith(peer))?.[1] ?? [];
      const isMet = sign === '>=' ? ratio >= (bound ?? 0) : sign === '<' ? ratio < (bound ?? 0) : ratio <= (bound ?? 0);
      const said = `${ratio.toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
      return [said, sign === undefined ? '' : `${sign} ${bound}: ${isMet ? 'met' : '**not met**'}`];
    }),
  ]);
  return table(['This product to', ...peers.flatMap(({ name }) => [name, 'wanted'])], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    ...rows.map(line),
  ].join('\n');
}
