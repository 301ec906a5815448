import type { CaseMails } from '../ports/mails.ts';
import { stepEnvSchema } from './env.ts';
import type { Environment } from './environment.ts';
import { groundFrom, mailService, stateMachines } from './lambda.ts';
import { changePorts, queuePort } from './wire.ts';

/** What a step of a state machine works with: its case, the mails that follow, and its execution. */
export async function stepPorts(environment: Environment, mails: CaseMails) {
  return portsOn(await groundFrom(environment, stepEnvSchema), mails);
}

/** The same with the queues, for steps that seek a place. */
export async function placingPorts(environment: Environment, mails: CaseMails) {
  const ground = await groundFrom(environment, stepEnvSchema);
  return { ...portsOn(ground, mails), ...queuePort(ground) };
}

function portsOn(ground: Parameters<typeof changePorts>[0], mails: CaseMails) {
  return { ...changePorts(ground, { ses: mailService(), sfn: stateMachines() }), mails };
}
