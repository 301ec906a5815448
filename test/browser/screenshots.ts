import { fileURLToPath } from 'node:url';
import { makeGallery } from './gallery.ts';

// `npm run screenshots -- [folder]`: every page and mail, on a phone and at a desk, in both languages.
const folder = process.argv[2] ?? fileURLToPath(new URL('../../.local/screenshots', import.meta.url));
try {
  const count = await makeGallery(folder, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${count} pages and mails: open ${folder}/index.html\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
