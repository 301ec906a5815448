import { stepPorts } from '../runtime/for-steps.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(await stepPorts(process.env, caseMails));
