import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetModules, assetModulesFolder } from '../assets/build.ts';

// `npm run build:assets`: writes stylesheet, font and script into functions/web/assets, to be committed.
for (const [name, text] of await assetModules()) writeFileSync(join(assetModulesFolder, name), text);
