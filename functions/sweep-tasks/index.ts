import { mailService, stateMachines } from '../runtime/clients.ts';
import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { knownRegion } from '../runtime/live-region.ts';
import { changePorts } from '../runtime/service-ports.ts';
import {
  absencePort,
  agendaPort,
  deskPort,
  eventWatchPorts,
  factPort,
  guardPort,
  loopPort,
  mailAccountPort,
  publicationPort,
  queuePort,
  waitPort,
  worklistPort,
} from '../runtime/wire.ts';
import { caseMails } from '../web/mails/case-mails.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['sweep-tasks']);
const ses = mailService();
const services = { ses, sfn: stateMachines() };

export const handler = knownRegion(ground, (now) =>
  createHandler({
    ...changePorts(now, services),
    ...queuePort(now),
    ...agendaPort(now),
    ...worklistPort(now),
    ...absencePort(now),
    ...loopPort(now),
    ...deskPort(now),
    ...waitPort(now),
    ...factPort(now),
    ...publicationPort(now),
    ...guardPort(now),
    ...eventWatchPorts(now),
    ...mailAccountPort(ses),
    mails: caseMails,
  }),
);
