import { liveStep } from '../runtime/for-steps.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { createHandler } from './handler.ts';

export const handler = await liveStep(process.env, caseMails, createHandler);
