import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  absencePort,
  answeredPorts,
  changePorts,
  closedPort,
  erasurePort,
  guardPort,
  intakeAndSenders,
  queuePort,
  staffPorts,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { actingDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['act-at-desk']);
const ports = {
  ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }),
  ...answeredPorts(ground),
  ...closedPort(ground),
  ...erasurePort(ground),
  ...queuePort(ground),
  ...worklistPort(ground),
  ...absencePort(ground),
  ...guardPort(ground),
  ...intakeAndSenders(ground),
  ...staffPorts(ground),
  mails: caseMails,
};

export const handler = createHandler({ ...ports, ...actingDesks(ports) });
