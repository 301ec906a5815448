import type { GetSendQuotaResponse, SendRawEmailRequest, SendRawEmailResponse } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import type { OrderedStore } from '../engines/support/ordered-store.ts';
import type { Answer, Refusal, ServiceAnswer } from '../engines/support/sdk-handler.ts';
import type { NewId } from '../functions/ports/clock-and-ids.ts';
import { type ArrivedMail, type CapturedMail, type KeptMail, keptMailSchema } from './captured-mail.ts';

/** How SES can answer a mail instead of taking it: status, code and words as its documentation and public reports give them. */
const answers = {
  throttle: [400, 'Throttling', 'Maximum sending rate exceeded.'],
  refuse: [400, 'InvalidParameterValue', 'Domain contains illegal character'],
  'recipient-unverified': [
    400,
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: {to}',
  ],
  'sender-unverified': [
    400,
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: {from}, {domain}',
  ],
  'sending-paused': [
    400,
    'MessageRejected',
    'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
  ],
  'account-paused': [400, 'AccountSendingPausedException', 'Email sending is disabled for this account.'],
  'set-paused': [400, 'ConfigurationSetSendingPausedException', 'Email sending is disabled for the configuration set.'],
  'set-missing': [400, 'ConfigurationSetDoesNotExist', 'Configuration set does not exist.'],
  'return-path-unverified': [400, 'MailFromDomainNotVerifiedException', 'Custom MAIL FROM domain is not verified.'],
  'quota-used': [400, 'Throttling', 'Daily message quota exceeded.'],
  'no-access': [
    403,
    'AccessDenied',
    "User `arn:aws:sts::000000000000:assumed-role/role/name' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-central-1:000000000000:identity/{domain}'",
  ],
  puzzle: [400, 'MessageRejected', 'Transaction failed: Expected disposition'],
} as const;

/** Every fault that can be played. */
export const mailFaults = [...(Object.keys(answers) as (keyof typeof answers)[]), 'accept-then-fail'] as const;

/** Makes SES refuse a mail instead of accepting it, for tests. */
export type MailFault = (typeof mailFaults)[number];

/** The mailbox of the embedded run: SES on one side, readable mails on the other. */
export interface Mailbox {
  /** For `answerHere`: the calls of an `SESClient`. */
  readonly answer: Answer;
  /** Every mail, oldest first; those after the one with this id where it is given. */
  mails(after?: string): Promise<readonly CapturedMail[]>;
  mail(id: string): Promise<CapturedMail | undefined>;
  /** Id of the newest mail, without reading any; undefined before the first. */
  newest(): Promise<string | undefined>;
  /** Mails that the account may send in 24 hours, from here on; 50,000 until then. */
  setQuota(perDay: number): void;
  /** Decides what happens to following mails; undefined: all are accepted again. */
  setFault(fault: ((mail: CapturedMail) => MailFault | undefined) | undefined): void;
  close(): Promise<void>;
}

/** Where mails are kept: a store in a folder, or memory. Keys sort in the order of arrival. */
interface MailShelf {
  put(mails: readonly KeptMail[]): void;
  get(key: string): KeptMail | undefined;
  /** The key of the newest one. */
  newest(): string | undefined;
  /** Newest first. */
  backwards(): Iterable<KeptMail>;
  /** In order; only those after a key, if one is given. */
  all(after?: string): readonly KeptMail[];
  close(): void;
}

/**
 * Opens the mailbox: an in-process SES (`SendRawEmail` of the v1 API) that keeps every mail instead of sending it. A mail is
 * on disk before its sender hears "sent", so a kill in between looks to the sender like an ambiguous answer, as in AWS.
 *
 * @param options.store keeps the mails, and is closed with the mailbox; absent keeps them in memory
 * @param options.memory keeps the mails of a run without a store; a new one when absent
 * @param options.clock the run's clock
 * @param options.newId makes ids that nobody expects, as SES does
 */
export async function openMailbox(options: {
  readonly store?: OrderedStore | undefined;
  readonly memory?: Map<string, KeptMail> | undefined;
  readonly clock: () => string;
  readonly newId: NewId;
}): Promise<Mailbox> {
  const shelf = options.store === undefined ? memoryShelf(options.memory) : storeShelf(options.store);
  let arrived = Number(shelf.newest()?.split('-')[0] ?? 0);
  let perDay = 50_000;
  let fault: ((mail: CapturedMail) => MailFault | undefined) | undefined;

  async function send(request: SendRawEmailRequest): Promise<ServiceAnswer> {
    arrived += 1;
    const id = `${String(arrived).padStart(9, '0')}-${options.newId(8)}`;
    const mail = await takeMail(request, id, options.clock());
    if (!mail) return refusal('InvalidParameterValue', 'Recipient, subject or message tag is not valid.');
    const met = fault?.(await readMail(mail));
    if (met !== undefined && met !== 'accept-then-fail') {
      const [status, code, words] = answers[met];
      return refusal(code, spokenTo(words, request), status);
    }
    shelf.put([mail]);
    if (met !== undefined) {
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    }
    return { output: { MessageId: id } satisfies SendRawEmailResponse };
  }

  /**
   * Mails as a mail program shows them. Most are never looked at, and to read one takes longer than to send it: so each is read when it
   * is first looked at, and then kept as it was read.
   */
  async function asRead(kept: readonly KeptMail[]): Promise<readonly CapturedMail[]> {
    const news: CapturedMail[] = [];
    const read: CapturedMail[] = [];
    for (const mail of kept) {
      const shown = 'raw' in mail ? await readMail(mail) : mail;
      if (shown !== mail) news.push(shown);
      read.push(shown);
    }
    try {
      if (news.length > 0) shelf.put(news);
    } catch {
      // Where nothing can be written any more, the write guard has told: the mails can still be read, and are read anew each time.
    }
    return read;
  }

  async function quota(): Promise<ServiceAnswer> {
    const dayAgo = new Date(Date.parse(options.clock()) - 86_400_000).toISOString();
    let SentLast24Hours = 0;
    for (const { at } of shelf.backwards()) {
      if (at <= dayAgo) break;
      SentLast24Hours += 1;
    }
    const output = { Max24HourSend: perDay, MaxSendRate: 14, SentLast24Hours } satisfies GetSendQuotaResponse;
    return { output };
  }

  return {
    async answer({ operation, input }) {
      if (operation === 'GetSendQuota') return quota();
      if (operation === 'SendRawEmail') return send(input as unknown as SendRawEmailRequest);
      return refusal('InvalidAction', `The embedded mailbox does not know ${operation}.`);
    },
    mails: async (after) => asRead(shelf.all(after)),
    async mail(id) {
      const kept = shelf.get(id);
      return kept === undefined ? undefined : (await asRead([kept]))[0];
    },
    newest: async () => shelf.newest(),
    setQuota(next) {
      perDay = next;
    },
    setFault(next) {
      fault = next;
    },
    close: async () => shelf.close(),
  };
}

/** Ids of the outbox items that a mail brings, in the order of its links; the mailer tags it so, in letters that SES takes. */
export function outboxIds({ tags }: CapturedMail): readonly string[] {
  return Object.entries(tags)
    .filter(([name]) => /^mail(-\d+)?$/.test(name))
    .map(([, value]) => Buffer.from(value, 'base64url').toString('utf8'));
}

/** SES speaks XML; the SDK makes its exception of this. */
function refusal(code: string, message: string, statusCode = 400): Refusal {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
  const body = Buffer.from(`<ErrorResponse ${namespace}>${error}</ErrorResponse>`);
  return { statusCode, headers: { 'content-type': 'text/xml' }, body };
}

function spokenTo(words: string, { Source: from = '', Destinations: [to = ''] = [] }: SendRawEmailRequest): string {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return words.replace('{to}', to).replace('{from}', from).replaceAll('{domain}', domain);
}

/** SES accepts only these characters in names and values of message tags, and 256 at most. */
const tagText = /^[A-Za-z0-9_-]{1,256}$/;

/** The mail in a request, or undefined where SES would refuse it. */
async function takeMail(request: SendRawEmailRequest, id: string, at: string): Promise<ArrivedMail | undefined> {
  const { Source, Destinations = [], Tags = [], RawMessage } = request;
  const tags: Record<string, string> = {};
  for (const { Name = '', Value = '' } of Tags) {
    if (!tagText.test(Name) || !tagText.test(Value)) return undefined;
    tags[Name] = Value;
  }
  const raw = Buffer.from(RawMessage?.Data ?? new Uint8Array());
  // Headers alone: an empty line ends them, and what SES judges is in them.
  const { from, to = [], cc, bcc, subject } = await PostalMime.parse(raw.subarray(0, raw.indexOf('\r\n\r\n') + 4));
  const recipients = [...to, ...(cc ?? []), ...(bcc ?? [])].map(({ address }) => address);
  const [recipient] = recipients;
  const oneOnly = recipients.length === 1 && Destinations.length === 1 && recipient === Destinations[0];
  if (!recipient?.includes('@') || !oneOnly || !subject) return undefined;
  // SES checks the rights on the address in the call; another one in the message would evade them.
  if (from?.address === undefined || from.address !== Source) return undefined;
  return { id, at, tags, raw: raw.toString('latin1') };
}

/** What a mail program would read in a mail that was taken. */
async function readMail({ id, at, tags, raw }: ArrivedMail): Promise<CapturedMail> {
  const { from, to = [], cc, bcc, subject = '', ...rest } = await PostalMime.parse(Buffer.from(raw, 'latin1'));
  const [text, html] = [asSent(rest.text), asSent(rest.html)];
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g) ?? [])];
  const sender = from?.address ?? '';
  return {
    id,
    at,
    from: from === undefined || from.name === '' ? sender : `${from.name} <${sender}>`,
    to: [...to, ...(cc ?? []), ...(bcc ?? [])][0]?.address ?? '',
    subject,
    text,
    html,
    links,
    tags,
    headers: Object.fromEntries(rest.headers.map(({ key, value }) => [key, value])),
    attachments: rest.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      text: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
    })),
  };
}

/** A part without the line break that ends it in transit. */
function asSent(part = ''): string {
  return part.replace(/\n$/, '');
}

function memoryShelf(kept = new Map<string, KeptMail>()): MailShelf {
  return {
    put(mails) {
      for (const mail of mails) kept.set(mail.id, mail);
    },
    get: (key) => kept.get(key),
    newest: () => [...kept.keys()].at(-1),
    backwards: () => [...kept.values()].reverse(),
    all: (after = '') => [...kept].flatMap(([key, mail]) => (key > after ? [mail] : [])),
    close() {},
  };
}

function storeShelf(store: OrderedStore): MailShelf {
  const read = (text: string) => keptMailSchema.parse(JSON.parse(text));
  return {
    put: (mails) => store.write(mails.map((mail) => ({ type: 'put', key: mail.id, value: JSON.stringify(mail) }))),
    get: (key) => {
      const text = store.get(key);
      return text === undefined ? undefined : read(text);
    },
    newest: () => [...store.keys({ reverse: true, limit: 1 })][0],
    *backwards() {
      for (const [, text] of store.range({ reverse: true })) yield read(text);
    },
    all: (after) => Array.from(store.range(after === undefined ? {} : { gt: after }), ([, text]) => read(text)),
    close: () => store.close(),
  };
}
