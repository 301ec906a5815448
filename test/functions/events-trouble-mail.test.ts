import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { createEventMails } from '../../functions/adapters/dynamodb/event-mails.ts';
import type { SubscriberState, ToldEvent } from '../../functions/domain/events/told-event.ts';
import type { MailHold } from '../../functions/domain/mail-hold.ts';
import type { OutgoingMail, SendResult } from '../../functions/ports/mailer.ts';
import { type EventsTroubleRuntime, mailEventsTrouble } from '../../functions/sweep-tasks/mail-events-trouble.ts';
import { ourTable } from '../adapters/store-engine.ts';
import { midden } from '../domain/fixtures.ts';
import { says } from '../support/says.ts';

const hour = 60 * 60_000;
const start = '2026-11-28T09:00:00.000Z';

/** A region that tells two systems, on a real table, at hours that a test chooses. */
async function world() {
  let clock = start;
  const dynamo = await openLocalDynamo({ tables: [ourTable('mails')], ttl: [], clock: () => clock });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'eu-west-1', credentials, requestHandler: dynamo.requestHandler });
  const sent: OutgoingMail[] = [];
  const tried: OutgoingMail[] = [];
  const counted: string[] = [];
  const states = new Map<string, SubscriberState>();
  const dead: ToldEvent[] = [];
  const answers: (SendResult | 'cut-off')[] = [];
  const gate: { hold?: MailHold | undefined } = {};
  const webhook = { url: 'https://zaken.example.org/' };
  const clients = ['zaken', 'other'].map((id) => ({ id, name: `Systeem ${id}`, keyHashes: [], webhook }));
  const runtime: EventsTroubleRuntime = {
    region: { ...midden(), clients },
    clock: () => clock,
    log: { info() {}, error() {}, count: (name: string) => void counted.push(name) },
    publicUrl: 'https://werk.example.org',
    events: { states: async () => states, dead: async () => dead },
    eventMails: createEventMails({ client, table: 'mails', pause: async () => {} }),
    pace: { turn: async () => true, turns: async () => true },
    mailGate: {
      hold: async () => gate.hold,
      keep: async (why, since, tryAt) => {
        gate.hold = { why, since, tryAt };
      },
      takeTrial: async () => true,
      release: async () => {
        gate.hold = undefined;
      },
      dayBack: async () => undefined,
      countIn: async () => true,
    },
    mailer: {
      async send(mail) {
        const answer = answers.shift() ?? 'sent';
        tried.push(mail);
        if (answer === 'cut-off') throw new Error('cut off');
        if (answer === 'sent') sent.push(mail);
        return answer;
      },
    },
  };
  return {
    runtime,
    sent,
    tried,
    counted,
    states,
    dead,
    answers,
    gate,
    close: () => dynamo.close(),
    /** Every hour for so many hours, as the sweeper does. */
    async hours(count: number) {
      for (let n = 0; n < count; n += 1) {
        await mailEventsTrouble(runtime);
        clock = new Date(Date.parse(clock) + hour).toISOString();
      }
    },
  };
}

const given: ToldEvent = {
  referralId: 'HW-7K3M9P2',
  sequence: 2,
  to: 'webhook.zaken',
  kind: 'ended',
  at: '2026-11-24T09:00:00.000Z',
  status: 'dead',
  attempts: 10,
  nextAt: start,
  fault: 'status',
  answered: 401,
};

let it: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  it = await world();
});
afterEach(() => it.close());

describe('the coordinator is mailed about a system that hears nothing more', () => {
  test('nothing while all is well, or while it is only failing: it is tried again by itself', async () => {
    it.states.set('webhook.zaken', { failingSince: start, fault: 'timeout' });
    await it.hours(30);
    expect(it.tried).toEqual([]);
  });

  test('once a day for as long as it is so: which, why, what to do and where, and nothing of a case', async () => {
    it.dead.push(given);
    await it.hours(25);
    expect(it.sent).toHaveLength(2);
    const [mail] = it.sent;
    expect(mail?.to).toBe(it.runtime.region.coordinator.mailbox);
    expect(mail?.subject).toMatch(says('desk-events.mail.subject.givenUp'));
    for (const key of ['desk-events.mail.lead.givenUp', 'desk-events.mail.until.givenUp', 'desk-events.advices.secret'])
      expect(mail?.text).toMatch(says(key));
    expect(mail?.text).toContain('Systeem zaken');
    expect(mail?.text).toContain('https://werk.example.org/werkplek/regio/berichten-uit/webhook-zaken');
    expect(`${mail?.text}${mail?.html}${mail?.subject}`).not.toContain('HW-');
    it.dead.pop();
    await it.hours(48);
    expect(it.sent).toHaveLength(2);
  });

  test('each by itself, and one that said that it is gone by what it said', async () => {
    it.dead.push(given);
    it.states.set('webhook.other', { stoppedAt: start });
    await it.hours(3);
    expect(it.sent.map(({ text }) => /Systeem \w+/.exec(text)?.[0])).toEqual(['Systeem zaken', 'Systeem other']);
    expect(it.sent[1]?.subject).toMatch(says('desk-events.mail.subject.stopped'));
    expect(it.sent[1]?.text).toMatch(says('desk-events.advices.gone'));
  });

  test('once more, and marked, where nobody knows whether it went, and then not until tomorrow', async () => {
    it.dead.push(given);
    it.answers.push('ambiguous', 'ambiguous');
    await it.hours(20);
    expect(it.tried).toHaveLength(2);
    expect(it.tried[0]?.text).not.toMatch(says('mail.repeat'));
    expect(it.tried[1]?.text).toMatch(says('mail.repeat'));
    // Nobody may have read it: whoever runs this hears so.
    expect(it.counted).toEqual(['coordinatorUnreachable']);
    await it.hours(6);
    expect(it.tried).toHaveLength(3);
    expect(it.tried[2]?.text).not.toMatch(says('mail.repeat'));
  });

  test('a run that is cut off is counted, and counts as a try whose end nobody knows', async () => {
    it.dead.push(given);
    it.answers.push('cut-off', 'cut-off');
    await it.hours(3);
    expect(it.tried).toHaveLength(2);
    expect(it.counted).toEqual(['unhealable', 'unhealable', 'coordinatorUnreachable']);
  });

  test('while the mail service takes none of ours it waits, and goes once it does', async () => {
    it.dead.push(given);
    it.answers.push('account-paused');
    await it.hours(1);
    expect(it.gate.hold?.why).toBe('account-paused');
    expect(it.counted).toEqual(['mailHeld']);
    await it.hours(1);
    expect(it.sent).toHaveLength(1);
    expect(it.sent[0]?.text).not.toMatch(says('mail.repeat'));
    expect(it.gate.hold).toBeUndefined();
  });

  test('an address that takes none raises the alarm that the coordinator is out of reach, and is tried tomorrow', async () => {
    it.dead.push(given);
    it.answers.push('refused');
    await it.hours(24);
    expect(it.tried).toHaveLength(1);
    expect(it.counted).toEqual(['coordinatorUnreachable']);
    await it.hours(1);
    expect(it.sent).toHaveLength(1);
  });

  test('two sweeps at once send one mail', async () => {
    it.dead.push(given);
    await Promise.all([mailEventsTrouble(it.runtime), mailEventsTrouble(it.runtime)]);
    expect(it.sent).toHaveLength(1);
  });
});
