import { chromiumPath, howToGetChromium } from '../test/browser/chromium.ts';
import { readCommand } from './command.ts';
import { loadLine } from './machine.ts';
import { median } from './median.ts';
import { type Judgement, lighthouseVersion, openLighthouse } from './pages/lighthouse.ts';
import { type MeasuredPage, openPages } from './pages/open-pages.ts';
import { type Weight, weigh } from './pages/weigh.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bench:pages`: the pages that most people see.
const { values, line } = readCommand(
  `Use: npm run bench:pages -- [options]

What the pages that most people see take of the server and the line, and what Lighthouse says of them, which is installed in node_modules/.cache
when it is first wanted.

--cases 10000             cases on the desk
--decisions 20            decisions on my list
--rounds 30               looks at each page
--looks 3                 how often Lighthouse looks at each; 0: it does not
${resultsHelp}`,
  {
    cases: { type: 'string', default: '10000' },
    decisions: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '30' },
    looks: { type: 'string', default: '3' },
    ...resultsOption,
  },
);
const looks = Number(values.looks);
const measured = measuredLine();
const tell = (line: string) => process.stderr.write(`${line}\n`);
const kb = (bytes: number) => (bytes / 1024).toFixed(1);
const span = ([least = 0, middle = 0, greatest = 0]: readonly number[], digits = 1) =>
  `${middle.toFixed(digits)} (${least.toFixed(digits)} to ${greatest.toFixed(digits)})`;

function weightsInWords(weights: ReadonlyMap<MeasuredPage, Weight>): string {
  const rows = [...weights].map(
    ([{ name }, { processor, wall, raw, gzipped, requests, all }]) =>
      `| ${name} | ${span(processor)} | ${span(wall)} | ${kb(raw)} | ${kb(gzipped)} | ${requests} | ${kb(all)} |`,
  );
  return [
    '| Page | Processor, ms | By the clock, ms | Page, KB | gzipped | Requests of a first visit | all gzipped |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function judgementsInWords(judged: ReadonlyMap<MeasuredPage, readonly Judgement[]>): string {
  const of = (all: readonly Judgement[], what: 'performance' | 'accessibility' | 'bestPractices') => {
    const scores = all.map((one) => one[what]);
    return span([Math.min(...scores), median(scores), Math.max(...scores)], 0);
  };
  const rows = [...judged].map(([{ name }, all]) => {
    const findings = [...new Set(all.flatMap((one) => one.findings))].join('; ');
    const shift = Math.max(...all.map(({ layoutShift }) => layoutShift)).toFixed(3);
    return `| ${name} | ${of(all, 'performance')} | ${of(all, 'accessibility')} | ${of(all, 'bestPractices')} | ${shift} | ${findings || 'nothing'} |`;
  });
  return [
    `Lighthouse ${lighthouseVersion}, phone and slow line as it takes by default:`,
    [
      '| Page | Performance | Accessibility | Best practices | Moved after it was drawn (CLS) | Found |',
      '|---|--:|--:|--:|--:|---|',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

async function judgeAll(pages: readonly MeasuredPage[]): Promise<string> {
  const chromium = chromiumPath();
  if (chromium === undefined) return `Lighthouse did not look. ${howToGetChromium}`;
  const judge = await openLighthouse(chromium);
  const judged = new Map<MeasuredPage, Judgement[]>(pages.map((page) => [page, []]));
  for (let n = 1; n <= looks; n += 1) {
    for (const [at, judgement] of (await judge(pages)).entries())
      judged.get(pages[at] as MeasuredPage)?.push(judgement);
    tell(`Lighthouse, look ${n} of ${looks}`);
  }
  return judgementsInWords(judged);
}

const { pages, close } = await openPages(Number(values.cases), Number(values.decisions));
try {
  const weights = await weigh(pages, Number(values.rounds));
  tell('weighed');
  const report = [
    `${measured} ${loadLine().replace('before', 'after')}.`,
    `Medians of ${values.rounds} looks in turn, with least and greatest; the embedded run, warm.`,
    weightsInWords(weights),
    ...(looks === 0 ? [] : [await judgeAll(pages)]),
  ].join('\n\n');
  process.stdout.write(`${report}\n`);
  await keepResult(values.results, { file: 'pages', title: 'Pages', heading: `\`${line}\``, text: report });
} finally {
  await close();
}
