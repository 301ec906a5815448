import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type KeyPurpose, secretNames } from '../../functions/ports/key-purposes.ts';
import { sweepEveryMinutes } from '../../functions/ports/metrics.ts';
import { envSchemas, type FunctionEnv } from '../../functions/runtime/env.ts';
import {
  type FunctionName,
  type MachineStep,
  type ServiceName,
  services,
  steps,
} from '../../functions/runtime/steps.ts';
import { reservations } from '../concurrency.ts';
import type { Settings } from '../config.ts';
import { type Boundary, boundaryOf, rights } from '../rights.ts';
import { WorkflowFunction } from './workflow-function.ts';

/** What all functions share. */
export interface WorkflowFunctionsProps {
  readonly settings: Settings;
  /** Encrypts their logs. */
  readonly key: Key;
  readonly roles: Readonly<Record<Boundary, IRole>>;
  /** All values; each function gets those that it reads. */
  readonly environment: FunctionEnv;
  /** Where the keys of each purpose are; a function is told about those that its role may read. */
  readonly secrets: Readonly<Record<KeyPurpose, Secret>>;
}

/** Memory and time by kind of work. */
const sizes: Record<Boundary, { readonly memory: number; readonly timeout: Duration }> = {
  // People wait for these; the gateway gives up after 29 seconds.
  intake: { memory: 1024, timeout: Duration.seconds(20) },
  links: { memory: 1024, timeout: Duration.seconds(20) },
  desk: { memory: 1024, timeout: Duration.seconds(20) },
  acting: { memory: 1024, timeout: Duration.seconds(20) },
  results: { memory: 1024, timeout: Duration.seconds(20) },
  // A handful of calls; the state machine waits two minutes.
  steps: { memory: 512, timeout: Duration.seconds(60) },
  // Ends before its next turn. It mostly waits, and its price follows its memory (`npm run bench:cost`).
  sweeper: { memory: 512, timeout: Duration.minutes(sweepEveryMinutes).minus(Duration.seconds(30)) },
  // A few calls for each task in a mail; nobody waits for it.
  feedback: { memory: 512, timeout: Duration.seconds(60) },
  // A mail to each of some ten mailboxes. Waits for a task and its mails, a minute each at most.
  canary: { memory: 512, timeout: Duration.seconds(150) },
  drill: { memory: 512, timeout: Duration.seconds(60) },
  // Ends before its next turn, whatever receivers do.
  telling: { memory: 512, timeout: Duration.seconds(55) },
};

/** One function for each entry of the lists in functions/runtime/steps.ts. */
export class WorkflowFunctions extends Construct {
  readonly steps: Readonly<Record<MachineStep, LambdaFunction>>;
  readonly services: Readonly<Record<ServiceName, LambdaFunction>>;

  constructor(scope: Construct, id: string, props: WorkflowFunctionsProps) {
    super(scope, id);
    const make = (folder: FunctionName) => {
      const boundary = boundaryOf(folder);
      return new WorkflowFunction(this, {
        settings: props.settings,
        key: props.key,
        folder,
        role: props.roles[boundary],
        environment: environmentOf(folder, { ...props.environment, ...secretIds(boundary, props.secrets) }),
        ...sizes[boundary],
        reserved: reservations(props.settings.concurrency)[boundary],
      });
    };
    this.steps = byName(steps, make);
    this.services = byName(services, make);
  }
}

function secretIds(boundary: Boundary, secrets: WorkflowFunctionsProps['secrets']): Partial<FunctionEnv> {
  return Object.fromEntries(
    rights[boundary].secrets.map((purpose) => [secretNames[purpose], secrets[purpose].secretArn]),
  );
}

/** The values that a function reads, by the schema with which it reads them. */
function environmentOf(folder: FunctionName, values: FunctionEnv): Partial<FunctionEnv> {
  const names: readonly string[] = Object.keys(envSchemas[folder].shape);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

function byName<N extends string, V>(names: readonly N[], make: (name: N) => V): Record<N, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, V>;
}
