import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { busSource } from '../../functions/adapters/eventbridge/bus.ts';
import { environmentFor } from './cdk.ts';
import type { Deployed } from './deployed.ts';
import { askByJson } from './query-api.ts';

/** An event as EventBridge hands it to a target, with the CloudEvent as its detail. */
const heardSchema = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.looseObject({
    id: z.string(),
    type: z.string(),
    subject: z.string(),
    sequence: z.string(),
    data: z.looseObject({ reference: z.string(), status: z.string() }),
  }),
});
export type HeardEvent = z.infer<typeof heardSchema>;

const madeSchema = z.object({ QueueUrl: z.string() });
const receivedSchema = z.object({
  Messages: z.array(z.object({ Body: z.string(), ReceiptHandle: z.string() })).default([]),
});

/**
 * Puts a rule on the event bus of the deployed stack that leads all our events to a queue, as another team of the same account would.
 *
 * @returns takes everything that has come to the queue, in the order in which it came.
 */
export async function listenToBus({
  emulator,
  stackName,
}: Pick<Deployed, 'emulator' | 'stackName'>): Promise<() => Promise<readonly HeardEvent[]>> {
  const ask = (action: string, body: object) => askByJson(emulator.url, 'sqs', `AmazonSQS.${action}`, body);
  const name = 'another-team';
  const { QueueUrl } = madeSchema.parse(await ask('CreateQueue', { QueueName: name }));
  const client = new EventBridgeClient({
    endpoint: emulator.url,
    region: environmentFor(emulator.url).AWS_REGION,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const rule = { EventBusName: `${stackName}-events`, Name: name };
  await client.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: [busSource] }) }));
  const Targets = [{ Id: 'queue', Arn: `arn:aws:sqs:eu-central-1:000000000000:${name}` }];
  await client.send(new PutTargetsCommand({ EventBusName: rule.EventBusName, Rule: name, Targets }));
  client.destroy();
  return async () => {
    const heard: HeardEvent[] = [];
    for (;;) {
      const { Messages } = receivedSchema.parse(await ask('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return heard;
      for (const { Body, ReceiptHandle } of Messages) {
        heard.push(heardSchema.parse(JSON.parse(Body)));
        await ask('DeleteMessage', { QueueUrl, ReceiptHandle });
      }
    }
  };
}
