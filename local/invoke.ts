import { asInvocation } from '../engines/support/invocation.ts';
import type { Rehearse } from '../engines/support/sdk-handler.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import type { FunctionName } from '../functions/runtime/steps.ts';
import type { Handle } from './bindings.ts';
import type { Observer } from './observer.ts';
import type { FunctionSettings } from './template/system.ts';

/** A failure inside a function, for observers of the run. */
export interface FunctionFault {
  readonly folder: FunctionName;
  readonly error: unknown;
}

/** Calls a function by its ARN. @throws whatever its handler throws */
export type Invoke = (arn: string, payload: unknown) => Promise<unknown>;

/** Calls functions as Lambda would: payload and result travel as JSON, an error is passed on to the caller. */
export function createInvoke(options: {
  readonly functions: readonly FunctionSettings[];
  readonly handle: Handle;
  readonly newRequestId: () => string;
  /** Wraps each call, so that tests can make it fail or end the process. */
  readonly rehearse: Rehearse;
  readonly observer: Observer | undefined;
  readonly onFault: (fault: FunctionFault) => void;
}): Invoke {
  const folders = new Map(options.functions.map(({ arn, folder }) => [arn, folder]));
  let calls = 0;
  return async (arn, payload) => {
    const folder = folders.get(arn);
    if (folder === undefined) throw new SettingsError(`The template has no function ${arn}.`);
    const context = { awsRequestId: options.newRequestId(), functionName: folder, invokedFunctionArn: arn };
    try {
      const work = async () => JSON.parse(await options.handle(asJson(payload), context));
      calls += 1;
      return await asInvocation({ id: calls, folder }, () =>
        options.rehearse(folder, () => options.observer?.call(folder, payload, work) ?? work(), payload),
      );
    } catch (error) {
      options.onFault({ folder, error });
      throw error;
    }
  };
}

/** A value as Lambda sends it. */
export function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}
