import { writeFileSync } from 'node:fs';
import { findRegionFile } from '../lib/region-file.ts';
import { projectRoot } from '../lib/synthesise.ts';
import { committedFile, committedRegion, committedStage } from '../local/template/made.ts';
import { makeSystem } from '../local/template/make.ts';

// `npm run build:template`: writes the system of the example region, as the embedded run reads it, to be committed.
const made = await makeSystem(committedStage, findRegionFile(committedRegion, projectRoot).path);
writeFileSync(committedFile, `${JSON.stringify(made, null, 1)}\n`);
