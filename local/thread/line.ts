/** What two threads send each other through: a worker, or the port to whoever started it. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** An error as it can be sent: what is read of it, without its class. */
interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of errors of the network and of Node. */
  readonly code: unknown;
}

/** One message. `n` counts the questions of whoever asked. */
type Message =
  | { readonly is: 'question'; readonly n: number; readonly content: unknown }
  | { readonly is: 'answer'; readonly n: number; readonly content: unknown }
  | { readonly is: 'failure'; readonly n: number; readonly error: SentError };

/** One end of a line on which two threads ask each other. What one end sends arrives at the other in the same order. */
export interface Line<Question, Answer> {
  /**
   * Asks the other thread.
   *
   * @throws what the other thread threw, with its name, words, code and trace; or why the line was cut
   */
  ask(question: Question): Promise<Answer>;
  /** Lets every question fail that waits or comes from here on. */
  cut(why: Error): void;
}

/**
 * Opens one end of a line. Questions and answers are sent as structured clones: data, no functions and no classes.
 *
 * @param answer answers what the other thread asks; what it throws is thrown there
 */
export function openLine<Question, Answer, Asked>(
  port: Port,
  answer: (asked: Asked) => Promise<unknown>,
): Line<Question, Answer> {
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let questions = 0;
  let isCut: Error | undefined;
  const send = (message: Message) => port.postMessage(message);

  async function reply({ n, content }: { readonly n: number; readonly content: unknown }): Promise<void> {
    try {
      send({ is: 'answer', n, content: await answer(content as Asked) });
    } catch (error) {
      send({ is: 'failure', n, error: sentError(error) });
    }
  }

  port.on('message', (received) => {
    const message = received as Message;
    if (message.is === 'question') return void reply(message);
    const asked = waiting.get(message.n);
    waiting.delete(message.n);
    if (message.is === 'answer') asked?.resolve(message.content as Answer);
    else asked?.reject(errorOf(message.error));
  });

  return {
    ask: (content) =>
      new Promise((resolve, reject) => {
        if (isCut !== undefined) throw isCut;
        questions += 1;
        send({ is: 'question', n: questions, content });
        waiting.set(questions, { resolve, reject });
      }),
    cut(why) {
      isCut ??= why;
      for (const { reject } of waiting.values()) reject(isCut);
      waiting.clear();
    },
  };
}

function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined, code: undefined };
  const { name, message, stack } = error;
  return { name, message, stack, code: 'code' in error ? String(error.code) : undefined };
}

function errorOf({ name, message, stack, code }: SentError): Error {
  return Object.assign(new Error(message), { name, stack, ...(code === undefined ? {} : { code }) });
}
