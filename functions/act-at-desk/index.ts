import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import {
  absencePort,
  answeredPorts,
  caseFilePort,
  changePorts,
  closedPort,
  erasurePort,
  findPort,
  guardPort,
  intakeAndSenders,
  queuePort,
  retentionPort,
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
  ...retentionPort(ground),
  ...caseFilePort(ground),
  ...findPort(ground),
  ...queuePort(ground),
  ...worklistPort(ground),
  ...absencePort(ground),
  ...guardPort(ground),
  ...intakeAndSenders(ground),
  ...staffPorts(ground),
  mails: caseMails,
};

export const handler = createHandler({ ...ports, ...actingDesks(ports) });
