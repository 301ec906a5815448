import { envSchemas } from '../runtime/env.ts';
import { groundFrom } from '../runtime/lambda.ts';
import { casePorts, sentMailPort, settingPorts } from '../runtime/wire.ts';
import { createHandler } from './handler.ts';

const ground = await groundFrom(process.env, envSchemas['mail-feedback']);

export const handler = createHandler({ ...settingPorts(ground), ...casePorts(ground), ...sentMailPort(ground) });
