import { type Limit, limits, openAt, type ReferralFacts } from './limits.ts';

/** What a deployment and a thousand referrals cost, as `npm run bench:cost` found it; dollars. */
export interface CostFacts {
  /** A month of a deployment whatever comes in. */
  readonly fixed: number;
  /** A thousand referrals of somebody who is placed, in a deployment with so many a year. */
  readonly thousand: Readonly<Record<string, number>>;
  /** Keeping a thousand of each year: table, recovery, backups; a month. */
  readonly kept: number;
}

/** A load, in one deployment or in several of the same size. */
interface Load {
  readonly name: string;
  readonly perYear: number;
  readonly deployments: number;
}

/** Labour-market regions of the Netherlands, and as many people for each in Europe. */
const dutchRegions = 35;
const national = 400_000;
const european = 10_000_000;
/** Referrals a year of one deployment, where each labour-market region has its own. */
export const perDeployment = Math.round(national / dutchRegions);

/** The loads that are judged. */
export const loads: readonly Load[] = [
  { name: 'A region', perYear: 200, deployments: 1 },
  { name: 'The Netherlands', perYear: national, deployments: dutchRegions },
  { name: 'Europe', perYear: european, deployments: Math.round(european / perDeployment) },
];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const whole = (amount: number) => Math.round(amount).toLocaleString('en');
const amount = (value: number) => (value >= 10 ? whole(value) : String(Number(value.toPrecision(2))));

/** Referrals a year in one deployment at which a limit is met. All demands rise with the referrals. */
export function metAt({ limit, demand }: Limit, facts: ReferralFacts): number {
  return (limit / demand(1_000_000, facts)) * 1_000_000;
}

/** Two leading digits are all that such figures bear. */
const rounded = (value: number) => whole(Number(value.toPrecision(2)));

/** Which limit is met first, were everybody in one deployment. */
export function limitTable(facts: ReferralFacts): string {
  const sorted = limits.toSorted((a, b) => metAt(a, facts) - metAt(b, facts));
  return [
    row(['What ends', 'Where', ...loads.map(({ perYear }) => `${whole(perYear)} a year`), 'Met at, a year', 'Then']),
    `|---|---|${'--:|'.repeat(loads.length + 1)}---|`,
    ...sorted.map((one) =>
      row([
        one.name,
        `${whole(one.limit)} ${one.unit}`,
        ...loads.map(({ perYear }) => {
          const asked = one.demand(perYear, facts);
          return asked > one.limit ? `**${amount(asked)}**` : amount(asked);
        }),
        rounded(metAt(one, facts)),
        one.answer,
      ]),
    ),
  ].join('\n');
}

/** Where each limit is from. */
export function sourceTable(): string {
  return [row(['What ends', 'Source']), '|---|---|', ...limits.map(({ name, source }) => row([name, source]))].join(
    '\n',
  );
}

/** What each load costs, with a deployment for each labour-market region. */
export function loadTable(facts: ReferralFacts, { fixed, thousand, kept }: CostFacts): string {
  return [
    row(['Load', 'Deployments', 'Referrals a year in each', 'Open in each', 'Dollars a month', 'A referral']),
    '|---|--:|--:|--:|--:|--:|',
    ...loads.map(({ name, perYear, deployments }) => {
      const each = perYear / deployments;
      const ofThousand = thousand[String(deployments === 1 ? perYear : perDeployment)];
      if (ofThousand === undefined) throw new Error(`Nobody has counted a deployment with ${each} a year.`);
      const month = deployments * fixed + (perYear / 1_000) * (ofThousand / 12 + kept);
      return row([
        name,
        whole(deployments),
        whole(each),
        whole(openAt(each, facts)),
        whole(month),
        ((month * 12) / perYear).toFixed(month * 12 > perYear ? 2 : 3),
      ]);
    }),
  ].join('\n');
}
