import { mkdir, writeFile } from 'node:fs/promises';
import { answerHelp } from '../admin/answer-help.ts';
import { assetPaths } from '../functions/web/assets/asset-paths.ts';
import { assetAt } from '../functions/web/assets/assets.ts';
import { synthesise } from '../lib/synthesise.ts';
import { describeStartProblem } from '../local/report.ts';
import { ownSettings } from '../test/infra/template.ts';
import { backupFacts, hasDataEvents } from './costs/backup-facts.ts';
import { together } from './costs/bill.ts';
import { countJourneys } from './costs/count-journeys.ts';
import { estimate } from './costs/estimate.ts';
import { fixedPart } from './costs/fixed-part.ts';
import { functionFacts, schedulesOf } from './costs/function-facts.ts';
import { type CostOptions, readCostOptions, usage } from './costs/options.ts';
import { countPeriod, daysBetweenLooks } from './costs/subject.ts';
import { countSweeper } from './costs/sweeper-at-size.ts';
import { beyond } from './costs/tally.ts';
import { billTable, priceTable, referralTable, standingTable, taken } from './costs/tell.ts';
import {
  factsOf,
  goalLines,
  journeyTable,
  ownTable,
  serviceTable,
  sweeperTable,
  unitTable,
} from './costs/tell-journeys.ts';
import { measuredLine } from './report.ts';

// `npm run bench:cost`: what a deployment costs, from counted calls. Arguments: see costs/options.ts. The tables also go to
// bench/results/cost.md, and what docs/scale.md is worked out from to bench/results/cost.json.
const told: string[] = [];
function say(text: string): void {
  told.push(text);
  process.stdout.write(`${text}\n\n`);
}

function progress(part: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rCounting: ${Math.round(100 * part)} %${part === 1 ? '\n' : ''}`);
}

async function costs({ referrals, context, short, open, results }: CostOptions): Promise<void> {
  const measured = measuredLine();
  // What every deployment needs; optional parts cost something only if they are asked for.
  const { account, concurrency, domain, certificateArn, alarmAddress } = ownSettings;
  const needed = { account, concurrency, domain, certificateArn, alarmAddress };
  const production = { stage: 'production', region: 'midden-utrecht', bundling: false };
  const { template } = synthesise({ ...production, context: { ...needed, ...context } });
  const standing = fixedPart(template);
  // What pages of people name: the styles, the font that these name, and the script of a page with errors.
  const { stylesheet, font, focusErrors } = assetPaths;
  const files = [stylesheet, font, focusErrors].flatMap((path) => assetAt(path) ?? []);
  const { beginning, ending } = await countPeriod({
    referrals,
    // Until nearly all are past their last question: about a job, people are asked for a year.
    postingDays: 60,
    days: 730,
    schedules: schedulesOf(template),
    onDay: progress,
  });
  const system = {
    functions: functionFacts(template),
    assets: {
      count: files.length,
      bytes: files.reduce((sum, { gzipped, body }) => sum + (gzipped ?? body).length, 0),
    },
    hasDataEvents: hasDataEvents(template),
  };
  const found = estimate({
    beginning,
    ending,
    referrals,
    daysBetweenLooks,
    system,
    backups: backupFacts(template),
  });
  say('# Costs');
  say(`${measured} ${referrals} referrals rehearsed.`);
  say(billTable(standing, found));
  if (short) return;
  const sweeper = beginning.scheduled.find(({ folder }) => folder === 'sweep-tasks');
  const journeys = await countJourneys(
    { idleSweep: sweeper?.idle ?? {}, form: beyond(beginning.form, beginning.post) },
    progress,
  );
  const counted = await countSweeper(open);
  const adults = journeys.filter(({ door }) => door.intake === 'form');
  const [placed] = adults;
  say(goalLines(journeys, system, counted, found.idle['sweep-tasks'] ?? {}));
  say(journeyTable(journeys, system));
  say(serviceTable(adults, system));
  if (placed !== undefined) say(unitTable(placed));
  say(sweeperTable(counted, system, found.idle['sweep-tasks'] ?? {}));
  say(ownTable(journeys));
  say(referralTable(found, ending.contents, referrals));
  say(standingTable(standing, found.idle));
  say(taken);
  say(priceTable());
  if (results === 'none') return;
  await mkdir(results, { recursive: true });
  await writeFile(`${results}/cost.md`, `${told.join('\n\n')}\n`);
  if (placed === undefined) throw new Error('Nobody came by the form.');
  const fixed = together(standing, ...Object.values(found.idle));
  const facts = factsOf(placed, { system, fixed, held: found.held });
  await writeFile(`${results}/cost.json`, `${JSON.stringify(facts, null, 2)}\n`);
}

answerHelp(usage);
try {
  await costs(readCostOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
