import type { GetSendQuotaResponse, SendRawEmailRequest, SendRawEmailResponse } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import type { OrderedStore } from '../engines/support/ordered-store.ts';
import type { Answer, Refusal, ServiceAnswer } from '../engines/support/sdk-handler.ts';
import type { NewId } from '../functions/ports.ts';
import { type CapturedMail, capturedMailSchema } from './captured-mail.ts';

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
  put(key: string, mail: CapturedMail): Promise<void>;
  get(key: string): Promise<CapturedMail | undefined>;
  /** The key of the newest one. */
  newest(): Promise<string | undefined>;
  /** Newest first. */
  backwards(): Iterable<CapturedMail>;
  /** In order; only those after a key, if one is given. */
  all(after?: string): Promise<readonly CapturedMail[]>;
  close(): Promise<void>;
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
  readonly memory?: Map<string, CapturedMail> | undefined;
  readonly clock: () => string;
  readonly newId: NewId;
}): Promise<Mailbox> {
  const shelf = options.store === undefined ? memoryShelf(options.memory) : storeShelf(options.store);
  let arrived = Number((await shelf.newest())?.split('-')[0] ?? 0);
  let perDay = 50_000;
  let fault: ((mail: CapturedMail) => MailFault | undefined) | undefined;

  async function send(request: SendRawEmailRequest): Promise<ServiceAnswer> {
    arrived += 1;
    const id = `${String(arrived).padStart(9, '0')}-${options.newId(8)}`;
    const mail = await readMail(request, id, options.clock());
    if (!mail) return refusal('InvalidParameterValue', 'Recipient, subject or message tag is not valid.');
    const met = fault?.(mail);
    if (met !== undefined && met !== 'accept-then-fail') {
      const [status, code, words] = answers[met];
      return refusal(code, spokenTo(words, mail, request.Source ?? ''), status);
    }
    await shelf.put(id, mail);
    if (met !== undefined) {
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    }
    return { output: { MessageId: id } satisfies SendRawEmailResponse };
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
    mails: (after) => shelf.all(after),
    mail: (id) => shelf.get(id),
    newest: () => shelf.newest(),
    setQuota(next) {
      perDay = next;
    },
    setFault(next) {
      fault = next;
    },
    close: () => shelf.close(),
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

function spokenTo(words: string, { to }: CapturedMail, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return words.replace('{to}', to).replace('{from}', from).replaceAll('{domain}', domain);
}

/** SES accepts only these characters in names and values of message tags, and 256 at most. */
const tagText = /^[A-Za-z0-9_-]{1,256}$/;

/** The mail in a request, or undefined where SES would refuse it. What is shown is what a mail program would read. */
async function readMail(request: SendRawEmailRequest, id: string, at: string): Promise<CapturedMail | undefined> {
  const { Source, Destinations = [], Tags = [], RawMessage } = request;
  const tags: Record<string, string> = {};
  for (const { Name = '', Value = '' } of Tags) {
    if (!tagText.test(Name) || !tagText.test(Value)) return undefined;
    tags[Name] = Value;
  }
  const raw = RawMessage?.Data ?? new Uint8Array();
  const { from, to = [], cc, bcc, subject, ...rest } = await PostalMime.parse(raw);
  const [text, html] = [asSent(rest.text), asSent(rest.html)];
  const recipients = [...to, ...(cc ?? []), ...(bcc ?? [])].map(({ address }) => address);
  const [recipient] = recipients;
  const oneOnly = recipients.length === 1 && Destinations.length === 1 && recipient === Destinations[0];
  if (!recipient?.includes('@') || !oneOnly || !subject) return undefined;
  // SES checks the rights on the address in the call; another one in the message would evade them.
  if (from?.address === undefined || from.address !== Source) return undefined;
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g) ?? [])];
  return {
    id,
    at,
    from: from.name === '' ? from.address : `${from.name} <${from.address}>`,
    to: recipient,
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

function memoryShelf(mails = new Map<string, CapturedMail>()): MailShelf {
  return {
    put: async (key, mail) => void mails.set(key, mail),
    get: async (key) => mails.get(key),
    newest: async () => [...mails.keys()].at(-1),
    backwards: () => [...mails.values()].reverse(),
    all: async (after = '') => [...mails].flatMap(([key, mail]) => (key > after ? [mail] : [])),
    close: async () => {},
  };
}

function storeShelf(store: OrderedStore): MailShelf {
  const read = (text: string) => capturedMailSchema.parse(JSON.parse(text));
  return {
    put: async (key, mail) => store.write([{ type: 'put', key, value: JSON.stringify(mail) }]),
    get: async (key) => {
      const text = store.get(key);
      return text === undefined ? undefined : read(text);
    },
    newest: async () => [...store.keys({ reverse: true, limit: 1 })][0],
    *backwards() {
      for (const [, text] of store.range({ reverse: true })) yield read(text);
    },
    all: async (after) => Array.from(store.range(after === undefined ? {} : { gt: after }), ([, text]) => read(text)),
    close: async () => store.close(),
  };
}
