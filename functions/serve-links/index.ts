import { mailService, stateMachines } from '../runtime/clients.ts';
import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { changePorts } from '../runtime/service-ports.ts';
import {
  absencePort,
  answeredPorts,
  closedPort,
  drillPort,
  factPort,
  guardPort,
  intakeAndSenders,
  queuePort,
  waitReaderPort,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { worklistMails } from '../web/mails/worklist-mails.ts';
import { linkDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['serve-links']);
const services = { ses: mailService(), sfn: stateMachines() };

export const handler = liveRegion(ground, (now) => {
  const ports = {
    ...changePorts(now, services),
    ...answeredPorts(now),
    ...closedPort(now),
    ...queuePort(now),
    ...worklistPort(now),
    ...absencePort(now),
    ...guardPort(now),
    ...drillPort(now),
    ...intakeAndSenders(now),
    ...waitReaderPort(now),
    ...factPort(now),
    mails: caseMails,
    worklistMails,
  };
  return createHandler({ ...ports, ...linkDesks(ports) });
});
