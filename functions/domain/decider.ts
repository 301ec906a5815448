import { actsAsCoordinator, type Role, type TaskKind } from './codes.ts';
import { taskRules } from './tasks/rules.ts';

/**
 * Whether somebody who answers a task is asked who decides: several people read a team's mailbox, so the mailbox alone
 * does not say who did. The coordinator who writes down what was phoned in may know it. A work coach answers from a
 * mailbox of their own, which names them already.
 */
export function asksWhoDecides(kind: TaskKind, role: Role): 'required' | 'optional' | undefined {
  if (taskRules[kind].decides !== true) return undefined;
  if (role === 'team') return 'required';
  return actsAsCoordinator(role) ? 'optional' : undefined;
}
