import { writeFile } from 'node:fs/promises';
import { makeSystem } from './make.ts';

// Run as a process of its own by cache.ts: `synthesise.ts <stage> <region file> <file to write>`.
const [stage = '', region = '', file = ''] = process.argv.slice(2);
await writeFile(file, JSON.stringify(await makeSystem(stage, region)));
