import type { SESClient } from '@aws-sdk/client-ses';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { createMailer } from '../adapters/ses/mailer.ts';
import { createWorkflow } from '../adapters/sfn/workflow.ts';
import type { ChangeSettings } from './env.ts';
import type { Ground, Ports } from './wire.ts';
import { tableOf, tablePorts } from './wire.ts';

// Apart from the other ports, so that a function can start without these clients and load them later (decision 0030).

/** The mail service by itself. */
export function mailerPort(
  { env, region, clock, log }: Ground<'STAGE' | 'MAIL_CONFIGURATION_SET'>,
  ses: SESClient,
): Ports<'mailer'> {
  const sandbox = env.STAGE === 'test';
  const configurationSet = env.MAIL_CONFIGURATION_SET;
  return { mailer: createMailer(ses, { ...region.mail, configurationSet, sandbox, clock, log }) };
}

/** The executions of cases. */
export function workflowPort(ground: Ground<ChangeSettings>, sfn: SFNClient): Ports<'workflow'> {
  const { env, clock } = ground;
  const machineArns = { referral: env.REFERRAL_STATE_MACHINE_ARN, trajectory: env.TRAJECTORY_STATE_MACHINE_ARN };
  return { workflow: createWorkflow({ sfn, ...tableOf(ground), machineArns, clock }) };
}

/** What every function takes that changes cases: `tablePorts`, mail, and the executions. */
export function changePorts(
  ground: Ground<ChangeSettings>,
  { ses, sfn }: { readonly ses: SESClient; readonly sfn: SFNClient },
) {
  return { ...tablePorts(ground), ...mailerPort(ground, ses), ...workflowPort(ground, sfn) };
}
