import { envSchemas } from '../runtime/env.ts';
import { keylessGround } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { addressPort, probeKeysPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await keylessGround(process.env, envSchemas['try-journey']);

export const handler = liveRegion(ground, (now) =>
  createHandler({ ...settingPorts(now), ...addressPort(now), ...probeKeysPort(now) }),
);
