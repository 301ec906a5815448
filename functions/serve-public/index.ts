import { runtimeFromEnvironment } from '../runtime/lambda.ts';
import { publicDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const runtime = await runtimeFromEnvironment(process.env);

export const handler = createHandler({ ...runtime, ...publicDesks(runtime) });
