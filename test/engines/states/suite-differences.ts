import type { Outcome } from './suite.ts';

/** What the second engine does where AWS does something else, and why that is AWS's way. */
export interface Difference {
  readonly theirs: Partial<Outcome>;
  /** Where AWS's documentation, or somebody who looked, says so. */
  readonly why: string;
}

const ends = ['TaskStateExited', 'ExecutionSucceeded'];
const begins = ['ExecutionStarted', 'TaskStateEntered', 'TaskScheduled'];
const kinds = 'API reference, HistoryEvent: TaskStarted, TaskSubmitted and TaskTimedOut are kinds of their own';
const errorNames =
  'Developer Guide, "Handling errors": a Lambda error is matched by its type; the second engine calls each one Runtime.HandlerError, so no error of ours is retried by name there';
const closed =
  'API reference, SendTaskSuccess: TaskTimedOut for a token whose task is over, InvalidToken for one that is none; TaskDoesNotExist is about activities';

/** Where the second engine (ministack 1.5.33) differs from AWS, by the name of the case. */
export const knownDifferences: Readonly<Record<string, Difference>> = {
  'Task: a function gets its payload, its answer is under Payload': {
    theirs: { events: [...begins, 'TaskSucceeded', ...ends] },
    why: kinds,
  },
  'waitForTaskToken: waits for the answer that is sent, whatever the function answered': {
    theirs: { events: [...begins, 'TaskSucceeded', ...ends] },
    why: kinds,
  },
  'Task: an error is named by its type, with type and message as its cause': {
    theirs: {
      error: 'Runtime.HandlerError',
      cause: { errorType: 'Runtime.HandlerError', errorMessage: 'no luck' },
    },
    why: errorNames,
  },
  'Retry: an error on its list is tried again, with the same arguments': {
    theirs: {
      status: 'FAILED',
      error: 'Runtime.HandlerError',
      cause: { errorType: 'Runtime.HandlerError', errorMessage: 'rehearsed' },
      calls: 1,
    },
    why: errorNames,
  },
  'Retry: after the last attempt the catcher has it, with the name of the error': {
    theirs: { output: { fault: 'Runtime.HandlerError' }, calls: 1 },
    why: errorNames,
  },
  'Retry: an error that is not on its list goes to the catcher at once': {
    theirs: { output: { fault: 'Runtime.HandlerError' } },
    why: errorNames,
  },
  'Catch without Output: the next state gets error and cause': {
    theirs: { output: 'Runtime.HandlerError' },
    why: errorNames,
  },
  'waitForTaskToken: nobody answers: States.Timeout, which goes to the catcher where it is not retried': {
    theirs: {
      said: 'TaskDoesNotExist',
      events: [
        ...begins,
        'TaskFailed',
        'TaskStateExited',
        'SucceedStateEntered',
        'SucceedStateExited',
        'ExecutionSucceeded',
      ],
    },
    why: `${kinds}; ${closed}`,
  },
  'waitForTaskToken: a function that fails is tried again, with a token of its own': {
    theirs: { output: 'to the first', calls: 1, said: ['taken', 'TaskDoesNotExist'] },
    why: 'Developer Guide, "Wait for a Callback with Task Token": the call is part of the task, so its error is too; the second engine passes over it and waits',
  },
  'SendTaskSuccess: a token counts once, and one that was never given is refused': {
    theirs: { said: ['TaskDoesNotExist', 'TaskDoesNotExist'] },
    why: closed,
  },
  'StopExecution: aborts what waits, and its token is worth nothing afterwards': {
    theirs: { said: 'taken' },
    why: closed,
  },
  'TimeoutSeconds of the machine: ends it, past its catchers': {
    theirs: { status: 'RUNNING' },
    why: 'Amazon States Language, top-level TimeoutSeconds; the second engine passes over it',
  },
  'startExecution: a name that is taken is caught by its name, and not tried again': {
    theirs: { output: { fault: 'ExecutionAlreadyExists' }, path: 'First Pause Run Caught' },
    why: 'Developer Guide, "Integrating services": errors of an optimized integration carry the name of the service and "Exception"',
  },
  'StartExecution: the same name and input while it runs is the same execution, another input is refused': {
    theirs: { said: ['ExecutionAlreadyExists', 'ExecutionAlreadyExists'] },
    why: 'API reference, StartExecution: idempotent for a running execution with the same name and input',
  },
};
