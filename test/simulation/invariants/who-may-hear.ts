import type { Role } from '../../../functions/domain/codes.ts';
import type { MailKind } from '../../../functions/domain/mail.ts';

const questions: readonly MailKind[] = [
  'confirm-sender',
  'confirm-interest',
  'approve',
  'give-information',
  'accept-offer',
  'await-place',
  'still-wanted',
  'confirm-start',
  'check-in',
  'call',
  'resolve',
];

/**
 * What each role may be mailed, as the design tells the ladder of disclosure: an approver never hears what a provider is asked, a
 * referrer never how guidance goes, a provider nothing of the decision, and a deputy only that the coordinator is silent.
 */
export const mayHear: Readonly<Record<Role, readonly MailKind[]>> = {
  candidate: [
    'confirm-sender',
    'received-candidate',
    'told-about-referral',
    'confirm-interest',
    'confirmed-candidate',
    'address-given',
    'approved-candidate',
    'declined-candidate',
    'waiting-candidate',
    'delayed-candidate',
    'still-wanted',
    'matched-candidate',
    'talk-moved-candidate',
    'coach-changed-candidate',
    'started-candidate',
    'goal-reached-candidate',
    'ended-candidate',
    'consent-withdrawn-candidate',
    'give-information',
    'new-link',
  ],
  referrer: [
    'confirm-sender',
    'address-given',
    'received-referrer',
    'approved-referrer',
    'declined-referrer',
    'started-referrer',
    'ended-referrer',
    'goes-on-referrer',
    'give-information',
    'candidate-died',
    'new-link',
  ],
  approver: ['approve', 'matched-approver', 'started-approver', 'ended-approver', 'candidate-died', 'new-link'],
  team: ['approve', 'team-decision', 'ended-approver', 'candidate-died', 'new-link'],
  provider: [
    'accept-offer',
    'offer-withdrawn',
    'confirm-start',
    'check-in',
    'case-ended',
    'candidate-died',
    'new-link',
  ],
  'job-coach': [
    'coach-assigned',
    'confirm-start',
    'check-in',
    'contact-changed',
    'offer-withdrawn',
    'case-ended',
    'candidate-died',
    'new-link',
  ],
  coordinator: [...questions, 'duplicate', 'nobody-called', 'stuck', 'candidate-died', 'new-link'],
  deputy: ['coordinator-silent', 'new-link'],
  system: [],
};
