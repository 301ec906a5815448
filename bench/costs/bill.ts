import { type Amounts, type AwsRegion, type Price, type PriceId, tariffs, usualRegion } from './prices.ts';

/** Lines of the bill, in its order, and what each is made of. */
export const headings = {
  Alarms: ['alarm-metric', 'composite-alarm'],
  'Firewall (WAF)': ['web-acl', 'web-acl-rule', 'web-acl-request'],
  'Metrics of our own, dashboard': ['own-metric', 'dashboard'],
  'Key (KMS)': ['key', 'key-request'],
  Secrets: ['secret', 'secret-request'],
  'Accounts of staff (Cognito)': ['staff-account'],
  'Functions (Lambda)': ['function-call', 'function-gb-second'],
  'API, data to the internet': ['api-request', 'data-out-gb'],
  'Step Functions': ['transition'],
  'Events (EventBridge)': ['event'],
  'Table: writing and reading': ['table-write', 'table-read'],
  'Table: keeping, recovery': ['table-gb-month', 'recovery-gb-month'],
  'Backups, log of who touched the table': ['backup-gb-month', 'copied-gb', 'data-event'],
  'Mail (SES)': ['mail', 'mail-gb'],
  Logs: ['log-gb', 'log-gb-month'],
  'Traces (X-Ray)': ['trace'],
} as const satisfies Record<string, readonly PriceId[]>;
export type Heading = keyof typeof headings;

/** Dollars for amounts of some of the things that have a price; all of them without a choice. */
export function dollarsFor(
  amounts: Amounts,
  of: readonly PriceId[] = Object.keys(tariffs[usualRegion]) as PriceId[],
  region: AwsRegion = usualRegion,
): number {
  return of.reduce((sum, id) => {
    const { dollars, per }: Price = tariffs[region][id];
    return sum + ((amounts[id] ?? 0) * dollars) / per;
  }, 0);
}

/** The sum of amounts. */
export function together(...parts: readonly Amounts[]): Amounts {
  const sum: Partial<Record<PriceId, number>> = {};
  for (const part of parts) {
    for (const [id, amount] of Object.entries(part) as [PriceId, number][]) sum[id] = (sum[id] ?? 0) + amount;
  }
  return sum;
}

/** Amounts multiplied. */
export function repeated(amounts: Amounts, factor: number): Amounts {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, amount * factor]));
}
