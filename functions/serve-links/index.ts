import { runtimeFromEnvironment } from '../runtime/lambda.ts';
import { linkDesks } from './desks.ts';
import { createHandler } from './handler.ts';

const runtime = await runtimeFromEnvironment(process.env);

export const handler = createHandler({ ...runtime, ...linkDesks(runtime) });
