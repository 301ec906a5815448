import type { ClockMode } from '../../engines/support/clock.ts';
import type { Invocation } from '../../engines/support/invocation.ts';
import type { ServiceAnswer, ServiceCall } from '../../engines/support/sdk-handler.ts';
import type { CloudEvent } from '../../functions/domain/events/cloud-event.ts';
import type { LambdaContext } from '../bindings.ts';
import type { AwsService } from '../engines.ts';
import type { FunctionsPlan } from '../functions.ts';

/** Comes first, and is answered when every function is made. */
export interface OpenFunctions {
  readonly is: 'open';
  readonly plan: FunctionsPlan;
  readonly mode: ClockMode;
  readonly now: string;
}

/** What the thread of the engines asks of the thread of the functions. Each brings the run's time: only its clock knows it. */
export type AskFunctions =
  | OpenFunctions
  | {
      readonly is: 'handle';
      readonly payload: string;
      readonly context: LambdaContext;
      readonly invocation: Invocation;
      readonly now: string;
    }
  /** Somebody changed the region: what was read of it is no longer all. */
  | { readonly is: 'region-changed'; readonly now: string };

/** What the thread of the functions asks of the thread of the engines. */
export type AskEngines =
  | {
      readonly is: 'call';
      readonly service: AwsService;
      readonly call: ServiceCall;
      /** The call of a function that makes this call. */
      readonly invocation: Invocation | undefined;
    }
  | { readonly is: 'event'; readonly event: CloudEvent };

/** The answer, with the run's time at that moment. */
export interface EnginesAnswer {
  /** Absent for an event. */
  readonly answered?: ServiceAnswer;
  readonly now: string;
}
