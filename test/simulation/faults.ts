import { type FaultPoint, jsonRefusal, type Refusal, type ServiceAnswer } from '../../engines/support/sdk-handler.ts';

/** Faults that any call to AWS can meet: it fails, or its caller is cut off or killed. */
const everyCall = [
  'fails-before',
  'fails-after',
  'answer-lost-once',
  'cut-off-before',
  'cut-off-after',
  'killed-before',
  'killed-after',
] as const;
/** SES accepts no mail, or accepts it and reports later that it never arrived, or that its reader marked it as spam. */
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
/** Pages answer people: nobody calls them again hours later. */
const pages = ['serve-public', 'serve-links', 'serve-desk', 'act-at-desk', 'serve-results'];

/**
 * What can go wrong at one call. A call to AWS fails before or after its effect, with every retry of the SDK or at the
 * first try only; or is answered with something that the service may say instead; or its caller is cut off right after
 * it, or the whole process is. A call of one of our functions does not take place, or its answer is lost, or it takes
 * place twice, one after the other or in parallel, or once more hours later. A call that is held back gets no answer,
 * and takes effect when nobody expects it any more.
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

/** A request to a service, as a fault sees it. */
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

/** Whether one of our calls starts an execution; what a machine starts by itself is not delayed by a network. */
function isNudge({ operation, body }: Pick<Asked, 'operation' | 'body'>): boolean {
  return ['SendTaskSuccess', 'StartExecution'].includes(operation) && Object.keys(body).length > 0;
}

/** The answer of a service that refuses, for faults that are such an answer. */
export function refusalOf(kind: FaultKind, { service, operation, body }: Asked): Refusal | undefined {
  switch (kind) {
    case 'throttled': {
      const database = service === 'dynamodb';
      const __type = database ? 'ProvisionedThroughputExceededException' : 'ThrottlingException';
      return jsonRefusal(400, { __type, message: 'Rate exceeded' });
    }
    case 'server-error':
      return jsonRefusal(500, { __type: 'InternalServerError', message: 'Internal server error' });
    case 'conflict':
      return operation === 'TransactWriteItems'
        ? cancelled(body, 'TransactionConflict')
        : jsonRefusal(400, { __type: 'TransactionConflictException', message: 'Transaction is ongoing for the item' });
    case 'condition':
      return cancelled(body, 'ConditionalCheckFailed');
    case 'task-timed-out':
      return jsonRefusal(400, { __type: 'TaskTimedOut', message: 'Task timed out' });
    default:
      return undefined;
  }
}

/** A transaction that is refused for its first item, which is the referral itself where there is one. */
function cancelled(body: Asked['body'], Code: string): Refusal {
  const items = Array.isArray(body['TransactItems']) ? body['TransactItems'] : [];
  const CancellationReasons = items.map((_, at) => (at === 0 ? { Code, Message: Code } : { Code: 'None' }));
  const codes = CancellationReasons.map((reason) => reason.Code).join(', ');
  return jsonRefusal(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons,
  });
}

/** A page of an index that has not been updated yet. */
export const emptyPage = (): ServiceAnswer => ({ output: { Items: [], Count: 0, ScannedCount: 0 } });

/** The same answer with half of its items left for later; a refusal as it is. */
export function halfOf(answer: ServiceAnswer, asked: Asked): ServiceAnswer {
  if (!('output' in answer)) return answer;
  const found = answer.output as { readonly Responses: Record<string, unknown[]> };
  const requested = asked.body['RequestItems'] as Record<string, { readonly Keys: Record<string, unknown>[] }>;
  const [[table, { Keys, ...how }] = ['', { Keys: [] }]] = Object.entries(requested);
  const later = Keys.slice(Math.floor(Keys.length / 2));
  const isLater = (item: unknown) =>
    later.some((key) =>
      Object.entries(key).every(
        ([name, value]) => JSON.stringify((item as typeof key)[name]) === JSON.stringify(value),
      ),
    );
  const Responses = { [table]: (found.Responses[table] ?? []).filter((item) => !isLater(item)) };
  return { output: { Responses, UnprocessedKeys: { [table]: { Keys: later, ...how } } } };
}
