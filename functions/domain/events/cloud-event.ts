import type { ToldEvent } from './told-event.ts';
import { eventType } from './told-kinds.ts';

/** How long one event is: far below the 64 KB that every receiver of CloudEvents has to take, and the 256 KB of EventBridge. */
export const longestEvent = 2048;

/**
 * An event as CloudEvents 1.0 has it, by the Dutch government's profile of that (NL GOV profile for CloudEvents 1.0), with the
 * extensions `sequence` and `dataref`. It holds nothing about the person.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataref: string;
  readonly sequence: string;
  readonly sequencetype: 'Integer';
  readonly data: { readonly reference: string; readonly status: string; readonly ending?: string };
}

/** Where events come from, and where more about them can be read. */
export interface EventPlace {
  /** By the profile a URN of the organisation and the system, such as `urn:nld:oin:...:systeem:...`. */
  readonly source: string;
  readonly publicUrl: string;
}

/**
 * The id of an event: the reference and the number of the event in it. The same event has the same id at each try and for each
 * subscriber, so that whoever gets it twice can tell; the profile advises a UUID, which would tell no more.
 */
export function eventId({ referralId, sequence }: Pick<ToldEvent, 'referralId' | 'sequence'>): string {
  return `${referralId}-${sequence}`;
}

/** The event as it is sent. */
export function cloudEventOf(event: ToldEvent, { source, publicUrl }: EventPlace): CloudEvent {
  const { referralId, sequence, kind, ending, at } = event;
  return {
    specversion: '1.0',
    id: eventId(event),
    source,
    type: eventType(kind),
    subject: referralId,
    time: at,
    datacontenttype: 'application/json',
    dataref: `${publicUrl}/v1/referrals/${referralId}`,
    sequence: String(sequence),
    sequencetype: 'Integer',
    data: { reference: referralId, status: kind, ...(ending === undefined ? {} : { ending }) },
  };
}
