import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerHelp } from '../admin/answer-help.ts';
import { newRegion, possibleRegions, shortName } from '../admin/new-region/new-region.ts';
import { regionJson } from '../admin/new-region/region-json.ts';
import { parseCommand } from '../admin/parse-command.ts';
import { orSay } from '../admin/words-of.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { readRegion } from '../functions/domain/region-rules.ts';
import { findTodos } from '../functions/domain/region-todos.ts';

// `npm run new-region -- AM14 [--out file.json]`: a region file to begin with. docs/operate/new-region.md goes on from there.
const usage = 'Use: npm run new-region -- <code such as AM14> [--out regions/my-region.json]';
const root = fileURLToPath(new URL('..', import.meta.url));

/** The shipped region whose doors, terms and limits a new one begins with. */
const base = 'regions/midden-utrecht.json';

answerHelp(usage);
await orSay(process, async () => {
  const { values, positionals } = parseCommand(process.argv.slice(2), { out: { type: 'string' } }, usage);
  const [code, ...more] = positionals;
  if (code === undefined || more.length > 0) throw new SettingsError(`${usage}\n${possibleRegions()}`);
  const read = (content: unknown, source: string) => readRegion(content, { source, allowShortPeriods: false });
  const region = newRegion(code.toUpperCase(), read(JSON.parse(readFileSync(resolve(root, base), 'utf8')), base));
  const file = resolve(root, values.out ?? `regions/${shortName(region.name)}.json`);
  const inside = relative(root, file);
  const shown = inside.startsWith('..') ? file : inside;
  if (existsSync(file)) throw new SettingsError(`${shown} is there already. Name another file: --out <file.json>.`);
  read(region, shown);
  writeFileSync(file, regionJson(region));
  const named = shown.match(/^regions[\\/]([^\\/]+)\.json$/)?.[1] ?? shown;
  process.stdout.write(
    [
      `${shown}: ${region.name}, ${region.municipalities.length} municipalities, ${findTodos(region).length} values to fill in.`,
      `What they are:  npm run check-region -- --region ${named}`,
      `Look at it:     npm start -- --region ${named}`,
      'Step by step:   docs/operate/new-region.md',
      '',
    ].join('\n'),
  );
});
