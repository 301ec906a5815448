import { fileURLToPath } from 'node:url';
import { readCommand } from '../../bench/command.ts';
import { makeGallery } from './gallery.ts';

// `npm run screenshots`: the gallery.
const { words } = readCommand(
  `Use: npm run screenshots -- [folder]

Every page and mail, on a phone and at a desk, in both languages; in .local/screenshots by default.`,
  {},
  true,
);
const folder = words[0] ?? fileURLToPath(new URL('../../.local/screenshots', import.meta.url));
try {
  const count = await makeGallery(folder, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${count} pages and mails: open ${folder}/index.html\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
