import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import {
  closedPort,
  guardPort,
  intakePort,
  loopReaderPort,
  senderPorts,
  sitePorts,
  tablePorts,
} from '../runtime/wire.ts';
import { intakeMails } from '../web/mails/intake-mails.ts';
import { formMails } from '../web/public/form-mails.ts';
import { publicDesks } from './desks.ts';
import { createHandler } from './handler.ts';
import { createLateServices } from './late-services.ts';

const ground = await groundFrom(process.env, envSchemas['serve-public']);
const services = createLateServices();

export const handler = liveRegion(ground, (now) => {
  const ports = {
    ...tablePorts(now),
    ...services(now),
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
