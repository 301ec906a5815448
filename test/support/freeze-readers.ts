import { writeFile } from 'node:fs/promises';
import { asJsonSchemas } from './stored-readers.ts';

/**
 * `npm run freeze-readers -- 2026-11-26` records how this version reads what is stored. Run it when a version is deployed:
 * it must be able to read what later ones write, because a rollback may bring it back.
 */
const [day = ''] = process.argv.slice(2);
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('Name the day, as in 2026-11-26.');
const file = new URL(`../fixtures/readers/${day}.json`, import.meta.url);
await writeFile(file, `${JSON.stringify(asJsonSchemas(), null, 2)}\n`);
