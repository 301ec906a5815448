import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { casePorts, sentMailPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['mail-feedback']);

export const handler = liveRegion(ground, (now) =>
  createHandler({ ...settingPorts(now), ...casePorts(now, { isWithoutPeople: true }), ...sentMailPort(now) }),
);
