import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetFiles } from '../assets/build.ts';

// `npm run build:assets`: writes stylesheet, font and script into functions/web/assets, to be committed.
const root = fileURLToPath(new URL('..', import.meta.url));
const built = await assetFiles();
// Names change with their content: what was made before goes.
rmSync(join(root, 'functions/web/assets/files'), { recursive: true, force: true });
for (const [path, bytes] of built) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}
