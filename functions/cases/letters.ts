import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Mail } from '../domain/mail.ts';
import type { DigestItem, RenderedMail } from '../ports/mails.ts';
import type { DeliverRuntime } from './delivery.ts';

/** Most tasks in one digest: each has its own message tag, so that a bounce reaches them all. */
const digestLimit = 20;

/** A mail that may go now, and the address it goes to. */
export interface Letter {
  readonly mail: Mail;
  readonly to: string;
  readonly url?: string;
  readonly coach?: { readonly name: string; readonly phone: string };
  readonly wayOut?: string;
  readonly list?: string;
  /** What it says, where it goes by itself and at once: a sweep keeps no words of all that is due. */
  readonly words?: RenderedMail;
}

/** Groups letters that can share a mail: tasks with a link of their own, for one mailbox, in one language. */
export function byMailbox(letters: readonly Letter[]): Letter[][] {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    const { mail, to } = letter;
    // A link to stop or object would be lost among other tasks.
    const together = mail.taskId !== undefined && mail.link !== undefined && mail.wayOut === undefined && !mail.shared;
    const key = together ? `${to}\n${mail.language}\n${letter.list}` : mail.id;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / digestLimit) }, (_, n) =>
      group.slice(n * digestLimit, (n + 1) * digestLimit),
    ),
  );
}

/** The words of a mail, or of a digest where several letters go together. */
export function render(runtime: DeliverRuntime, letters: readonly Letter[]): RenderedMail {
  const [first] = letters;
  const today = localDate(runtime.clock());
  const { region, mails } = runtime;
  if (first === undefined) throw new InvariantError('nothing to write a mail of');
  if (letters.length === 1 || mails.several === undefined) return mails.one({ region, today, ...first });
  const items = letters.filter((letter): letter is Letter & DigestItem => letter.url !== undefined);
  const { mail, list } = first;
  return mails.several({
    items,
    ...defined({ list }),
    language: mail.language,
    region,
    today,
  });
}
