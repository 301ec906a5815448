import type * as z from 'zod';
import type { Desks } from '../functions/cases/desks.ts';
import type { Resting } from '../functions/cases/sweep.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import type { Region } from '../functions/domain/region.ts';
import type { Runtime } from '../functions/ports/runtime.ts';
import { envSchemas, type FunctionEnv } from '../functions/runtime/env.ts';
import { madeFor, type RegionGround, untilKnown } from '../functions/runtime/live-region.ts';
import { type FunctionName, steps } from '../functions/runtime/steps.ts';
import { asJson } from './invoke.ts';
import type { FunctionSettings } from './template/system.ts';

/** A Lambda handler as `createHandler` of a function's folder makes it. */
type Handler = (event: unknown, context: LambdaContext) => unknown;

/** The part of Lambda's context object that our handlers can see here. */
export interface LambdaContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly invokedFunctionArn: string;
}

/** Runs a function's handler and nothing around it, as an instance of Lambda does: event and answer are JSON. */
export type Handle = (payload: string, context: LambdaContext) => Promise<string>;

/** Dependencies of any handler. Here each function gets every desk; deployed, only those that it needs. */
export type LocalRuntime = Runtime & Desks & Resting;

export interface BindingOptions {
  readonly functions: readonly FunctionSettings[];
  /** Values that differ here: where the region file is and where the pages are. Names the template lacks stay absent. */
  readonly localEnv: Readonly<Partial<Record<keyof FunctionEnv, string>>>;
  /** The ground that a function stands on, and its dependencies for a region: made anew when the region is another one. */
  readonly groundOf: (
    env: FunctionEnv,
    settings: FunctionSettings,
  ) => { readonly ground: RegionGround; readonly createRuntime: (region: Region, isKnown: boolean) => LocalRuntime };
}

/** The functions of the system, bound to their local handlers. */
export interface Bindings {
  /** @throws whatever the handler throws */
  readonly handle: Handle;
  /** The dependencies of a function's handler, as it was last made. */
  runtime(folder: FunctionName): LocalRuntime;
  /** The same as its next call would have them: for the region as it counts now. */
  present(folder: FunctionName): Promise<LocalRuntime>;
}

/**
 * Makes each function of the template from its folder: `functions/<folder>/handler.ts`, with the environment that the
 * template gives it. A function that lacks a setting in the stack therefore fails here too, at start.
 *
 * @throws SettingsError naming the function and the setting that it lacks
 */
export async function bindFunctions(options: BindingOptions): Promise<Bindings> {
  const bound = await Promise.all(
    options.functions.map(async (settings) => {
      const { folder, arn, env } = settings;
      const { ground, createRuntime } = options.groundOf(readEnv(folder, env, options.localEnv), settings);
      const create = await loadFactory(folder);
      let runtime: LocalRuntime | undefined;
      const present = madeFor(ground, (region, isKnown) => {
        runtime = createRuntime(region, isKnown);
        return isKnown || !waitsForRegion(folder) ? create(runtime) : untilKnown;
      });
      await present();
      return { folder, arn, present, runtime: () => runtime };
    }),
  );
  const byArn = new Map(bound.map((one) => [one.arn, one]));
  const byFolder = new Map(bound.map((one) => [one.folder, one]));

  function runtimeOf(folder: FunctionName): LocalRuntime {
    const runtime = byFolder.get(folder)?.runtime();
    if (!runtime) throw new SettingsError(`The template has no function for ${folder}.`);
    return runtime;
  }

  return {
    async handle(payload, context) {
      const found = byArn.get(context.invokedFunctionArn);
      if (!found) throw new SettingsError(`The template has no function ${context.invokedFunctionArn}.`);
      const handler = await found.present();
      return asJson(await handler(JSON.parse(payload), context));
    },
    runtime: runtimeOf,
    async present(folder) {
      await byFolder.get(folder)?.present();
      return runtimeOf(folder);
    },
  };
}

/** Stands in for what a function does not read: here each one is made with every port, and uses only its own. */
const notGiven: FunctionEnv = {
  TABLE_NAME: 'not-given',
  REGION_FILE: 'not-given',
  STAGE: 'test',
  SERVICE_NAME: 'not-given',
  PUBLIC_URL: 'https://not-given.invalid',
  REFERRAL_STATE_MACHINE_ARN: 'not-given',
  TRAJECTORY_STATE_MACHINE_ARN: 'not-given',
  MAIL_CONFIGURATION_SET: 'not-given',
  MAIL_PER_SECOND: '0',
  ALLOWED_ORIGINS: '',
  MAINTENANCE: 'off',
  STAFF_ISSUER: 'https://not-given.invalid',
  STAFF_CLIENT_ID: 'not-given',
  EVENT_SOURCE: 'not-given',
  EVENT_BUS_NAME: 'not-given',
};

function readEnv(
  folder: FunctionName,
  env: Readonly<Record<string, string>>,
  local: BindingOptions['localEnv'],
): FunctionEnv {
  const replaced = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      Object.entries(local).find(([key]) => key === name)?.[1] ?? value,
    ]),
  );
  const read: z.ZodSafeParseResult<Partial<FunctionEnv>> = envSchemas[folder].safeParse(replaced);
  if (read.success) return { ...notGiven, ...read.data };
  const fields = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new SettingsError(`Function ${folder} lacks or has a wrong ${fields} in its environment: see lib.`);
}

/** Functions that are made with `knownRegion`: they are called again by themselves. */
function waitsForRegion(folder: FunctionName): boolean {
  return folder === 'sweep-tasks' || folder === 'tell-events' || steps.some((step) => step === folder);
}

async function loadFactory(folder: FunctionName): Promise<(runtime: LocalRuntime) => Handler> {
  const module: unknown = await import(`../functions/${folder}/handler.ts`);
  const create = typeof module === 'object' && module !== null && 'createHandler' in module && module.createHandler;
  return (runtime) => {
    const handler: unknown = typeof create === 'function' ? create(runtime) : undefined;
    if (typeof handler !== 'function')
      throw new SettingsError(`functions/${folder}/handler.ts exports no createHandler.`);
    return (event, context) => handler(event, context);
  };
}
