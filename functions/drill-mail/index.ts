import { envSchemas } from '../runtime/env.ts';
import { groundFrom, mailService } from '../runtime/lambda.ts';
import { addressPort, drillPort, linkPort, mailerPort, settingPorts } from '../runtime/wire.ts';
import { canaryMails } from '../web/mails/canary.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['drill-mail']);

export const handler = createHandler({
  ...settingPorts(ground),
  ...addressPort(ground),
  ...linkPort(ground),
  ...drillPort(ground),
  ...mailerPort(ground, mailService()),
  canaryMails,
});
