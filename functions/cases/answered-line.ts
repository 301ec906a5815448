import { actsAsCoordinator, type Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { decidingBody } from '../domain/organisation.ts';
import { coordinatorsDesk, type Listing, listOfMailbox, listOfOrganisation } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AnsweredLine } from '../ports.ts';
import { addressOf } from './address.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { LiveLink } from './open-link.ts';

/**
 * An answer as its giver can look it up: on the list of the mailbox that was asked. Undefined for a candidate, who has
 * no list.
 *
 * @param said what was answered, by its code, and the moment of the change
 */
export function answeredLine(
  runtime: Pick<Runtime, 'region' | 'guards'>,
  live: Pick<LiveLink, 'link' | 'task' | 'from' | 'parties'>,
  said: { readonly choice: string; readonly at: string; readonly steered: boolean },
): AnsweredLine | undefined {
  const { task } = live;
  const of = listOf(runtime, live);
  if (of === undefined) return undefined;
  const role: Role = actsAsCoordinator(live.link.role) ? 'coordinator' : live.link.role;
  const { choice, at, steered } = said;
  const { id: taskId, referralId, kind } = task;
  const answer = {
    referralId,
    taskId,
    kind,
    choice,
    ...defined({ steered: steered ? (true as const) : undefined }),
    at,
  };
  return { of, role, answer };
}

function listOf(
  runtime: Pick<Runtime, 'region' | 'guards'>,
  { link: { role }, task, from: { referral }, parties }: Pick<LiveLink, 'link' | 'task' | 'from' | 'parties'>,
): Listing['of'] | undefined {
  const { region } = runtime;
  const ofOrganisation = (id: string | undefined) => (id === undefined ? undefined : listOfOrganisation(id));
  switch (role) {
    case 'coordinator':
    case 'deputy':
      return listOfOrganisation(coordinatorsDesk);
    case 'team':
      return ofOrganisation(decidingBody(region, referral.door, referral.municipality));
    case 'provider':
      return ofOrganisation(task.provider ?? referral.provider);
    case 'approver':
    case 'job-coach':
    case 'referrer': {
      const mailbox = addressOf(role, { region, referral, parties });
      return mailbox === undefined ? undefined : listOfMailbox(mailboxProof(runtime, mailbox));
    }
    case 'candidate':
    case 'system':
      return undefined;
  }
}
