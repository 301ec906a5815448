import { referralHeads } from '../runtime/for-resume.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(referralHeads(process.env));
