import * as z from 'zod';
import { domainsOfMunicipality } from './approver.ts';
import { roles, taskKinds } from './codes.ts';
import { instantSchema } from './referral.ts';
import { providerById, type Region } from './region.ts';
import { storedObject } from './stored.ts';

/** How many days somebody can look up what they answered (ours). */
export const answeredDays = 30;

/**
 * Answers that the line after one repeats, as `<kind of task>.<choice>`: those that decide about somebody, or end something. Of the
 * others the line says only that the answer was kept.
 */
export const repeatedAnswers = [
  'approve.approve',
  'approve.decline',
  'approve.ask-information',
  'approve.delegate',
  'accept-offer.decline',
  'give-information.answer',
  'confirm-start.held',
  'confirm-start.moved',
  'confirm-start.stopped',
  'check-in.continues',
  'check-in.goal-reached',
  'check-in.stopped',
] as const;
export type RepeatedAnswer = (typeof repeatedAnswers)[number];

/**
 * An answer that somebody gave, kept for their own list: codes and ids only, so that it says nothing of the person whom
 * it was about. `choice` is the code by which the receipt of the answer has its words.
 */
export const answeredSchema = storedObject({
  referralId: z.string(),
  taskId: z.string(),
  kind: z.enum(taskKinds),
  choice: z.string(),
  /** The coordinator did something with the task instead of answering it. */
  steered: z.literal(true).exactOptional(),
  at: instantSchema,
  /** In which role; absent in answers of an earlier version. */
  role: z.enum(roles).exactOptional(),
  /**
   * Of a work coach or a job coach: the organisation for which they answered (`uwv`, a CBS code, a provider's id), and the
   * domain of the mailbox that was asked. By these it is seen whether they still may (I7), also once the case is over.
   */
  by: storedObject({ organisation: z.string(), domain: z.string() }).exactOptional(),
});
export type Answered = z.infer<typeof answeredSchema>;

/**
 * Whether its giver may still look an answer up (I7): a work coach or a job coach only while the organisation for which they
 * gave it has their mail domain, as on the list itself. Undefined where the answer does not say, as those of an earlier
 * version do not.
 */
export function mayLookUp(region: Region, { role, by }: Pick<Answered, 'role' | 'by'>): boolean | undefined {
  if (role === undefined) return undefined;
  if (role !== 'approver' && role !== 'job-coach') return true;
  if (by === undefined) return undefined;
  const { organisation, domain } = by;
  if (role === 'job-coach') return providerById(region, organisation)?.domains.includes(domain) ?? false;
  const domains = organisation === 'uwv' ? region.uwv.approverDomains : domainsOfMunicipality(region, organisation);
  return domains.includes(domain);
}
