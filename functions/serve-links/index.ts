import { groundFrom, mailService, stateMachines } from '../runtime/lambda.ts';
import { changePorts, drillPort, guardPort, intakePort, queuePort } from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { linkDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);
const ports = {
  ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }),
  ...queuePort(ground),
  ...guardPort(ground),
  ...drillPort(ground),
  ...intakePort(ground),
  mails: caseMails,
};

export const handler = createHandler({ ...ports, ...linkDesks(ports) });
