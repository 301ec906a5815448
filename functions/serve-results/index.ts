import { envSchemas } from '../runtime/env.ts';
import { keylessGround } from '../runtime/lambda.ts';
import { liveRegion } from '../runtime/live-region.ts';
import { addressPort, closedPort, loopReaderPort, publicationReaderPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await keylessGround(process.env, envSchemas['serve-results']);

export const handler = liveRegion(ground, (now) =>
  createHandler({
    ...settingPorts(now),
    ...addressPort(now),
    ...closedPort(now),
    ...publicationReaderPort(now),
    ...loopReaderPort(now),
  }),
);
