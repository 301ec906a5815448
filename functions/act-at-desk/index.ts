import { mailService, stateMachines } from '../runtime/clients.ts';
import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { changePorts } from '../runtime/service-ports.ts';
import {
  absencePort,
  answeredPorts,
  caseFilePort,
  closedPort,
  deskReaderPort,
  erasurePort,
  eventDeskPorts,
  factPort,
  findPort,
  guardPort,
  intakeAndSenders,
  keyUsePort,
  queuePort,
  regionPort,
  retentionPort,
  staffPorts,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { originalOf } from '../web/words/own-words.ts';
import { actingDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['act-at-desk']);
const services = { ses: mailService(), sfn: stateMachines() };

export const handler = liveRegion(ground, (now) => {
  const ports = {
    ...changePorts(now, services),
    ...answeredPorts(now),
    ...closedPort(now),
    ...erasurePort(now),
    ...eventDeskPorts(now),
    ...retentionPort(now),
    ...caseFilePort(now),
    ...factPort(now),
    ...findPort(now),
    ...keyUsePort(now),
    ...queuePort(now),
    ...regionPort(now),
    ...deskReaderPort(now),
    ...worklistPort(now),
    ...absencePort(now),
    ...guardPort(now),
    ...intakeAndSenders(now),
    ...staffPorts(now),
    mails: caseMails,
    shippedText: originalOf,
  };
  return createHandler({ ...ports, ...actingDesks(ports) });
});
