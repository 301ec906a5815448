import { writeFile } from 'node:fs/promises';
import { synthesise } from '../../lib/synthesise.ts';

// Run as a process of its own by cache.ts: `synthesise.ts <stage> <region file> <file to write>`.
const [stage = '', region = '', file = ''] = process.argv.slice(2);
const { template } = synthesise({ stage, region, bundling: false });
await writeFile(file, JSON.stringify(template));
