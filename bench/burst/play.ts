import { openEmbedded } from '../../local/embedded.ts';
import { outboxIds } from '../../local/mailbox.ts';
import { randomSource } from '../../local/secrets.ts';
import { referral } from '../load.ts';
import { roomyRegion } from '../roomy-region.ts';
import { templateDir } from '../subject.ts';
import { keepLimits, type Limit, type LimitName } from './limits.ts';
import { tokenBucket } from './token-bucket.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How a burst is played. */
export interface Burst {
  /** Referrals, spread evenly over `seconds`. */
  readonly count: number;
  readonly seconds: number;
  /** What each route of the API takes, from all senders together. */
  readonly route: Limit;
  /** Seconds that the API asks a refused sender to wait. */
  readonly retryAfter: number;
  readonly limits: Readonly<Record<LimitName, Limit>>;
  readonly mailPerSecond: number;
  /** Told each virtual minute. */
  readonly tell?: (sample: Sample) => void;
}

/** How much was where at a moment. */
export interface Sample {
  /** Seconds since the first was sent. */
  readonly at: number;
  readonly sent: number;
  readonly accepted: number;
  readonly started: number;
  /** Whose first task waits. */
  readonly waiting: number;
  /** Approvers' questions and people's confirmations that were mailed. */
  readonly mailed: number;
}

/** What became of a burst. */
export interface Outcome {
  readonly samples: readonly Sample[];
  /** Seconds until the last was accepted, had an execution, waited for its approver, and had all its mails. */
  readonly last: Readonly<Record<'accepted' | 'started' | 'waiting' | 'mailed', number>>;
  /** Referrals that were sent and are not there once; that wait for nobody; that are there twice; mails twice; mails missing. */
  readonly wrong: Readonly<Record<'lost' | 'idle' | 'double' | 'mailedTwice' | 'unmailed', number>>;
  readonly refused: Readonly<Record<LimitName | 'route', number>>;
  /** Most attempts that one sender needed. */
  readonly attempts: number;
  /** Messages that SES took: several questions for one mailbox go as one. */
  readonly messages: number;
  /** Errors that functions ended with, by name. */
  readonly faults: Readonly<Record<string, number>>;
  /** Lines of the log, by event. */
  readonly logged: Readonly<Record<string, number>>;
}

/** Approvers who are asked. */
const coaches = 400;
/** Seconds of virtual time after which what is not done is called stuck. */
const patience = 6 * 3600;
/** Seconds between two samples. */
const every = 5;

/** Plays a burst on the embedded run in memory, in virtual time, which must have been installed before this was imported. */
export async function playBurst(time: VirtualTime, burst: Burst): Promise<Outcome> {
  const { count, seconds } = burst;
  const limits = keepLimits(time, burst.limits);
  const route = tokenBucket(burst.route, time.now);
  const { random } = randomSource(7);
  const began = time.now();
  const since = () => (time.now() - began) / 1000;
  const logged: Record<string, number> = {};
  const started = new Set<string>();
  const waiting = new Map<string, number>();
  const mailed = new Map<string, number>();
  const last = { accepted: 0, started: 0, waiting: 0, mailed: 0 };
  let messages = 0;

  const app = await openEmbedded({
    regionContent: await roomyRegion(),
    templateDir,
    seed: 5,
    mailPerSecond: burst.mailPerSecond,
    faults: limits.hook,
    observer: {
      async request(_, call, pass) {
        const answer = await pass();
        const name: unknown = call.input['name'];
        if (call.operation === 'StartExecution' && 'output' in answer && typeof name === 'string') {
          started.add(name);
          last.started = since();
        }
        return answer;
      },
      async call(folder, payload, work) {
        const result = await work();
        if (folder === 'ask-approval') {
          const { referralId } = payload as { readonly referralId: string };
          waiting.set(referralId, (waiting.get(referralId) ?? 0) + 1);
          last.waiting = since();
        }
        return result;
      },
    },
    log: {
      info() {},
      error(event) {
        logged[event] = (logged[event] ?? 0) + 1;
      },
      count() {},
    },
  });
  app.mailbox.setFault((mail) => {
    if (!limits.takesMail()) return 'throttle';
    messages += 1;
    for (const id of outboxIds(mail)) mailed.set(id, (mailed.get(id) ?? 0) + 1);
    last.mailed = since();
    return undefined;
  });

  const accepted = new Map<number, string>();
  let sent = 0;
  let most = 0;
  let unanswered: unknown;

  async function send(n: number): Promise<void> {
    await time.wait((n / count) * seconds * 1000);
    sent += 1;
    const { situation, ...rest } = referral(n) as { readonly situation: object };
    const body = JSON.stringify({
      ...rest,
      situation: { ...situation, workCoachEmail: `coach${n % coaches}@zeist.example` },
    });
    for (let attempt = 1; ; attempt += 1) {
      most = Math.max(most, attempt);
      const answer = route.take()
        ? await app.request(`${app.url}/v1/referrals`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key', 'idempotency-key': `burst-${n}` },
            body,
          })
        : new Response(null, { status: 429, headers: { 'retry-after': String(burst.retryAfter) } });
      if (answer.status === 201) {
        const said = (await answer.json()) as { readonly reference: string };
        accepted.set(n, said.reference);
        last.accepted = since();
        return;
      }
      if (answer.status < 429) throw new Error(`a referral was met with ${answer.status}: ${await answer.text()}`);
      const after = Number(answer.headers.get('retry-after') ?? Math.min(60, 2 ** attempt));
      // Not all at once: a sender waits at least as long as it is asked to, and at most twice that.
      await time.wait(after * (1 + random()) * 1000);
    }
  }

  const samples: Sample[] = [];
  const sample = () => {
    const one = {
      at: Math.round(since()),
      sent,
      accepted: accepted.size,
      started: started.size,
      waiting: waiting.size,
      mailed: mailed.size,
    };
    samples.push(one);
    if (one.at % 60 === 0) burst.tell?.(one);
  };
  /** Each referral brings two mails: the question to the approver, and what the person is told. */
  const isDone = () => accepted.size === count && waiting.size === count && mailed.size >= 2 * count;
  const over = () => unanswered !== undefined || isDone() || since() > patience;
  const sampling = setInterval(sample, every * 1000);
  for (let n = 0; n < count; n += 1)
    send(n).catch((error: unknown) => {
      unanswered = error;
    });
  await time.runUntil(over);
  if (unanswered !== undefined) throw unanswered;
  sample();
  clearInterval(sampling);
  const ended = { last: { ...last }, refused: { ...limits.refused, route: route.refused }, messages };
  // Another half an hour: what would come twice comes within it.
  let isOver = false;
  setTimeout(() => {
    isOver = true;
  }, 1_800_000);
  await time.runUntil(() => isOver);

  const faults: Record<string, number> = {};
  for (const { error } of app.functionFaults) {
    const name = error instanceof Error ? error.name : 'unknown';
    faults[name] = (faults[name] ?? 0) + 1;
  }
  const references = [...accepted.values()];
  const idle = await idleOf(app, references);
  const outcome: Outcome = {
    samples,
    ...ended,
    wrong: {
      lost: count - references.length,
      idle,
      double: references.length - new Set(references).size + [...waiting.values()].filter((times) => times > 1).length,
      mailedTwice: [...mailed.values()].filter((times) => times > 1).length,
      unmailed: Math.max(0, 2 * count - mailed.size),
    },
    attempts: most,
    faults,
    logged,
  };
  return outcome;
}

/** How many of these cases do not stand with their approver, with an execution that waits. */
async function idleOf(app: Awaited<ReturnType<typeof openEmbedded>>, references: readonly string[]): Promise<number> {
  const runtime = app.runtime('sweep-tasks');
  const running = await runtime.workflow.running();
  let idle = 0;
  for (const reference of references) {
    const head = await runtime.referrals.load(reference);
    const asks = head?.tasks.some(({ kind, status }) => kind === 'approve' && status === 'open') ?? false;
    if (!asks || !running.has(`${reference}-${head?.referral.generation}`)) idle += 1;
  }
  return idle;
}
