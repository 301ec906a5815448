import type { FaultPoint, SdkResponse } from '../../engines/support/sdk-handler.ts';

/** Faults that any call of AWS can meet: it fails, or whoever asks is cut off or killed. */
const everyCall = [
  'fails-before',
  'fails-after',
  'answer-lost-once',
  'cut-off-before',
  'cut-off-after',
  'killed-before',
  'killed-after',
] as const;
/** SES takes none, or takes it and reports later that it never arrived, or that its reader calls it spam. */
const mail = [
  'mail-refused',
  'mail-paused',
  'mail-throttled',
  'bounce-reported',
  'bounce-reported-late',
  'complaint-reported',
  'complaint-reported-late',
] as const;
const functions = ['not-called', 'result-lost', 'called-twice', 'called-side-by-side'] as const;
/** Pages answer who asks: nobody calls them again hours later. */
const pages = ['serve-public', 'serve-links'];

/**
 * What can go wrong at one call. A call of AWS: it fails before or after its effect, with every new try of the SDK or at the
 * first only; it is answered with what the service may say instead; or whoever asks is cut off right after it, or the whole
 * process is. A call of one of our functions: it does not come about, its answer is lost, or it comes twice, one after the other
 * or side by side, or once more hours later. What is held back gives no answer, and takes effect when nobody thinks of it any more.
 */
export const faultKinds = [
  ...everyCall,
  'throttled',
  'server-error',
  'conflict',
  'condition',
  'stale-index',
  'partial-batch',
  'task-timed-out',
  'held-back',
  ...mail,
  ...functions,
  'called-again-late',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A request of a service, as a fault looks at it. */
export interface Asked {
  readonly service: FaultPoint['service'];
  readonly operation: string;
  /** What the request says; empty for mail and functions. */
  readonly body: Readonly<Record<string, unknown>>;
}

const writes = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem'];

/** Faults that a call can meet. */
export function possibleFaults({ service, operation, body }: Asked): readonly FaultKind[] {
  if (service === 'functions') return pages.includes(operation) ? functions : [...functions, 'called-again-late'];
  if (service === 'mail') return [...everyCall, ...(operation === 'SendRawEmail' ? mail : [])];
  return [
    ...everyCall,
    'throttled',
    'server-error',
    ...(writes.includes(operation) ? (['conflict'] as const) : []),
    ...(operation === 'TransactWriteItems' ? (['condition'] as const) : []),
    ...(operation === 'Query' && body['IndexName'] !== undefined ? (['stale-index'] as const) : []),
    ...(operation === 'BatchGetItem' ? (['partial-batch'] as const) : []),
    ...(operation === 'SendTaskSuccess' ? (['task-timed-out'] as const) : []),
    ...(isNudge({ operation, body }) ? (['held-back'] as const) : []),
  ];
}

/** Whether a call of ours sets an execution going; what a machine starts by itself is not held up by any network. */
function isNudge({ operation, body }: Pick<Asked, 'operation' | 'body'>): boolean {
  return ['SendTaskSuccess', 'StartExecution'].includes(operation) && Object.keys(body).length > 0;
}

/** An answer of a JSON service. */
export function jsonAnswer(statusCode: number, body: object): SdkResponse {
  return {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** The answer of a service that refuses, where a fault is one. */
export function refusalOf(kind: FaultKind, { service, operation, body }: Asked): SdkResponse | undefined {
  switch (kind) {
    case 'throttled': {
      const database = service === 'dynamodb';
      const __type = database ? 'ProvisionedThroughputExceededException' : 'ThrottlingException';
      return jsonAnswer(400, { __type, message: 'Rate exceeded' });
    }
    case 'server-error':
      return jsonAnswer(500, { __type: 'InternalServerError', message: 'Internal server error' });
    case 'conflict':
      return operation === 'TransactWriteItems'
        ? cancelled(body, 'TransactionConflict')
        : jsonAnswer(400, { __type: 'TransactionConflictException', message: 'Transaction is ongoing for the item' });
    case 'condition':
      return cancelled(body, 'ConditionalCheckFailed');
    case 'task-timed-out':
      return jsonAnswer(400, { __type: 'TaskTimedOut', message: 'Task timed out' });
    default:
      return undefined;
  }
}

/** A transaction that is refused for its first item, which is the referral itself where there is one. */
function cancelled(body: Asked['body'], Code: string): SdkResponse {
  const items = Array.isArray(body['TransactItems']) ? body['TransactItems'] : [];
  const CancellationReasons = items.map((_, at) => (at === 0 ? { Code, Message: Code } : { Code: 'None' }));
  const codes = CancellationReasons.map((reason) => reason.Code).join(', ');
  return jsonAnswer(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons,
  });
}

/** A page of an index that has not heard of anything yet. */
export const emptyPage = (): SdkResponse => jsonAnswer(200, { Items: [], Count: 0, ScannedCount: 0 });

/** The same answer with half of its items left for later. */
export function halfOf({ body: text }: SdkResponse, asked: Asked): SdkResponse {
  const answer = JSON.parse(Buffer.from(text).toString()) as { Responses: Record<string, unknown[]> };
  const requested = asked.body['RequestItems'] as Record<string, { readonly Keys: Record<string, unknown>[] }>;
  const [[table, { Keys, ...how }] = ['', { Keys: [] }]] = Object.entries(requested);
  const later = Keys.slice(Math.floor(Keys.length / 2));
  const isLater = (item: unknown) =>
    later.some((key) =>
      Object.entries(key).every(
        ([name, value]) => JSON.stringify((item as typeof key)[name]) === JSON.stringify(value),
      ),
    );
  const Responses = { [table]: (answer.Responses[table] ?? []).filter((item) => !isLater(item)) };
  return jsonAnswer(200, { Responses, UnprocessedKeys: { [table]: { Keys: later, ...how } } });
}
