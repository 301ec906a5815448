import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import {
  addressPort,
  caseFilePort,
  closedPort,
  deskReaderPort,
  findPort,
  loopReaderPort,
  mailHoldPort,
  settingPorts,
  staffPorts,
  waitReaderPort,
} from '../runtime/wire.ts';
import { staffDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['serve-desk']);
const ports = {
  ...settingPorts(ground),
  ...addressPort(ground),
  ...closedPort(ground),
  ...loopReaderPort(ground),
  ...deskReaderPort(ground),
  ...mailHoldPort(ground),
  ...caseFilePort(ground),
  ...staffPorts(ground),
  ...findPort(ground),
  ...waitReaderPort(ground),
};

export const handler = createHandler({ ...ports, ...staffDesks(ports) });
