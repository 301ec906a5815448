import type { Runtime } from '../ports/runtime.ts';
import { mailService, stateMachines } from '../runtime/clients.ts';
import type { ChangeSettings } from '../runtime/env.ts';
import { mailerPort, workflowPort } from '../runtime/service-ports.ts';
import type { Ground } from '../runtime/wire.ts';

/** The clients for mail and executions, made once, and what they are to a region. */
export function createServices(): (ground: Ground<ChangeSettings>) => Pick<Runtime, 'mailer' | 'workflow'> {
  const ses = mailService();
  const sfn = stateMachines();
  return (ground) => ({ ...mailerPort(ground, ses), ...workflowPort(ground, sfn) });
}
