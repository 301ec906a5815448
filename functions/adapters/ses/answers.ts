import { SESServiceException } from '@aws-sdk/client-ses';
import type { HoldReason } from '../../domain/mail-hold.ts';
import type { SendResult } from '../../ports.ts';

/** Whom a refused mail was from and to, and how SES is used. */
export interface Sending {
  readonly from: string;
  readonly to: string;
  /** The account may be one that mails verified addresses only: then an unverified recipient is that recipient's matter. */
  readonly sandbox: boolean;
}

/**
 * What SES says by the kind of its error alone, of the account or the sender and never of the recipient (errors of
 * SendRawEmail in its API reference). Some come with and without `Exception`, by version of the API.
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
/** Errors of the network from before anything was sent. */
const notReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** What SES says of an address that it cannot read, such as "Missing final '@domain'" or "Domain contains illegal character". */
const aboutAddress = /address|domain|local part|local name|user name/i;
/** The sender is the same in every mail: what is wrong with it is wrong with all. */
const aboutSender = /\b(from|sender|source|reply-?to|return-?path)\b/i;
const aboutSuppression = /suppress|blacklist/i;
const aboutPause = /(sending|account)\b.{0,80}\b(paused|suspended|disabled|shut down)/i;

/**
 * What an error of SES means for the mail and for all others. Only what SES says of the recipient is a refusal; what it says of
 * the account or the sender holds all mail; what nobody knows decides nothing: that mail is tried again later, and told.
 *
 * `ambiguous` is for an answer that was lost, or a fault of SES itself: the mail may have gone.
 */
export function meaningOf(error: unknown, sending: Sending): Exclude<SendResult, 'sent'> {
  // Refused as a whole: the rest could have been a second header.
  if (error instanceof RangeError) return 'refused';
  if (!(error instanceof Error)) return 'ambiguous';
  const code = error.name.replace(/Exception$/, '');
  if (code === 'AccessDenied' && isAboutRecipient(error.message, sending)) return 'unknown';
  // The part before the @ is the recipient's own choice and says nothing about us.
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
 * SES uses this one error for accounts, senders and recipients alike, and tells them apart by its words only.
 *
 * @param words its message without the recipient's address
 * @param message the whole of it
 */
function ofRejection(words: string, message: string, sending: Sending): HoldReason | 'refused' | 'unknown' {
  if (aboutPause.test(words)) return 'account-paused';
  if (aboutSuppression.test(words)) return 'refused';
  if (!/not verified/i.test(words)) return 'unknown';
  if (!isAboutRecipient(message, sending)) return 'sender-unverified';
  // Recipients need be verified in the sandbox only: where real people are, that is the account's fault and not theirs.
  return sending.sandbox ? 'refused' : 'sandbox';
}

/**
 * Whether a message names the recipient, as address or as identity, and not the sender. An address may hold quotes, slashes
 * and the like, so it is looked for as a whole and never among words.
 */
function isAboutRecipient(message: string, { from, to }: Sending): boolean {
  const text = message.toLowerCase();
  const names = (address: string) => {
    const domain = address.slice(address.lastIndexOf('@') + 1);
    return isNamed(text, address) || isNamed(text, domain);
  };
  return names(to.toLowerCase()) && !names(from.toLowerCase());
}

/** Whether a text holds a name that is not a piece of a longer address or domain. */
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
