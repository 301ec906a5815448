import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  agendaPort,
  casePorts,
  guardPort,
  mailAccountPort,
  outboxPorts,
  queuePort,
  settingPorts,
  workflowPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);
const ses = mailService();

export const handler = createHandler({
  ...settingPorts(ground),
  ...casePorts(ground),
  ...outboxPorts(ground, ses),
  ...workflowPort(ground, stateMachines()),
  ...queuePort(ground),
  ...agendaPort(ground),
  ...guardPort(ground),
  ...mailAccountPort(ses),
  mails: caseMails,
});
