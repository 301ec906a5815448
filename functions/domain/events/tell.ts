import type { CloudEvent } from './cloud-event.ts';
import type { Subscriber } from './subscribers.ts';
import type { TellFault } from './told-event.ts';

/** How a try to tell somebody went. `gone`: the receiver says that it will never listen again (410). */
export type TellAnswer =
  | { readonly is: 'told' }
  | { readonly is: 'gone' }
  | {
      readonly is: 'fault';
      readonly fault: TellFault;
      readonly answered?: number;
      /** Seconds that the receiver asks us to wait. */
      readonly retryAfter?: number;
    };

/** Sends an event to a subscriber of one kind: once, with an answer within some seconds, and without ever throwing. */
export type TellOne<Kind extends Subscriber['kind']> = (
  event: CloudEvent,
  to: Extract<Subscriber, { kind: Kind }>,
) => Promise<TellAnswer>;

/** How each kind of subscriber is told. Another kind is another entry here; the compiler names every other place. */
export type Tellers = { readonly [Kind in Subscriber['kind']]: TellOne<Kind> };
