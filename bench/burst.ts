import { mkdir, writeFile } from 'node:fs/promises';
import { namedBurst, usualSeconds } from './burst/named.ts';
import { installVirtualTime } from './burst/virtual-time.ts';
import { readCommand, refuse } from './command.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bench:burst`: first as deployed, where the API lets in only so many; then as if it let in all of them at once. Each number of
// referrals has a part of its own in the result for each of the two.
const usage = `Use: npm run bench:burst -- [options]

A thousand referrals in one second, or with --count 10000 ten thousand in ten, against the limits of an AWS account.

--count 1000              referrals
--seconds 1               over which they are sent; a thousandth of their number by default
--only deployed           as deployed alone; lifted: as if the API let in all of them at once
${resultsHelp}`;
const { values } = readCommand(usage, {
  count: { type: 'string', default: '1000' },
  seconds: { type: 'string' },
  only: { type: 'string' },
  ...resultsOption,
});
const count = Number(values.count);
if (!Number.isInteger(count) || count === 0)
  refuse(`--count takes a whole number from 1, not "${values.count}".`, usage);
const seconds = Number(values.seconds ?? usualSeconds(count));
if (!(seconds > 0 && Number.isFinite(seconds)))
  refuse(`--seconds takes a number above 0, not "${values.seconds}".`, usage);
if (values.only !== undefined && !['deployed', 'lifted'].includes(values.only))
  refuse(`--only takes deployed or lifted, not "${values.only}".`, usage);
const measured = measuredLine();

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
let isWrong = false;
if (values.results !== 'none') await mkdir(values.results, { recursive: true });
for (const [name, { title, route }] of Object.entries(ways)) {
  if (values.only !== undefined && values.only !== name) continue;
  const began = process.hrtime.bigint();
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
  const took = Number(process.hrtime.bigint() - began) / 60e9;
  const { line, graph } = namedBurst({ count, seconds }, name);
  if (values.results !== 'none') await writeFile(`${values.results}/${graph}`, graphOf(outcome, count, title));
  const heading = `${count.toLocaleString('en')} referrals in ${seconds} s. ${title}`;
  const text = [
    `${measured} \`${line}\`, in virtual time; ${took.toFixed(1)} minutes of this machine.`,
    tellBurst(outcome, count),
    `![Queues over time](${graph})`,
  ].join('\n\n');
  process.stdout.write(`## ${heading}\n\n${text}\n\n`);
  await keepResult(values.results, { file: 'burst', title: 'A burst', heading, text });
  isWrong ||= Object.values(outcome.wrong).some((times) => times > 0);
}
process.exit(isWrong ? 1 : 0);
