import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import {
  addressPort,
  caseFilePort,
  closedPort,
  deskReaderPort,
  eventReaderPort,
  factPort,
  findPort,
  loopReaderPort,
  mailHoldPort,
  publicationReaderPort,
  regionHistoryPort,
  settingPorts,
  staffPorts,
  waitReaderPort,
} from '../runtime/wire.ts';
import { staffDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['serve-desk']);

export const handler = liveRegion(ground, (now) => {
  const ports = {
    ...settingPorts(now),
    ...addressPort(now),
    ...closedPort(now),
    ...loopReaderPort(now),
    ...deskReaderPort(now),
    ...eventReaderPort(now),
    ...mailHoldPort(now),
    ...caseFilePort(now),
    ...staffPorts(now),
    ...findPort(now),
    ...waitReaderPort(now),
    ...factPort(now),
    ...publicationReaderPort(now),
    ...regionHistoryPort(now),
  };
  return createHandler({ ...ports, ...staffDesks(ports) });
});
