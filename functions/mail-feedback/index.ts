import { groundFrom } from '../runtime/lambda.ts';
import { casePorts, sentMailPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env);

export const handler = createHandler({ ...settingPorts(ground), ...casePorts(ground), ...sentMailPort(ground) });
