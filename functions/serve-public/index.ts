import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import {
  changePorts,
  closedPort,
  guardPort,
  intakePort,
  loopReaderPort,
  senderPorts,
  sitePorts,
} from '../runtime/wire.ts';
import { intakeMails } from '../web/mails/intake-mails.ts';
import { formMails } from '../web/public/form-mails.ts';
import { publicDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['serve-public']);
const services = { ses: mailService(), sfn: stateMachines() };

export const handler = liveRegion(ground, (now) => {
  const ports = {
    ...changePorts(now, services),
    ...sitePorts(now),
    ...closedPort(now),
    ...guardPort(now),
    ...intakePort(now),
    ...loopReaderPort(now),
    ...senderPorts(now),
    mails: intakeMails,
    formMails,
  };
  return createHandler({ ...ports, ...publicDesks(ports) });
});
