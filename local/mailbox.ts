import { randomUUID } from 'node:crypto';
import { ClassicLevel } from 'classic-level';
import { bodyText, inProcess, operationOf, type SdkHandler, type SdkResponse } from './sdk-handler.ts';
import { unguarded, type WriteGuard } from './write-guard.ts';

/** A captured mail. */
export interface CapturedMail {
  readonly id: string;
  /** UTC instant on the run's clock. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Web addresses in the text, in order, each once. */
  readonly links: readonly string[];
  /** Message tags as SES got them. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What SES can do to a mail instead of taking it: a rehearsal for tests. */
export type MailFault = 'throttle' | 'refuse' | 'accept-then-fail';

/** The mailbox of the embedded run: SES on one side, readable mails on the other. */
export interface Mailbox {
  readonly requestHandler: SdkHandler;
  /** Every mail, oldest first; those after the one with this id where it is given. */
  mails(after?: string): Promise<readonly CapturedMail[]>;
  mail(id: string): Promise<CapturedMail | undefined>;
  /** Decides the fate of mails to come; undefined takes them all again. */
  setFault(fault: ((mail: CapturedMail) => MailFault | undefined) | undefined): void;
  close(): Promise<void>;
}

/** Where mails are kept: a LevelDB folder, or memory. Keys sort in the order of arrival. */
interface MailShelf {
  put(key: string, mail: CapturedMail): Promise<void>;
  get(key: string): Promise<CapturedMail | undefined>;
  /** In order; only those behind a key where it is given. */
  all(after?: string): Promise<readonly CapturedMail[]>;
  close(): Promise<void>;
}

/**
 * Opens the mailbox: an in-process SES (`SendEmail` of the v1 API) that keeps every mail instead of sending it. A mail is
 * on disk before its sender hears "sent", so a kill in between looks to the sender like an ambiguous answer, as in AWS.
 *
 * @param options.path folder to keep mails in; absent keeps them in memory
 * @param options.clock the run's clock
 * @param options.guard stands before every write to the folder
 */
export async function openMailbox(options: {
  readonly path?: string;
  readonly clock: () => string;
  readonly guard?: WriteGuard;
}): Promise<Mailbox> {
  const shelf = options.path === undefined ? memoryShelf() : await diskShelf(options.path, options.guard ?? unguarded);
  const kept = await shelf.all();
  let arrived = Number(kept.at(-1)?.id.split('-')[0] ?? 0);
  let fault: ((mail: CapturedMail) => MailFault | undefined) | undefined;

  async function send(form: URLSearchParams): Promise<SdkResponse> {
    arrived += 1;
    const id = `${String(arrived).padStart(9, '0')}-${randomUUID().slice(0, 8)}`;
    const mail = readMail(form, id, options.clock());
    if (!mail) return refusal('InvalidParameterValue', 'Recipient, subject or message tag is not valid.');
    switch (fault?.(mail)) {
      case 'throttle':
        return refusal('Throttling', 'Maximum sending rate exceeded.');
      case 'refuse':
        return refusal('MessageRejected', 'Email address is not verified.');
      case 'accept-then-fail':
        await shelf.put(id, mail);
        throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
      default:
        await shelf.put(id, mail);
        return xml(
          200,
          `<SendEmailResponse ${namespace}><SendEmailResult><MessageId>${id}</MessageId></SendEmailResult></SendEmailResponse>`,
        );
    }
  }

  return {
    requestHandler: inProcess(async (request) => {
      const operation = operationOf(request);
      if (operation === 'SendEmail') return send(new URLSearchParams(bodyText(request.body)));
      return refusal('InvalidAction', `The embedded mailbox does not know ${operation}.`);
    }),
    mails: (after) => shelf.all(after),
    mail: (id) => shelf.get(id),
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

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

function xml(statusCode: number, body: string): SdkResponse {
  return { statusCode, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) };
}

function refusal(code: string, message: string): SdkResponse {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return xml(400, `<ErrorResponse ${namespace}>${error}</ErrorResponse>`);
}

/** SES takes these characters only in names and values of message tags, and 256 of them at most. */
const tagText = /^[A-Za-z0-9_-]{1,256}$/;

function readMail(form: URLSearchParams, id: string, at: string): CapturedMail | undefined {
  const to = form.get('Destination.ToAddresses.member.1');
  const subject = form.get('Message.Subject.Data');
  const text = form.get('Message.Body.Text.Data') ?? '';
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1) {
    const name = form.get(`Tags.member.${n}.Name`) ?? '';
    const value = form.get(`Tags.member.${n}.Value`) ?? '';
    if (!tagText.test(name) || !tagText.test(value)) return undefined;
    tags[name] = value;
  }
  const several = form.has('Destination.ToAddresses.member.2') || form.has('Destination.CcAddresses.member.1');
  if (!to?.includes('@') || several || !subject || /[\r\n]/.test(subject + to)) return undefined;
  const html = form.get('Message.Body.Html.Data') ?? '';
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g) ?? [])];
  return { id, at, from: form.get('Source') ?? '', to, subject, text, html, links, tags };
}

function memoryShelf(): MailShelf {
  const mails = new Map<string, CapturedMail>();
  return {
    put: async (key, mail) => void mails.set(key, mail),
    get: async (key) => mails.get(key),
    all: async (after = '') => [...mails].flatMap(([key, mail]) => (key > after ? [mail] : [])),
    close: async () => {},
  };
}

async function diskShelf(path: string, guard: WriteGuard): Promise<MailShelf> {
  const level = new ClassicLevel<string, CapturedMail>(path, { valueEncoding: 'json' });
  await level.open();
  return {
    put: (key, mail) => guard.write(() => level.put(key, mail)),
    get: (key) => level.get(key),
    all: (after) => level.values(after === undefined ? {} : { gt: after }).all(),
    close: () => level.close(),
  };
}
