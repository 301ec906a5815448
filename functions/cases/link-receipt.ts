import type { Change } from '../domain/change.ts';
import { actsAsCoordinator } from '../domain/codes.ts';
import { tellsOfFault } from '../domain/journey/faults.ts';
import { type Task, takenBack } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { AnswerReceipt } from './answer-contracts.ts';
import { disclosureOnAccepting } from './disclosure.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { bareCase, type LiveLink } from './open-link.ts';

/** Whose data an answer shows. A yes to an offer that no longer stands has no effect, and shows nobody's data. */
export function shownWith(live: LiveLink, choice: string, after: Change['after']): Disclosure | undefined {
  const accepted = saysYes(live, choice) && after.provider !== undefined;
  return accepted ? disclosureOnAccepting(live.parties) : undefined;
}

/** What the page after an answer says. */
export function receiptOf(live: LiveLink, choice: string, after: Change['after']): AnswerReceipt {
  const disclosure = shownWith(live, choice, after);
  const isTakenBack = saysYes(live, choice) && disclosure === undefined;
  return {
    bare: bareCase(after, live.task),
    kind: live.task.kind,
    choice: isTakenBack ? takenBack : receiptCode(live.task, choice),
    ...(actsAsCoordinator(live.link.role) ? { asCoordinator: true } : {}),
    stage: after.stage,
    ...(disclosure === undefined ? {} : { disclosure }),
  };
}

/** What the receipt of a choice goes by. After a fault in the system nothing is searched again: the case goes on from where it stood. */
export function receiptCode(task: Task, choice: string): string {
  return choice === 'try-again' && tellsOfFault(task) ? 'go-on' : choice;
}

function saysYes({ task }: LiveLink, choice: string): boolean {
  return taskRules[task.kind].offers === true && choice === 'accept';
}
