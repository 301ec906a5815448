import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, test, vi } from 'vitest';
import type { ChangeSettings } from '../../functions/runtime/env.ts';
import type { Ground } from '../../functions/runtime/wire.ts';
import { createLateServices } from '../../functions/serve-public/late-services.ts';
import { loadSeldom } from '../../functions/serve-public/load-seldom.ts';
import { regionNamed } from '../support/regions.ts';

const ses = mockClient(SESClient);
const sfn = mockClient(SFNClient);
// Files share their modules: what is not put back would answer the calls of another file.
afterAll(() => {
  ses.restore();
  sfn.restore();
});

const ground = {
  env: {
    TABLE_NAME: 'table',
    STAGE: 'test',
    MAIL_CONFIGURATION_SET: 'set',
    REFERRAL_STATE_MACHINE_ARN: 'arn:aws:states:eu-central-1:1:stateMachine:referral',
    TRAJECTORY_STATE_MACHINE_ARN: 'arn:aws:states:eu-central-1:1:stateMachine:trajectory',
  },
  region: await regionNamed(),
  clock: () => '2026-01-05T08:00:00.000Z',
  log: { error: () => {} },
} as unknown as Ground<ChangeSettings>;

test('mail and executions reach their services, whose clients are loaded with the first call and made once', async () => {
  const load = vi.fn(loadSeldom);
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'm' });
  sfn.on(StartExecutionCommand).resolves({});
  sfn.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
  const services = createLateServices(load);
  const first = services(ground);
  const afterChangeOfRegion = services({ ...ground, region: { ...ground.region } });
  expect(load).not.toHaveBeenCalled();

  const mail = { to: 'noor@post.example', sender: 'W', subject: 'W', text: 'W', html: '<p>W</p>', tag: 'm' };
  expect(await first.mailer.send(mail)).toBe('sent');
  const referral = { id: 'R', generation: 1, machine: 'referral', stage: 'new', openTasks: [] } as never;
  await first.workflow.start(referral);
  expect(await afterChangeOfRegion.workflow.status(referral)).toBe('running');

  expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input.name).toContain('R');
  expect(load).toHaveBeenCalledTimes(1);
});
