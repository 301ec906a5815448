import { parseArgs } from 'node:util';
import { assets } from '../functions/web/assets/assets.ts';
import { synthesise } from '../lib/synthesise.ts';
import { ownSettings } from '../test/infra/template.ts';
import { backupFacts, hasDataEvents } from './costs/backup-facts.ts';
import { estimate } from './costs/estimate.ts';
import { fixedPart } from './costs/fixed-part.ts';
import { functionFacts, schedulesOf } from './costs/function-facts.ts';
import { countPeriod, daysBetweenLooks } from './costs/subject.ts';
import { billTable, priceTable, referralTable, standingTable, taken } from './costs/tell.ts';

// `npm run costs`: what a deployment costs, from counted calls. `-c name=value` as for cdk: settings that cost something show
// in the fixed part. `--short` prints the bill alone.
const { values } = parseArgs({
  options: {
    referrals: { type: 'string', default: '24' },
    region: { type: 'string', default: 'midden-utrecht' },
    context: { type: 'string', short: 'c', multiple: true, default: [] },
    short: { type: 'boolean', default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n\n`);
const given = values.context.map((one) => [one.split('=')[0] ?? '', one.split('=').slice(1).join('=')]);
// What a deployment cannot do without; what it can costs something only where it is asked for.
const { account, concurrency, domain, certificateArn, alarmAddress } = ownSettings;
const needed = { account, concurrency, domain, certificateArn, alarmAddress };
const { template } = synthesise({
  stage: 'production',
  region: values.region,
  context: { ...needed, ...Object.fromEntries(given) },
  bundling: false,
});
const standing = fixedPart(template);

/** People refer for two months and are followed until nearly all are past their last question; a job is asked after for a year. */
const period = { referrals: Number(values.referrals), postingDays: 60, days: 730 };
const files = [...assets.values()];
const { beginning, ending } = await countPeriod({
  ...period,
  schedules: schedulesOf(template),
  onDay(part) {
    if (process.stderr.isTTY) process.stderr.write(`\rCounting: ${Math.round(100 * part)} %${part === 1 ? '\n' : ''}`);
  },
});
const found = estimate({
  beginning,
  ending,
  referrals: period.referrals,
  daysBetweenLooks,
  system: {
    functions: functionFacts(template),
    assets: { count: files.length, bytes: files.reduce((sum, { gzipped, body }) => sum + (gzipped ?? body).length, 0) },
    hasDataEvents: hasDataEvents(template),
  },
  backups: backupFacts(template),
});
say(billTable(standing, found));
if (!values.short) {
  say(referralTable(found, ending.contents, period.referrals));
  say(standingTable(standing, found.idle));
  say(taken);
  say(priceTable());
}
