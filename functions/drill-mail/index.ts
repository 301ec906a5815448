import { mailService } from '../runtime/clients.ts';
import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { mailerPort } from '../runtime/service-ports.ts';
import { addressPort, drillPort, linkPort, settingPorts } from '../runtime/wire.ts';
import { canaryMails } from '../web/mails/canary.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['drill-mail']);
const ses = mailService();

export const handler = liveRegion(ground, (now) =>
  createHandler({
    ...settingPorts(now),
    ...addressPort(now),
    ...linkPort(now),
    ...drillPort(now),
    ...mailerPort(now, ses),
    canaryMails,
  }),
);
