import * as z from 'zod';
import type { Instant } from '../../functions/domain/referral.ts';
import type { YearTally } from '../year/tally.ts';

const mailSchema = z.object({
  id: z.string(),
  at: z.string(),
  to: z.string(),
  text: z.string(),
  links: z.array(z.string()),
  about: z.array(z.string()),
});
/** A mail as the console shows it. */
export type NewMail = z.infer<typeof mailSchema>;

const referralSchema = z.object({ reference: z.string(), status: z.string(), nextAction: z.object({}).nullable() });
const postedSchema = z.object({ reference: z.string().exactOptional(), otherDoor: z.string().exactOptional() });

/** Asks the running system as `fetch` does, redirects not followed. */
export type Reach = (url: string, init?: RequestInit) => Promise<Response>;

/** A running system, and how it is reached. */
export interface Reached {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** By HTTP to another process, or in this one. */
  readonly reach: Reach;
}

/** The running system as the rehearsal reaches it: only by requests, like everybody else. */
export interface Site {
  /** Moves the clock; answers when all work of that span is done. */
  moveTo(at: Instant): Promise<void>;
  /** Posts a referral; the same key gets the same answer. */
  refer(body: object, key: string): Promise<{ readonly reference?: string; readonly otherDoor?: string }>;
  /** Mails that arrived after the one with this id, oldest first. */
  mailsAfter(id: string): Promise<readonly NewMail[]>;
  /** Open referrals without a next action: there must be none (I3). */
  forgotten(): Promise<number>;
  /** The results of the year. */
  tally(): Promise<YearTally>;
}

/** The site of a running system. */
export function siteAt({ url, reach }: Reached): Site {
  async function read<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> {
    const answer = await reach(`${url}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`);
    return schema.parse(JSON.parse(text));
  }
  const posting = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    async moveTo(at) {
      await read(z.object({}), '/_local/clock.json', posting({ to: at }));
    },
    refer: (body, key) =>
      read(postedSchema, '/v1/referrals', posting(body, { 'idempotency-key': key, 'x-api-key': 'demo-key' })),
    mailsAfter: (id) => read(z.array(mailSchema), `/_local/mails.json?after=${id}`),
    async forgotten() {
      const referrals = await read(z.array(referralSchema), '/_local/referrals.json');
      return referrals.filter(({ status, nextAction }) => status !== 'closed' && nextAction === null).length;
    },
    tally: () =>
      read(
        z.custom<YearTally>((value) => typeof value === 'object' && value !== null),
        '/_local/year.json',
      ),
  };
}
