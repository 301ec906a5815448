import { keylessGround } from '../runtime/lambda.ts';
import { probeKeysPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await keylessGround(process.env);

export const handler = createHandler({ ...settingPorts(ground), ...probeKeysPort(ground) });
