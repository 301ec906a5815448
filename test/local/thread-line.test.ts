import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { asInvocation } from '../../engines/support/invocation.ts';
import { openFunctionsThread } from '../../local/thread/functions-thread.ts';
import { createHeardClock } from '../../local/thread/heard-clock.ts';
import { openLine } from '../../local/thread/line.ts';

let channel: MessageChannel | undefined;
afterEach(() => channel?.port1.close());

/** The asking end of a line whose other end answers so. */
function asking(answer: (asked: string) => Promise<unknown>) {
  channel = new MessageChannel();
  openLine(channel.port2, answer);
  return openLine<string, unknown, never>(channel.port1, async () => {});
}

describe('a line between threads', () => {
  test('each question gets its own answer, in whatever order they come', async () => {
    const ends: (() => void)[] = [];
    const line = asking(async (asked) => {
      await new Promise<void>((end) => ends.push(end));
      return { asked, bytes: new Uint8Array([1]) };
    });
    const answers = [line.ask('a'), line.ask('b')];
    await expect.poll(() => ends.length).toBe(2);
    for (const end of ends.reverse()) end();
    expect(await Promise.all(answers)).toEqual(['a', 'b'].map((asked) => ({ asked, bytes: new Uint8Array([1]) })));
  });

  test('what is thrown at the other end is thrown here, by its name, words, code and trace', async () => {
    const thrown = Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    const error = await asking(() => Promise.reject(thrown))
      .ask('a')
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'TimeoutError',
      message: 'socket hang up',
      code: 'ECONNRESET',
      stack: thrown.stack,
    });
  });

  test('what cannot be sent is a failure of its own question', async () => {
    const line = asking(async (asked) => (asked === 'a' ? () => {} : 'sent'));
    await expect(line.ask('a')).rejects.toThrow('could not be cloned');
    await expect(line.ask(Symbol('a') as never)).rejects.toThrow('could not be cloned');
    expect(await line.ask('b')).toBe('sent');
  });

  test('a line that is cut fails whatever waits and comes', async () => {
    const line = asking(() => new Promise(() => {}));
    const waiting = line.ask('a');
    line.cut(new Error('it is over'));
    await expect(waiting).rejects.toThrow('it is over');
    await expect(line.ask('b')).rejects.toThrow('it is over');
  });
});

describe('a clock that is heard of', () => {
  test('one that stands still is told exactly, however long a message is under way', () => {
    let passed = 0;
    const clock = createHeardClock('frozen', () => passed);
    clock.hear('2026-01-05T08:00:00.000Z');
    passed = 5_000;
    expect(clock.now()).toBe('2026-01-05T08:00:00.000Z');
  });

  test('one that ticks goes on between messages, and never back', () => {
    let passed = 100.5;
    const clock = createHeardClock('ticking', () => passed);
    clock.hear('2026-01-05T08:00:00.000Z');
    passed += 1_500.9;
    expect(clock.now()).toBe('2026-01-05T08:00:01.500Z');
    clock.hear('2026-01-05T08:00:01.499Z');
    expect(clock.now()).toBe('2026-01-05T08:00:01.500Z');
    passed += 2;
    expect(clock.now()).toBe('2026-01-05T08:00:01.501Z');
  });
});

describe('the thread of the functions', () => {
  const context = { awsRequestId: 'r', functionName: 'resume', invokedFunctionArn: 'arn' };
  const listens = "require('node:worker_threads').parentPort.on('message', (asked) => answer(asked)); ";
  const opens =
    "const answer = ({ n }) => n === 1 && require('node:worker_threads').parentPort.postMessage({ is: 'answer', n }); ";

  /** A thread that runs this code in place of the functions, and what is heard of its end. */
  function started(code: string, isAdvancing = false) {
    const ends: string[] = [];
    const worker = new Worker(code, { eval: true });
    const ground = {
      services: {} as never,
      clock: { mode: 'frozen', now: () => '', isAdvancing: () => isAdvancing } as const,
      onEvent: () => {},
      here: async () => 'here',
      onEnd: ({ message }: Error) => void ends.push(message),
    };
    const thread = openFunctionsThread({} as never, ground, worker);
    const handle = () => asInvocation({ id: 1, folder: 'resume' }, () => thread.handle('{}', context));
    return { thread, worker, ends, handle };
  }

  test.each([
    ['fails', 'throw new Error("a defect")', 'a defect'],
    ['ends', 'process.exit(3)', 'it ended with 3'],
  ])('one that %s before it is open is told of, and handlers run here', async (_, code, why) => {
    const { thread, ends, handle } = started(code);
    await expect(thread.opened).rejects.toThrow(why);
    expect(ends).toEqual([expect.stringContaining(why)]);
    expect(await handle()).toBe('here');
  });

  test('one that fails later fails what is under way, by name, and handlers run here again', async () => {
    const { thread, ends, handle } = started(`${opens}${listens}setTimeout(() => { throw new Error("a defect") }, 50)`);
    expect(await handle()).toBe('here');
    await thread.opened;
    await expect(handle()).rejects.toMatchObject({
      name: 'Runtime.ExitError',
      message: expect.stringContaining('a defect'),
    });
    expect(ends).toEqual([expect.stringContaining('a defect')]);
    expect(await handle()).toBe('here');
  });

  test('while the clock is moved handlers run here: they come one after the other', async () => {
    const { thread, handle } = started(`${opens}${listens}`, true);
    await thread.opened;
    expect(await handle()).toBe('here');
    await thread.close();
  });

  test('one that is closed has ended, and nobody is told', async () => {
    const { thread, worker, ends } = started(`${opens}${listens}`);
    await thread.opened;
    await thread.close();
    expect(worker.threadId).toBe(-1);
    expect(ends).toEqual([]);
  });

  test('one that is closed before it is open does not open', async () => {
    const { thread, ends } = started(`const answer = () => {}; ${listens}`);
    const refused = expect(thread.opened).rejects.toThrow('The run has ended.');
    await thread.close();
    await refused;
    expect(ends).toEqual([]);
  });
});
