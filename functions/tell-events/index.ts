import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { knownRegion } from '../runtime/live-region.ts';
import { tellersPort } from '../runtime/tellers.ts';
import { eventPlacePort, eventPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['tell-events']);
const tellers = tellersPort(ground);

export const handler = knownRegion(ground, (now) =>
  createHandler({ ...settingPorts(now), ...eventPort(now), ...eventPlacePort(now), ...tellers }),
);
