import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import { changePorts, guardPort, intakePort, senderPorts } from '../runtime/wire.ts';
import { intakeMails } from '../web/mails/intake-mails.ts';
import { formMails } from '../web/public/form-mails.ts';
import { publicDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);
const ports = {
  ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }),
  ...guardPort(ground),
  ...intakePort(ground),
  ...senderPorts(ground),
  mails: intakeMails,
  formMails,
};

export const handler = createHandler({ ...ports, ...publicDesks(ports) });
