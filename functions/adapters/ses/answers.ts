import { SESServiceException } from '@aws-sdk/client-ses';
import type { HoldReason } from '../../domain/mail-hold.ts';
import type { SendResult } from '../../ports/mailer.ts';

/** The sender and recipient of a refused mail, and how SES is used. */
export interface Sending {
  readonly from: string;
  readonly to: string;
  /** The account may be limited to verified addresses: then an unverified recipient is a fault of that recipient only. */
  readonly sandbox: boolean;
}

/**
 * Errors of SES whose type alone shows that they are about the account or the sender, never the recipient (errors of
 * SendRawEmail in its API reference). Some occur with and without `Exception`, depending on the API version.
 */
const holdCodes: Readonly<Record<string, HoldReason>> = {
  AccountSendingPaused: 'account-paused',
  ConfigurationSetSendingPaused: 'account-paused',
  ConfigurationSetDoesNotExist: 'setup',
  MailFromDomainNotVerified: 'sender-unverified',
  FromEmailAddressNotVerified: 'sender-unverified',
  ProductionAccessNotGranted: 'sandbox',
  AccessDenied: 'no-access',
  NotAuthorized: 'no-access',
  OptInRequired: 'no-access',
  InvalidClientTokenId: 'no-access',
  UnrecognizedClient: 'no-access',
  SignatureDoesNotMatch: 'no-access',
  ExpiredToken: 'no-access',
};

const throttles = ['Throttling', 'TooManyRequests', 'LimitExceeded', 'RequestLimitExceeded'];
/** Network errors from before anything was sent. */
const notReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/**
 * What SES says about an address that it cannot read, such as "Missing final '@domain'" or "Domain contains illegal
 * character".
 */
const aboutAddress = /address|domain|local part|local name|user name/i;
/** The sender is the same in every mail: a fault in it affects them all. */
const aboutSender = /\b(from|sender|source|reply-?to|return-?path)\b/i;
const aboutSuppression = /suppress|blacklist/i;
const aboutPause = /(sending|account)\b.{0,80}\b(paused|suspended|disabled|shut down)/i;

/**
 * What an error of SES means for this mail and for all others. It is a refusal only when SES says something about the
 * recipient. What it says about the account or the sender holds all mail. An unknown error decides nothing: that mail
 * is tried again later, and the error is reported.
 *
 * `ambiguous` means that an answer was lost, or that SES itself failed: the mail may have gone.
 */
export function meaningOf(error: unknown, sending: Sending): Exclude<SendResult, 'sent'> {
  // Refused as a whole: the rest could have been a second header.
  if (error instanceof RangeError) return 'refused';
  if (!(error instanceof Error)) return 'ambiguous';
  const code = error.name.replace(/Exception$/, '');
  if (code === 'AccessDenied' && isAboutRecipient(error.message, sending)) return 'unknown';
  // The part before the @ is chosen by the recipient and says nothing about us.
  const message = withoutAddress(error.message, sending.to);
  const hold = Object.hasOwn(holdCodes, code) ? holdCodes[code] : undefined;
  if (hold !== undefined) return hold;
  if (!(error instanceof SESServiceException)) return ofNetwork(error);
  if (throttles.includes(code)) return /quota/i.test(message) ? 'quota-used' : 'throttled';
  if (code === 'MessageRejected') return ofRejection(message, error.message, sending);
  if (code === 'InvalidParameterValue') {
    return aboutAddress.test(message) && !aboutSender.test(message) ? 'refused' : 'unknown';
  }
  const status = error.$metadata.httpStatusCode ?? 500;
  if (status === 403) return 'no-access';
  return status < 500 ? 'unknown' : 'ambiguous';
}

/**
 * SES uses this one error for accounts, senders and recipients alike, and only its text tells them apart.
 *
 * @param words its message without the recipient's address
 * @param message its whole message
 */
function ofRejection(words: string, message: string, sending: Sending): HoldReason | 'refused' | 'unknown' {
  if (aboutPause.test(words)) return 'account-paused';
  if (aboutSuppression.test(words)) return 'refused';
  if (!/not verified/i.test(words)) return 'unknown';
  if (!isAboutRecipient(message, sending)) return 'sender-unverified';
  // Recipients need to be verified only in the sandbox. At a stage for real people this is the account's fault, not
  // theirs.
  return sending.sandbox ? 'refused' : 'sandbox';
}

/**
 * Whether a message names the recipient, as address or as identity, and not the sender. An address may contain quotes,
 * slashes and the like, so the whole address is searched for, never its words.
 */
function isAboutRecipient(message: string, { from, to }: Sending): boolean {
  const text = message.toLowerCase();
  const names = (address: string) => {
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return isNamed(text, address) || isNamed(text, domain);
  };
  return names(to.toLowerCase()) && !names(from.toLowerCase());
}

/** Whether a text contains a name that is not part of a longer address or domain. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + name.length);
    if (!/[\w.+@-]$/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}

function withoutAddress(message: string, address: string): string {
  return message.toLowerCase().replaceAll(address.toLowerCase(), '');
}

function ofNetwork(error: Error): 'throttled' | 'ambiguous' | 'no-access' {
  if (error.name === 'CredentialsProviderError') return 'no-access';
  return 'code' in error && notReached.includes(String(error.code)) ? 'throttled' : 'ambiguous';
}
