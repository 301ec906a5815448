import { writeFileSync } from 'node:fs';
import { journeyDocument, journeyFile } from '../docs/build.ts';

// `npm run build:docs`: writes the documents that are made from the code, to be committed.
writeFileSync(journeyFile, journeyDocument());
