import { groundFrom, mailService } from '../runtime/lambda.ts';
import { drillPort, linkPort, mailerPort, settingPorts } from '../runtime/wire.ts';
import { canaryMails } from '../web/mails/canary.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);

export const handler = createHandler({
  ...settingPorts(ground),
  ...linkPort(ground),
  ...drillPort(ground),
  ...mailerPort(ground, mailService()),
  canaryMails,
});
