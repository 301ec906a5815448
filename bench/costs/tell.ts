import { dollarsFor, type Heading, headings, together } from './bill.ts';
import { type Estimate, monthWith } from './estimate.ts';
import { type Amounts, type AwsRegion, type Price, type PriceId, tariffs, usualRegion } from './prices.ts';
import { type Tally, under } from './tally.ts';
import { assumptions } from './usage.ts';

/** Referrals a year for which the table tells a month: a region of today, ten times as many, and a whole country. */
export const volumes = [200, 2_000, 20_000] as const;

const money = (dollars: number) => dollars.toFixed(2);
const count = (amount: number) =>
  amount >= 100 ? Math.round(amount).toLocaleString('en') : String(Number(amount.toPrecision(2)));

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Dollars a month, line by line. */
export function billTable(standing: Amounts, estimate: Estimate): string {
  const fixed = together(standing, ...Object.values(estimate.idle));
  const months = volumes.map((volume) => monthWith(volume, estimate));
  const lines = (Object.entries(headings) as [Heading, readonly PriceId[]][]).map(([name, ids]) =>
    row([name, ...[fixed, ...months].map((amounts) => money(dollarsFor(amounts, ids)))]),
  );
  const sums = [fixed, ...months.map((month) => together(fixed, month))].map((all) => `**${money(dollarsFor(all))}**`);
  return [
    row(['Dollars a month', 'Fixed', ...volumes.map((volume) => `${volume.toLocaleString('en')} a year`)]),
    '|---|--:|--:|--:|--:|',
    ...lines,
    row(['**Together, with the fixed part**', ...sums]),
  ].join('\n');
}

/** What one referral uses of AWS, from receipt to erasure. */
export function referralTable(estimate: Estimate, contents: Tally, referrals: number): string {
  const { tally, standing } = estimate;
  const each = (name: string, amount: number) => row([name, count(amount)]);
  const parts = (what: string, heading: string, from = tally) =>
    Object.entries(under(from, heading))
      .filter(([, amount]) => amount >= 0.005)
      .sort(([, a], [, b]) => b - a)
      .map(([name, amount]) => each(`${what}: ${name}`, amount));
  return [
    row(['For one referral, in all its life', 'Counted']),
    '|---|--:|',
    ...parts('Write units', 'write'),
    ...parts('Read units', 'read'),
    ...parts('Read units of the sweeper, because it stands open', 'read', standing),
    ...parts('Items', 'item', scaled(contents, 1 / referrals)),
    ...parts('Bytes', 'byte', scaled(contents, 1 / referrals)),
    ...parts('Calls', 'call'),
    ...parts('Milliseconds of their own in each call', 'own', perCall(tally)),
    each('State transitions', tally['transition'] ?? 0),
    each('Executions started', tally['execution'] ?? 0),
    each('Requests of the API, files of pages apart', tally['request'] ?? 0),
    each('Browsers that fetch those files', tally['newBrowser'] ?? 0),
    each('Mails', tally['mail'] ?? 0),
    each('Bytes of mail', tally['mailByte'] ?? 0),
    each('Lines of log of our own', tally['logLine'] ?? 0),
    each('Bytes in them', tally['logByte'] ?? 0),
    ...(Object.entries(estimate.referral(volumes[0])) as [PriceId, number][])
      .filter(([id]) =>
        ['key-request', 'secret-request', 'trace', 'web-acl-request', 'function-gb-second'].includes(id),
      )
      .map(([id, amount]) => each(`Derived: ${tariffs[usualRegion][id].unit}`, amount)),
  ].join('\n');
}

function scaled(tally: Tally, factor: number): Tally {
  return Object.fromEntries(Object.entries(tally).map(([name, amount]) => [name, amount * factor]));
}

function perCall(tally: Tally): Tally {
  const calls = under(tally, 'call');
  return Object.fromEntries(
    Object.entries(under(tally, 'own')).flatMap(([folder, ms]) =>
      (calls[folder] ?? 0) > 0 ? [[`own/${folder}`, ms / (calls[folder] ?? 1)]] : [],
    ),
  );
}

/** What the fixed part is made of: what is there, and what each function of the clock brings about. */
export function standingTable(standing: Amounts, idle: Estimate['idle']): string {
  const rows = (from: Amounts) =>
    (Object.entries(from) as [PriceId, number][])
      .filter(([id, amount]) => dollarsFor({ [id]: amount }) >= 0.005)
      .map(([id, amount]) => row([tariffs[usualRegion][id].unit, count(amount), money(dollarsFor({ [id]: amount }))]));
  return [
    row(['Each month without any referral', 'How many', 'Dollars']),
    '|---|--:|--:|',
    ...rows(standing),
    ...Object.entries(idle).flatMap(([folder, amounts]) => [
      row([`**\`${folder}\`, by the clock**`, '', `**${money(dollarsFor(amounts))}**`]),
      ...rows(amounts),
    ]),
  ].join('\n');
}

/** The price lists, with their uncertainties. */
export function priceTable(): string {
  const certainties = { region: 'yes', general: '**no**, a general price', unconfirmed: '**no, nowhere**' } as const;
  const of = (region: AwsRegion) =>
    (Object.entries(tariffs[region]) as [PriceId, Price][])
      // What is the same line in both lists is told once.
      .filter(([id, price]) => region === usualRegion || price !== (tariffs[usualRegion][id] as Price))
      .map(([, { dollars, per, unit, source, seen, certainty }]) =>
        row([region, unit, String(dollars), per.toLocaleString('en'), seen, certainties[certainty], source]),
      );
  return [
    row(['AWS region', 'What', 'Dollars', 'For', 'Read', 'Confirmed for the region', 'Where']),
    '|---|---|--:|--:|---|---|---|',
    ...(Object.keys(tariffs) as AwsRegion[]).flatMap(of),
  ].join('\n');
}

/** Assumptions that are not counted, in words. */
export const taken = `Not counted but taken: a processor of Lambda is ${assumptions.slowerBy} times as slow as this one, and a function has its
share of it by its memory; an answer takes ${Object.values(assumptions.waitMs).join(', ')} ms (table, Step Functions, SES); a function stays warm for
${assumptions.warmSeconds} seconds, a key is remembered for ${assumptions.keySeconds}, and what people do falls into ${assumptions.busySeconds / 3_600} hours of a year; a start takes
${assumptions.startMs} ms and reads the secrets; X-Ray takes ${assumptions.tracesPerSecond} trace a second and ${100 * assumptions.traceShare} % of the others; all data are kept for ${assumptions.keptYears} years; mails
cost as attachments do. Milliseconds are those of a processor here, without the engines that stand for AWS. All of it is meant to err upwards; no bill of AWS
has been compared with it. No free tiers, no VAT, no tokens of people's own. Bounces and alarms that go off are not in it.`;
