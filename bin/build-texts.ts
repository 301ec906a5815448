import { mkdirSync, writeFileSync } from 'node:fs';
import { lineOf, readAll, textModules } from '../texts/build.ts';

// `npm run build:texts`: writes the modules that are made from texts/, to be committed. With `--check` it only says what is
// missing or wrong in a language.
const { gaps, languages, areas } = readAll();
for (const gap of gaps) process.stderr.write(`${lineOf(gap)}\n`);
if (gaps.length > 0) {
  process.stderr.write(`${gaps.length} to mend\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`Nothing is missing in ${areas.length} files of ${languages.join(', ')}\n`);
  if (!process.argv.includes('--check')) {
    for (const [path, text] of textModules()) {
      const file = new URL(`../${path}`, import.meta.url);
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
