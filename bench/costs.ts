import { assetPaths } from '../functions/web/assets/asset-paths.ts';
import { assetAt } from '../functions/web/assets/assets.ts';
import { synthesise } from '../lib/synthesise.ts';
import { describeStartProblem } from '../local/report.ts';
import { ownSettings } from '../test/infra/template.ts';
import { backupFacts, hasDataEvents } from './costs/backup-facts.ts';
import { estimate } from './costs/estimate.ts';
import { fixedPart } from './costs/fixed-part.ts';
import { functionFacts, schedulesOf } from './costs/function-facts.ts';
import { type CostOptions, readCostOptions } from './costs/options.ts';
import { countPeriod, daysBetweenLooks } from './costs/subject.ts';
import { billTable, priceTable, referralTable, standingTable, taken } from './costs/tell.ts';

// `npm run costs`: what a deployment costs, from counted calls. Arguments: see costs/options.ts.
const say = (text: string) => process.stdout.write(`${text}\n\n`);

function progress(part: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rCounting: ${Math.round(100 * part)} %${part === 1 ? '\n' : ''}`);
}

async function costs({ referrals, context, short }: CostOptions): Promise<void> {
  // What every deployment needs; optional parts cost something only if they are asked for.
  const { account, concurrency, domain, certificateArn, alarmAddress } = ownSettings;
  const needed = { account, concurrency, domain, certificateArn, alarmAddress };
  const production = { stage: 'production', region: 'midden-utrecht', bundling: false };
  const { template } = synthesise({ ...production, context: { ...needed, ...context } });
  const standing = fixedPart(template);
  const files = Object.values(assetPaths).flatMap((path) => assetAt(path) ?? []);
  const { beginning, ending } = await countPeriod({
    referrals,
    // Until nearly all are past their last question: about a job, people are asked for a year.
    postingDays: 60,
    days: 730,
    schedules: schedulesOf(template),
    onDay: progress,
  });
  const found = estimate({
    beginning,
    ending,
    referrals,
    daysBetweenLooks,
    system: {
      functions: functionFacts(template),
      assets: {
        count: files.length,
        bytes: files.reduce((sum, { gzipped, body }) => sum + (gzipped ?? body).length, 0),
      },
      hasDataEvents: hasDataEvents(template),
    },
    backups: backupFacts(template),
  });
  say(billTable(standing, found));
  if (short) return;
  say(referralTable(found, ending.contents, referrals));
  say(standingTable(standing, found.idle));
  say(taken);
  say(priceTable());
}

try {
  await costs(readCostOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
