import type { HoldReason } from '../../../functions/domain/mail-hold.ts';
import type { MailFault } from '../../../local/mailbox.ts';

const statuses: Readonly<Record<string, string>> = {
  running: 'under way',
  succeeded: 'ended as it should',
  failed: 'failed',
  timed_out: 'ran out of time',
  aborted: 'was stopped',
};

/** How an execution stands; its name in the JSON twin is Step Functions' own, in lower case. */
export function executionStatusInWords(status: string): string {
  return statuses[status] ?? plainly(status);
}

/** A state's name as words: `AskApproval` is "Ask approval". */
export function stateInWords(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').split(' ');
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(' ');
}

/** A code of which nobody wrote down the words. */
export function plainly(code: string): string {
  return code.replaceAll(/[-_.]/g, ' ');
}

const faultWords: Readonly<Record<MailFault, string>> = {
  throttle: 'Too many mails at once',
  refuse: 'The address is refused',
  'recipient-unverified': 'The reader’s address is not verified',
  'sender-unverified': 'Our own domain is not verified',
  'sending-paused': 'Sending is paused for a while',
  'account-paused': 'The account is paused',
  'set-paused': 'The configuration set is paused',
  'set-missing': 'There is no configuration set',
  'return-path-unverified': 'The return path is not verified',
  'quota-used': 'The quota of the day is used up',
  'no-access': 'We may not send',
  puzzle: 'An answer that means nothing',
  'accept-then-fail': 'The mail is taken, the answer is lost',
};

/** What a fault of the mail service means. */
export function mailFaultInWords(fault: MailFault): string {
  return faultWords[fault];
}

const holdWords: Readonly<Record<HoldReason, string>> = {
  'account-paused': 'the account is paused',
  'sender-unverified': 'our domain is not verified',
  sandbox: 'the account may only mail addresses that it knows',
  'quota-used': 'the quota of the day is used up',
  'no-access': 'we may not send',
  setup: 'there is no configuration set',
};

/** Why all mail is held. */
export function holdInWords(why: HoldReason): string {
  return holdWords[why];
}
