import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  absencePort,
  answeredPorts,
  changePorts,
  closedPort,
  drillPort,
  guardPort,
  intakeAndSenders,
  queuePort,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { worklistMails } from '../web/mails/worklist-mails.ts';
import { linkDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['serve-links']);
const ports = {
  ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }),
  ...answeredPorts(ground),
  ...closedPort(ground),
  ...queuePort(ground),
  ...worklistPort(ground),
  ...absencePort(ground),
  ...guardPort(ground),
  ...drillPort(ground),
  ...intakeAndSenders(ground),
  mails: caseMails,
  worklistMails,
};

export const handler = createHandler({ ...ports, ...linkDesks(ports) });
