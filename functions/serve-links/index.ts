import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  casePorts,
  drillPort,
  guardPort,
  intakePort,
  outboxPorts,
  queuePort,
  settingPorts,
  workflowPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { linkDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);
const ports = {
  ...settingPorts(ground),
  ...casePorts(ground),
  ...outboxPorts(ground, mailService()),
  ...workflowPort(ground, stateMachines()),
  ...queuePort(ground),
  ...guardPort(ground),
  ...drillPort(ground),
  ...intakePort(ground),
  mails: caseMails,
};

export const handler = createHandler({ ...ports, ...linkDesks(ports) });
