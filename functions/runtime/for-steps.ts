import type { CaseMails } from '../ports/mails.ts';
import { mailService, stateMachines } from './clients.ts';
import { stepEnvSchema } from './env.ts';
import type { Environment } from './environment.ts';
import { groundFrom } from './lambda.ts';
import { knownRegion } from './live-region.ts';
import { changePorts } from './service-ports.ts';
import { queuePort } from './wire.ts';

type Ground = Parameters<typeof changePorts>[0];
type Step<Answer> = (event: unknown) => Promise<Answer>;

/** What a step of a state machine works with: its case, the mails that follow, and its execution. */
type StepPorts = ReturnType<typeof changePorts> & { readonly mails: CaseMails };

async function live<Answer>(
  environment: Environment,
  mails: CaseMails,
  create: (ports: StepPorts, ground: Ground) => Step<Answer>,
): Promise<Step<Answer>> {
  const ground = await groundFrom(environment, stepEnvSchema);
  const services = { ses: mailService(), sfn: stateMachines() };
  return knownRegion(ground, (now) => create({ ...changePorts(now, services), mails }, now));
}

/** A step of a state machine, made by its handler's factory from what it works with. */
export function liveStep<Answer>(
  environment: Environment,
  mails: CaseMails,
  create: (ports: StepPorts) => Step<Answer>,
): Promise<Step<Answer>> {
  return live(environment, mails, (ports) => create(ports));
}

/** The same with the queues, for steps that seek a place. */
export function livePlacing<Answer>(
  environment: Environment,
  mails: CaseMails,
  create: (ports: StepPorts & ReturnType<typeof queuePort>) => Step<Answer>,
): Promise<Step<Answer>> {
  return live(environment, mails, (ports, ground) => create({ ...ports, ...queuePort(ground) }));
}
