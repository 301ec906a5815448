import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { TellOne } from '../../domain/events/tell.ts';

/** Source of our events on the bus, by which rules find them. That of the CloudEvent is in the event itself. */
export const busSource = 'hoofdzaakwerk.referrals';

/** Tells the event bus of the stack: the CloudEvent is the detail, its type the detail type. */
export function createBus(client: EventBridgeClient, busName: string): TellOne<'bus'> {
  return async (event) => {
    const entry = {
      EventBusName: busName,
      Source: busSource,
      DetailType: event.type,
      Detail: JSON.stringify(event),
      Time: new Date(event.time),
    };
    try {
      const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries: [entry] }));
      return FailedEntryCount === 0 ? { is: 'told' } : { is: 'fault', fault: 'bus' };
    } catch {
      // Whatever it was: the event stays in its line, and the next try tells whether it has passed.
      return { is: 'fault', fault: 'bus' };
    }
  };
}
