import { type Answer, newOwnToken, type Refusal, type ServiceCall } from './sdk-handler.ts';

/** A step of the SDK's middleware, from a command's input to its output. */
type Step = (args: {
  readonly input: object;
  readonly request?: unknown;
}) => Promise<{ readonly output?: object; readonly response: unknown }>;

/** What the SDK's clients have in common, as far as it is needed here. */
interface SdkClient {
  readonly middlewareStack: object;
  readonly config: { requestHandler: object };
}

/** The middleware of a client. The SDK's own type of it names a command's input and output, which differ here per call. */
interface Middleware {
  add(middleware: (next: Step, context: { readonly commandName?: string }) => Step, options: object): void;
  remove(name: string): boolean;
}

/** Parts of an SDK client that have no use here: a log that nobody reads, and headers and signatures that are never sent. */
const idle = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'hostHeaderMiddleware',
  'contentLengthMiddleware',
  'httpAuthSchemeMiddleware',
  'httpSigningMiddleware',
  'serializerMiddleware',
];

/**
 * Lets a client be answered in this process. Its retries and its exceptions stay the SDK's own; what it leaves out is the
 * text in between: the call takes the place of the HTTP request, and the output that of the HTTP response. Only a refusal
 * goes on as HTTP, to the part of the SDK that makes exceptions.
 *
 * @returns the same client
 */
export function answerHere<C extends SdkClient>(client: C, answer: Answer): C {
  const middleware = client.middlewareStack as Middleware;
  for (const name of idle) middleware.remove(name);
  // In the place of the SDK's own, which would write JSON.
  middleware.add(
    (next, { commandName = '' }) =>
      (args) =>
        next({ ...args, request: callOf(commandName.replace(/Command$/, ''), args.input) }),
    { name: 'callHere', step: 'serialize' },
  );
  // Outside the part that reads HTTP answers, and inside the one that tries again.
  const respond = { name: 'answerHere', step: 'deserialize', priority: 'high' };
  middleware.add(
    (next) => async (args) => {
      const answered = await answer(args.request as ServiceCall);
      if (!('output' in answered)) return next({ ...args, request: answered });
      return { response: answered, output: { ...answered.output, $metadata: { httpStatusCode: 200 } } };
    },
    respond,
  );
  // Every command brings a part that works out an address, and asks to stand before the part of this name. So it is the last
  // one, where only refusals come by.
  middleware.add((next) => next, { name: 'serializerMiddleware', step: 'deserialize', priority: 'low' });
  client.config.requestHandler = { handle: async (refusal: Refusal) => ({ response: refusal }) };
  return client;
}

/**
 * The call as it would arrive: without what was not given, and a transaction with the token that the SDK gives it. One that is
 * tried again after a lost answer takes effect once.
 */
function callOf(operation: string, input: object): ServiceCall {
  const given = Object.fromEntries(Object.entries(input).filter(([, member]) => member !== undefined));
  if (operation === 'TransactWriteItems') given['ClientRequestToken'] ??= newOwnToken();
  return { operation, input: given };
}
