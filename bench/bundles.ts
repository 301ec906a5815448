import { services, steps } from '../functions/runtime/steps.ts';
import { byKind, kindNames, type Weight, weigh } from './bundles/weigh.ts';
import { readCommand } from './command.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bundles`: what each function weighs as Lambda loads it, as a table for docs/speed.md; with the name of a function,
// also the files that weigh most in it.
const { values, words, line } = readCommand(
  `Use: npm run bundles -- [function] [options]

What each function weighs as Lambda loads it. With the name of a function: that one, and the files that weigh most in it; nothing is kept then.

${resultsHelp}`,
  resultsOption,
  true,
);
const [named] = words;
const folders = [...steps, ...services].filter((folder) => named === undefined || folder === named);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);

const row = (weight: Weight) => {
  const parts = byKind(weight);
  return `| ${weight.folder} | ${kilobytes(weight.bytes)} | ${kindNames.map((kind) => kilobytes(parts[kind] ?? 0)).join(' | ')} | ${kilobytes(sumOf(Object.values(weight.beside)))} |`;
};

const weights = folders.map(weigh);
const lines = [
  `| Function | KB | ${kindNames.join(' | ')} | beside it |`,
  `|---|---|${kindNames.map(() => '---|').join('')}---|`,
  ...weights.toSorted((one, other) => one.bytes - other.bytes).map(row),
];
if (named !== undefined) {
  const files = weights.flatMap((weight) => Object.entries(weight.files));
  const heaviest = files.toSorted(([, one], [, other]) => other - one).slice(0, 60);
  lines.push('', ...heaviest.map(([path, bytes]) => `${(bytes / 1000).toFixed(1).padStart(7)}  ${path}`));
}
const text = `${lines.join('\n')}\n`;
process.stdout.write(text);
if (named === undefined) {
  const part = { heading: `\`${line}\``, text: `${measuredLine()} KB minified.\n\n${text}` };
  await keepResult(values.results, { file: 'bundles', title: 'What a function carries', ...part });
}
