import { readFileSync } from 'node:fs';

/** Node's own options in `npm start`, so that a measured run has what everybody's has. */
export const startFlags: readonly string[] = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((part) => part.startsWith('--'));
