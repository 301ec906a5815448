import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
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
const ports = {
  ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }),
  ...sitePorts(ground),
  ...closedPort(ground),
  ...guardPort(ground),
  ...intakePort(ground),
  ...loopReaderPort(ground),
  ...senderPorts(ground),
  mails: intakeMails,
  formMails,
};

export const handler = createHandler({ ...ports, ...publicDesks(ports) });
