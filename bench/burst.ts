import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { installVirtualTime } from './burst/virtual-time.ts';
import { loadLine, machineLine } from './machine.ts';

// `npm run bench:burst`: a thousand referrals in one second, or with `--count 10000` ten thousand in ten, against the limits of an AWS
// account. First as deployed, where the API lets in only so many; then as if it let in all of them at once.
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    /** Seconds over which they are sent; a thousandth of their count when absent. */
    seconds: { type: 'string' },
    only: { type: 'string' },
    /** Folder that the result is kept in; `none`: nowhere. */
    results: { type: 'string', default: 'bench/results' },
  },
});
const count = Number(values.count);
const seconds = Number(values.seconds ?? count / 1000);
const day = new Date().toISOString().slice(0, 10);
const machine = `${machineLine()}. ${loadLine()}.`;
const began = process.hrtime.bigint();

// A Monday morning.
const time = installVirtualTime(Date.parse('2026-01-05T08:00:00.000Z'));
// Only what is imported from here on lives in that time.
const { playBurst } = await import('./burst/play.ts');
const { awsLimits } = await import('./burst/limits.ts');
const { graphOf } = await import('./burst/graph.ts');
const { tellBurst } = await import('./burst/tell.ts');
const { stages } = await import('../lib/config.ts');
const { gatewayAnswers } = await import('../lib/gateway-answers.ts');

const { postThrottle, mailPerSecond } = stages.production;
const retryAfter = gatewayAnswers.find(({ type }) => type === 'THROTTLED')?.retryAfter ?? 60;
const lifted = Math.ceil(count / seconds);
const ways = {
  deployed: {
    title: `As deployed: a route takes ${postThrottle.rate} posts a second and ${postThrottle.burst} at once`,
    route: { size: postThrottle.burst, perSecond: postThrottle.rate },
  },
  lifted: {
    title: 'As if the route took all of them at once',
    route: { size: 2 * lifted, perSecond: 2 * lifted },
  },
};
const parts: string[] = [];
let isWrong = false;
if (values.results !== 'none') await mkdir(values.results, { recursive: true });
for (const [name, { title, route }] of Object.entries(ways)) {
  if (values.only !== undefined && values.only !== name) continue;
  const outcome = await playBurst(time, {
    count,
    seconds,
    route,
    retryAfter,
    limits: awsLimits,
    mailPerSecond,
    tell: ({ at, accepted, started, waiting, mailed }) =>
      process.stderr.write(
        `${name}, ${at} s: accepted ${accepted}, started ${started}, waiting ${waiting}, mailed ${mailed}\n`,
      ),
  });
  const graph = `burst-${name}.svg`;
  if (values.results !== 'none') await writeFile(`${values.results}/${graph}`, graphOf(outcome, count, title));
  parts.push(`## ${title}`, tellBurst(outcome, count), `![Queues over time](${graph})`);
  isWrong ||= Object.values(outcome.wrong).some((times) => times > 0);
}
const took = Number(process.hrtime.bigint() - began) / 60e9;
const report = [
  '# A burst',
  `\`npm run bench:burst -- --count ${count}\`, ${day}: ${count.toLocaleString('en')} referrals in ${seconds} s, in virtual time; ${took.toFixed(1)} minutes of this machine. ${machine}`,
  ...parts,
].join('\n\n');
process.stdout.write(`${report}\n`);
if (values.results !== 'none') await writeFile(`${values.results}/burst.md`, `${report}\n`);
process.exit(isWrong ? 1 : 0);
