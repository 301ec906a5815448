import * as z from 'zod';
import { sandboxKey } from '../domain/sandbox.ts';
import { visitor } from './visitor.ts';

/** What a smoke test does, and where. */
export interface SmokeOptions {
  /** Public address of the system, without a slash at the end. */
  readonly url: string;
  /**
   * CBS code; when absent the first in the region's API document that has a door for this person. Its team mailbox gets two mails about
   * this referral.
   */
  readonly municipality?: string;
  /** Intake lets this run in by doors that are closed, too, and counts it nowhere: it is the canary's. */
  readonly isCanary?: boolean;
  /** Key of a registered client. Without one the referral waits for its sender, and only intake and withdrawal are tested. */
  readonly apiKey?: string;
  /** Where the invented person's mails go. */
  readonly email: string;
  /** Random capital letters: every run refers somebody else, or it would be flagged as a likely duplicate. */
  readonly mark: string;
  /** How long the first task may take to open, and the mails to go. */
  readonly waitSeconds: number;
  /** Also wait until the mail servers of the addressees have accepted the mails. */
  readonly untilDelivered?: boolean;
  readonly say: (line: string) => void;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** The stations of a smoke test, in order. */
type SmokeStation = 'site' | 'intake' | 'workflow' | 'mail' | 'withdrawal';

/** The system behaved unexpectedly; the message says where to look. */
export class SmokeError extends Error {
  override readonly name = 'SmokeError';
  /** The station that failed. */
  readonly station: SmokeStation;

  constructor(station: SmokeStation, message: string) {
    super(message);
    this.station = station;
  }
}

const documentSchema = z.object({
  components: z.object({
    schemas: z.object({
      ReferralRequest: z.object({
        properties: z.object({
          candidate: z.object({
            properties: z.object({ municipality: z.object({ examples: z.array(z.string()).min(1) }) }),
          }),
          agreement: z.object({ properties: z.object({ privacyVersion: z.object({ default: z.string() }) }) }),
        }),
      }),
    }),
  }),
});
const receiptSchema = z.object({
  reference: z.string(),
  status: z.string(),
  door: z.string().optional(),
  nextStep: z.string(),
  statusUrl: z.url(),
});
const summarySchema = z.object({
  status: z.string(),
  nextStep: z.string().optional(),
  ending: z.string().optional(),
  mails: z.object({ waiting: z.number(), sent: z.number(), delivered: z.number(), failed: z.number() }).optional(),
});

const birthDate = '1990-04-02';

const otherDoorSchema = z.object({ otherDoor: z.string() });

/**
 * Refers a clearly invented person, follows the referral to its first task, checks that its mails go, and withdraws it:
 * every part of the system but the trajectory has then worked once. It uses only what anybody outside can use, so it
 * needs no rights and runs anywhere.
 *
 * @throws SmokeError when a station fails
 */
export async function smoke(options: SmokeOptions): Promise<void> {
  const { url, say, waitSeconds } = options;
  const visit = visitor(url);
  const home = await visit.get('/').catch(() => {
    throw new SmokeError('site', `${url} cannot be reached: is it the whole address, with its stage?`);
  });
  expectStatus('site', 'the front page', home, 200);
  say(`The site answers (${home.milliseconds} ms).`);

  const described = await visit.get('/v1/openapi.json');
  expectStatus('site', '/v1/openapi.json', described, 200);
  const { candidate, agreement } = read(documentSchema, described.body).components.schemas.ReferralRequest.properties;
  const headers: Record<string, string> = options.apiKey === undefined ? {} : { 'x-api-key': options.apiKey };
  const offered =
    options.municipality === undefined ? candidate.properties.municipality.examples : [options.municipality];
  const municipality = options.isCanary === true ? offered[0] : await firstWithDoor(offered);
  if (municipality === undefined) {
    return say(
      'The door for this person is closed on purpose, so nothing more was tried: the canary, which is let in, tells whether the rest works.',
    );
  }
  const posted = await refer(municipality, headers);
  // On purpose, so no fault; who tries a new version learns that it did not get any further.
  if (posted.status === 409) {
    return say(
      'Intake is closed on purpose, so nothing more was tried: the canary, which is let in, tells whether the rest works.',
    );
  }
  expectStatus('intake', 'a new referral', posted, 201);
  const receipt = read(receiptSchema, posted.body);
  const token = new URL(receipt.statusUrl).pathname.split('/').at(-1) ?? '';
  say(`Referral ${receipt.reference} from ${municipality} is in: door ${receipt.door}, next ${receipt.nextStep}.`);
  const ask = () => visit.get(`/v1/referrals/${receipt.reference}`, { ...headers, authorization: `Bearer ${token}` });
  const status = async () => {
    const answer = await ask();
    expectStatus('intake', 'the status of the referral', answer, 200);
    return read(summarySchema, answer.body);
  };
  say(`The API says: ${(await status()).status}.`);

  if (receipt.status === 'unconfirmed' && options.apiKey !== undefined) {
    throw new SmokeError(
      'intake',
      'The referral waits for its sender although a key was sent: is it a key of this region?',
    );
  }

  // Browsers send the origin of the page that a form is on; on an emulator the public address may be served elsewhere.
  const origin = new URL(receipt.statusUrl).origin;
  expectStatus('workflow', 'the status page', await visit.postForm(`/status/${token}`, { birthDate }, origin), 303);
  if (receipt.status === 'unconfirmed') {
    say('Without the key of a client it waits for its sender, so nothing more happens: the workflow was not tried.');
    return leave();
  }
  try {
    say(`The first task is open. ${await firstTaskSeen()}`);
    await seeMailsGo();
  } catch (error) {
    // The failure is reported; the invented person is withdrawn all the same, if that much works.
    await leave().catch(() => undefined);
    throw error;
  }
  await leave();

  function refer(code: string, sentWith: Readonly<Record<string, string>>) {
    const document = smokeDocument(options, code, agreement.properties.privacyVersion.default);
    return visit.postJson('/v1/referrals', document, sentWith);
  }

  /**
   * Asks the sandbox, which judges as intake does and keeps and counts nothing: a trial at intake itself would be counted as
   * somebody who was sent to another door.
   *
   * @returns undefined where the region closed the door of this person
   */
  async function firstWithDoor(codes: readonly string[]): Promise<string | undefined> {
    const others: string[] = [];
    for (const code of codes) {
      const answer = await refer(code, { 'x-api-key': sandboxKey });
      // Closed intake is what the referral itself is then told.
      if (answer.status === 201 || answer.status === 409) return code;
      if (answer.status !== 200) expectStatus('intake', 'a new referral in the sandbox', answer, 201);
      others.push(read(otherDoorSchema, answer.body).otherDoor);
    }
    if (others.includes('door-not-open-yet')) return undefined;
    const tried = codes.map((code, at) => `${code} (${others[at]})`).join(', ');
    throw new SmokeError('intake', `No door for this person in ${tried}: choose another with --municipality.`);
  }

  /** Looks every half second until there is something to find; undefined when the time is up. */
  async function within<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
    const until = Date.now() + waitSeconds * 1000;
    for (;;) {
      const found = await look();
      if (found !== undefined || Date.now() > until) return found;
      await options.pause(500);
    }
  }

  async function firstTaskSeen(): Promise<string> {
    expectStatus('workflow', 'the status page after the birth date', await visit.get(`/status/${token}?lang=en`), 200);
    const task = await within(async () => {
      // Between two tasks it is the system's turn, and nobody has been asked yet.
      const { status: stands, nextStep } = await status();
      return stands === 'received' ? undefined : `The API says: ${stands}, next ${nextStep}.`;
    });
    if (task !== undefined) return task;
    throw new SmokeError(
      'workflow',
      `No task opened within ${waitSeconds} seconds: look at the referral state machine.`,
    );
  }

  /**
   * An open task means that a mail is planned. Only the outbox can say that it went: a system that cannot send mail
   * looks the same.
   */
  async function seeMailsGo(): Promise<void> {
    let seen = { waiting: 0, sent: 0, delivered: 0 };
    const went = await within(async () => {
      const { mails } = await status();
      if (mails === undefined)
        throw new SmokeError('mail', 'The API does not say how the mails fare: is it older than this script?');
      if (mails.failed > 0) {
        throw new SmokeError(
          'mail',
          `${mails.failed} of its mails failed: see SES, and the log of the step that asks.`,
        );
      }
      seen = mails;
      const arrived = !options.untilDelivered || mails.delivered === mails.sent;
      return mails.sent > 0 && mails.waiting === 0 && arrived ? mails.sent : undefined;
    });
    if (went !== undefined) {
      return say(
        options.untilDelivered ? `Its ${went} mails were sent and delivered.` : `Its ${went} mails were sent.`,
      );
    }
    const { waiting, sent, delivered } = seen;
    const why =
      sent === 0 || waiting > 0
        ? 'mail is held or SES refuses it: see the alarms'
        : 'they were sent, and SES has not reported their delivery: see the log of mail-feedback, or give it longer with --wait';
    throw new SmokeError(
      'mail',
      `After ${waitSeconds} seconds ${waiting} mails wait, ${sent} were sent and ${delivered} delivered; ${why}.`,
    );
  }

  async function leave(): Promise<void> {
    expectStatus(
      'withdrawal',
      'withdrawing',
      await visit.postForm(`/status/${token}/intrekken`, { sure: 'yes' }, origin),
      303,
    );
    // The link of a sender whom nobody vouches for ends with what is unconfirmed.
    if (options.apiKey === undefined) {
      expectStatus('withdrawal', 'the token of the link after withdrawing', await ask(), 404);
      return say('Withdrawn by its status link, which opens nothing any more: it has ended.');
    }
    // A client is told how it ended, and not that somebody withdrew.
    const after = await status();
    if (after.status !== 'ended' || after.ending !== 'not-started') {
      throw new SmokeError('withdrawal', `After withdrawing, the API says ${after.status} (${after.ending}).`);
    }
    say('Withdrawn by its status link; the API says: ended, not-started.');
  }
}

/** The invented person as a request of the API. */
export function smokeDocument(
  { email, mark }: Pick<SmokeOptions, 'email' | 'mark'>,
  municipality: string,
  privacyVersion: string,
) {
  const familyName = `Rooktest ${mark}`;
  return {
    referrer: { role: 'self', name: `Niet-Echt ${familyName}`, email },
    candidate: {
      givenName: 'Niet-Echt',
      familyName,
      birthDate,
      municipality,
      email,
      preferredContact: 'email',
      language: 'nl',
    },
    situation: { benefit: 'participatiewet', inCareAt: 'none' },
    request: { goal: 'Dit is een test van het systeem. Er is niemand om te helpen, en niets te doen.' },
    agreement: { informed: true, privacyVersion },
  };
}

function expectStatus(
  station: SmokeStation,
  what: string,
  answer: { readonly status: number; readonly body: string },
  status: number,
): void {
  if (answer.status === status) return;
  // Problem details of the API name fields and codes, never their contents.
  const detail = answer.body.startsWith('{') ? `: ${answer.body.slice(0, 500)}` : '';
  throw new SmokeError(station, `Expected ${status} from ${what}, got ${answer.status}${detail}.`);
}

function read<S extends z.ZodType>(schema: S, body: string): z.output<S> {
  const read = schema.safeParse(jsonOf(body));
  if (read.success) return read.data;
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new SmokeError(
    'site',
    `The API answers in a shape of its own at ${fields}: are this script and the system of one version?`,
  );
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new SmokeError(
      'site',
      'What should be the API answers without JSON: is it the whole address, with its stage?',
    );
  }
}
