import { parentPort } from 'node:worker_threads';
import { realClock } from '../../engines/support/clock.ts';
import { asInvocation, presentInvocation } from '../../engines/support/invocation.ts';
import type { Answer } from '../../engines/support/sdk-handler.ts';
import { InvariantError } from '../../functions/domain/errors.ts';
import type { Bindings } from '../bindings.ts';
import { localDeployment } from '../deployment.ts';
import { type AwsService, createClients } from '../engines.ts';
import { openFunctions } from '../functions.ts';
import { sharedChanges } from '../region-changes.ts';
import { randomSource } from '../secrets.ts';
import { silent } from '../silent.ts';
import { createHeardClock, type HeardClock } from './heard-clock.ts';
import { openLine, type Port } from './line.ts';
import type { AskEngines, AskFunctions, EnginesAnswer, OpenFunctions } from './messages.ts';

// The thread of the functions: see `openFunctionsThread`. As on Lambda they reach nothing but the services, by the SDK.

/** What a thread has once it is open. */
interface Opened {
  readonly clock: HeardClock;
  readonly functions: Promise<Bindings>;
  readonly regionChanged: () => void;
}

let opened: Opened | undefined;
const engines = openLine<AskEngines, EnginesAnswer, AskFunctions>(parentPort as Port, answer);

async function answer(asked: AskFunctions): Promise<unknown> {
  if (asked.is === 'open') opened = open(asked);
  if (opened === undefined) throw new InvariantError(`The functions were not made before ${asked.is}.`);
  opened.clock.hear(asked.now);
  // At once: a call that comes after this one must see it.
  if (asked.is === 'region-changed') opened.regionChanged();
  const functions = await opened.functions;
  if (asked.is !== 'handle') return undefined;
  const { payload, context, invocation } = asked;
  return asInvocation(invocation, () => functions.handle(payload, context));
}

function open({ plan, mode, now }: OpenFunctions): Opened {
  const clock = createHeardClock(mode, () => performance.now());
  clock.hear(now);

  async function ask(question: AskEngines): Promise<EnginesAnswer> {
    const answered = await engines.ask(question);
    clock.hear(answered.now);
    return answered;
  }

  function service(name: AwsService): Answer {
    return async (call) => {
      const { answered } = await ask({ is: 'call', service: name, call, invocation: presentInvocation() });
      if (answered === undefined) throw new InvariantError(`${name} did not answer ${call.operation}.`);
      return answered;
    };
  }

  const services = { dynamodb: service('dynamodb'), states: service('states'), mail: service('mail') };
  const regionChanges = sharedChanges(silent);
  const functions = openFunctions(plan, {
    ...{ regionChanges, log: silent, pause: undefined },
    clients: createClients(localDeployment.awsRegion, services),
    clock: clock.now,
    realClock,
    newId: randomSource(undefined).newId,
    onEvent: (event) => void ask({ is: 'event', event }),
  });
  return { clock, functions, regionChanged: regionChanges.changed };
}
