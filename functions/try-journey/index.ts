import { runtimeFromEnvironment } from '../runtime/lambda.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(await runtimeFromEnvironment(process.env));
