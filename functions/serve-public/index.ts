import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  casePorts,
  guardPort,
  intakePort,
  outboxPorts,
  senderPorts,
  settingPorts,
  workflowPort,
} from '../runtime/wire.ts';
import { intakeMails } from '../web/mails/intake-mails.ts';
import { formMails } from '../web/public/form-mails.ts';
import { publicDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);
const ports = {
  ...settingPorts(ground),
  ...casePorts(ground),
  ...outboxPorts(ground, mailService()),
  ...workflowPort(ground, stateMachines()),
  ...guardPort(ground),
  ...intakePort(ground),
  ...senderPorts(ground),
  mails: intakeMails,
  formMails,
};

export const handler = createHandler({ ...ports, ...publicDesks(ports) });
