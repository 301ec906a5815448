import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  absencePort,
  agendaPort,
  changePorts,
  deskPort,
  guardPort,
  loopPort,
  mailAccountPort,
  queuePort,
  waitPort,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['sweep-tasks']);
const ses = mailService();

export const handler = createHandler({
  ...changePorts(ground, { ses, sfn: stateMachines() }),
  ...queuePort(ground),
  ...agendaPort(ground),
  ...worklistPort(ground),
  ...absencePort(ground),
  ...loopPort(ground),
  ...deskPort(ground),
  ...waitPort(ground),
  ...guardPort(ground),
  ...mailAccountPort(ses),
  mails: caseMails,
});
