import { envSchemas } from '../runtime/env.ts';
import { keylessGround } from '../runtime/lambda.ts';
import { addressPort, probeKeysPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await keylessGround(process.env, envSchemas['try-journey']);

export const handler = createHandler({ ...settingPorts(ground), ...addressPort(ground), ...probeKeysPort(ground) });
