import { byClients, quantile } from '../load.ts';
import { median } from '../median.ts';
import { folderSize } from './folder-size.ts';
import { memory, processorTime } from './processes.ts';
import type { Peer, Subject, Wait, Waiting } from './subject.ts';

/** Figures of one kind of work in one round. */
export interface Work {
  /** Milliseconds of processor time for each, of application and servers together. */
  readonly processor: number;
  /** Each second, where every client sends its next once its case waits. */
  readonly rate: number;
  /** Milliseconds until the request is answered. */
  readonly answerP50: number;
  readonly answerP99: number;
  /** Milliseconds from the request until the case waits for the next person. */
  readonly waitP50: number;
  readonly waitP99: number;
}

/** One round of one product. */
export interface Round {
  readonly intake: Work;
  readonly approval: Work;
}

/** What a case that waits takes, in KB. */
export interface Rest {
  readonly heap: number;
  readonly resident: number;
  readonly disk: number;
}

const pause = (ms: number) => new Promise((over) => setTimeout(over, ms));

/** Cases that are worked off before anything is measured. */
export const warmUp = 300;

/** A product that is running, and the cases on it that wait. */
interface Running {
  readonly subject: Subject;
  /** Resolves once a case waits for this; at once when it does already. */
  waits(reference: string, wait: Wait): Promise<Waiting>;
}

async function running<T>(peer: Peer, isAtRest: boolean, work: (on: Running) => Promise<T>): Promise<T> {
  const subject = await peer.start(isAtRest);
  const known = new Map<string, Waiting>();
  const asked = new Map<string, (waiting: Waiting) => void>();
  subject.onWait((waiting) => {
    const key = `${waiting.reference}/${waiting.wait}`;
    if (known.has(key)) process.stderr.write(`${key} began to wait twice\n`);
    known.set(key, waiting);
    asked.get(key)?.(waiting);
  });
  try {
    return await work({
      subject,
      waits(reference, wait) {
        const key = `${reference}/${wait}`;
        return new Promise((resolve, reject) => {
          const waiting = known.get(key);
          if (waiting !== undefined) return resolve(waiting);
          const late = setTimeout(() => reject(new Error(`${key} does not wait within a minute`)), 60_000);
          asked.set(key, (found) => {
            clearTimeout(late);
            resolve(found);
          });
        });
      },
    });
  } finally {
    await subject.stop();
  }
}

/** Measures intake and approval of this many cases on a fresh start. */
export function measureRound(peer: Peer, cases: number, clients: number): Promise<Round> {
  return running(peer, false, async (on) => {
    const warm = await intakes(on, warmUp, clients, 1_000_000);
    await approvals(on, warm.waits, clients);
    const intake = await intakes(on, cases, clients, 0);
    return { intake: intake.work, approval: (await approvals(on, intake.waits, clients)).work };
  });
}

/** Measures what this many waiting cases take. */
export function measureRest(peer: Peer, cases: number, clients: number): Promise<Rest> {
  return running(peer, true, async (on) => {
    await intakes(on, warmUp, clients, 1_000_000);
    const before = await held(on.subject);
    await intakes(on, cases, clients, 0);
    const after = await held(on.subject);
    const each = (what: keyof Rest) => (after[what] - before[what]) / cases / 1024;
    return { heap: each('heap'), resident: each('resident'), disk: each('disk') };
  });
}

async function held(subject: Subject): Promise<Rest> {
  await subject.rest();
  await quiet(subject);
  const heap = await subject.heap();
  return { heap, resident: await memory(subject.processes), disk: await folderSize(subject.folder) };
}

function intakes({ subject, waits }: Running, cases: number, clients: number, first: number): Promise<Timed> {
  return timed(subject, cases, clients, async (n, answered) => {
    const reference = await subject.post(first + n);
    answered();
    return waits(reference, 'approval');
  });
}

async function approvals({ subject, waits }: Running, cases: readonly Waiting[], clients: number): Promise<Timed> {
  const answers = await subject.approvals(cases);
  return timed(subject, cases.length, clients, async (n, answered) => {
    await answers[n]?.();
    answered();
    return waits(cases[n]?.reference ?? '', 'offer');
  });
}

interface Timed {
  readonly work: Work;
  readonly waits: readonly Waiting[];
}

/** Works off cases, `clients` at a time: each client goes on once its case waits. */
async function timed(
  subject: Subject,
  cases: number,
  clients: number,
  work: (n: number, answered: () => void) => Promise<Waiting>,
): Promise<Timed> {
  await quiet(subject);
  const before = await processorTime(subject.processes);
  const now = () => performance.timeOrigin + performance.now();
  const began = now();
  const answers: number[] = [];
  const waited: number[] = [];
  const waits: Waiting[] = [];
  await byClients(clients, cases, async (n) => {
    const sent = now();
    const waiting = await work(n, () => answers.push(now() - sent));
    waited.push(waiting.at - sent);
    waits.push(waiting);
  });
  const seconds = (Math.max(...waits.map(({ at }) => at)) - began) / 1000;
  await quiet(subject);
  const processor = (await processorTime(subject.processes)) - before;
  const p99 = (values: number[]) =>
    quantile(
      values.toSorted((a, b) => a - b),
      0.99,
    );
  return {
    waits,
    work: {
      processor: processor / cases,
      rate: cases / seconds,
      answerP50: median(answers),
      answerP99: p99(answers),
      waitP50: median(waited),
      waitP99: p99(waited),
    },
  };
}

/** Waits until a product has nothing more to do: less than a twentieth of a core for a quarter of a second; at most 3 s. */
async function quiet(subject: Subject): Promise<void> {
  const end = performance.now() + 3000;
  for (let before = await processorTime(subject.processes); performance.now() < end; ) {
    await pause(250);
    const after = await processorTime(subject.processes);
    if (after - before <= 12) return;
    before = after;
  }
}
