import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { afterEach, describe, expect, test } from 'vitest';
import { answerHere } from '../../engines/support/sdk-client.ts';
import { openOrderedStore } from '../../engines/support/store-file.ts';
import { type RawMessage, rawMessage } from '../../functions/adapters/ses/raw-message.ts';
import { type Mailbox, openMailbox } from '../../local/mailbox.ts';
import { randomSource } from '../../local/secrets.ts';

const now = '2026-11-21T08:00:00.000Z';
const boxes: Mailbox[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(boxes.splice(0).map((box) => box.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

async function open(path?: string) {
  const mailbox = await openMailbox({
    clock: () => now,
    newId: randomSource(1).newId,
    ...(path === undefined ? {} : { store: openOrderedStore(path) }),
  });
  boxes.push(mailbox);
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const settings = { region: 'eu-central-1', endpoint: 'http://127.0.0.1', credentials, maxAttempts: 1 };
  const ses = answerHere(new SESClient(settings), mailbox.answer);
  return {
    mailbox,
    send: async (message: Partial<RawMessage> = {}, change: Partial<SendRawEmailCommandInput> = {}) => {
      const whole = { ...mail, ...message };
      const Data = rawMessage(whole);
      const Tags = [{ Name: 'mail', Value: 'HW-ABC_approve_1' }];
      const call = { Source: whole.from, Destinations: [whole.to], RawMessage: { Data }, Tags, ...change };
      return ses.send(new SendRawEmailCommand(call));
    },
  };
}

const mail: RawMessage = {
  from: 'noreply@hoofdzaak.example',
  replyTo: 'hulp@hoofdzaak.example',
  sender: 'Hoofdzaak Werk Súdwest-Fryslân',
  to: 'zoe@post.example',
  at: now,
  subject: 'Je aanmelding – één vraag',
  text: 'Hoi,\nhttps://werk.example/taak/abc_-9?lang=nl.\nNog eens: (https://werk.example/status/x), 100% & + =\n',
  html: '<p>Hoi &amp; <a href="https://werk.example/taak/abc_-9?lang=nl">open</a></p>\n',
};

describe('a mail that was sent', () => {
  test('can be read as it was written, with its links and tags', async () => {
    const { mailbox, send } = await open();
    const { MessageId } = await send();
    expect(await mailbox.mails()).toEqual([
      {
        id: MessageId,
        at: now,
        from: 'Hoofdzaak Werk Súdwest-Fryslân <noreply@hoofdzaak.example>',
        to: 'zoe@post.example',
        subject: 'Je aanmelding – één vraag',
        text: mail.text,
        html: mail.html,
        attachments: [],
        headers: expect.objectContaining({
          'auto-submitted': 'auto-generated',
          'reply-to': 'hulp@hoofdzaak.example',
          date: 'Sat, 21 Nov 2026 08:00:00 +0000',
        }),
        links: ['https://werk.example/taak/abc_-9?lang=nl', 'https://werk.example/status/x'],
        tags: { mail: 'HW-ABC_approve_1' },
      },
    ]);
    expect(await mailbox.mail(MessageId ?? '')).toBeDefined();
  });

  test('is kept as it came until somebody looks at it, and as it was read from then on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
    folders.push(folder);
    const { send } = await open(folder);
    const { MessageId = '' } = await send({ text: '🌱' });
    await boxes.pop()?.close();
    const stored = () => {
      const store = openOrderedStore(folder);
      const value: unknown = JSON.parse(store.get(MessageId) ?? '');
      store.close();
      return value;
    };
    expect(stored()).toEqual({ id: MessageId, at: now, tags: expect.anything(), raw: expect.stringContaining('=F0') });
    const { mailbox } = await open(folder);
    const [shown] = await mailbox.mails();
    await boxes.pop()?.close();
    expect(shown).toMatchObject({ id: MessageId, text: '🌱' });
    expect(stored()).toEqual(shown);
  });

  test('can be looked at when nothing can be written any more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
    folders.push(folder);
    const { send } = await open(folder);
    const { MessageId = '' } = await send();
    await boxes.pop()?.close();
    const store = openOrderedStore(folder);
    const full = () => {
      throw new Error('no room');
    };
    const mailbox = await openMailbox({
      clock: () => now,
      newId: randomSource(1).newId,
      store: { ...store, write: full },
    });
    boxes.push(mailbox);
    expect(await mailbox.mail(MessageId)).toMatchObject({ id: MessageId, subject: mail.subject });
  });

  test('survives a restart, in order, and numbering goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
    folders.push(folder);
    const first = await open(folder);
    for (const to of ['a@post.example', 'b@post.example']) await first.send({ to });
    await boxes.pop()?.close();
    const second = await open(folder);
    await second.send({ to: 'c@post.example' });
    const addresses = (await second.mailbox.mails()).map((one) => one.to);
    expect(addresses).toEqual(['a@post.example', 'b@post.example', 'c@post.example']);
  });
});

describe('SES refuses, and so does the mailbox', () => {
  const raw = (headers: string) => ({ RawMessage: { Data: Buffer.from(`${headers}\r\n\r\nHoi`) } });
  const from = 'From: noreply@hoofdzaak.example\r\nSubject: x';
  test.each<[string, Partial<SendRawEmailCommandInput>]>([
    ['a message tag with other characters', { Tags: [{ Name: 'mail', Value: 'HW-1/approve#1' }] }],
    ['a recipient that is none', { ...raw(`${from}\r\nTo: nobody`), Destinations: ['nobody'] }],
    ['two recipients, which would show each other', raw(`${from}\r\nTo: zoe@post.example, y@z.example`)],
    ['a blind copy', raw(`${from}\r\nTo: zoe@post.example\r\nBcc: y@z.example`)],
    ['an envelope that goes elsewhere', { Destinations: ['y@z.example'] }],
    ['another sender than the call names', { Source: 'someone@else.example' }],
    ['a message without a subject', raw('From: noreply@hoofdzaak.example\r\nTo: zoe@post.example')],
  ])('%s', async (_, change) => {
    const { mailbox, send } = await open();
    await expect(send({}, change)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect(await mailbox.mails()).toEqual([]);
  });
});

describe('faults can be rehearsed', () => {
  test.each([
    ['throttle', 'Throttling', 0],
    ['refuse', 'InvalidParameterValue', 0],
    ['recipient-unverified', 'MessageRejected', 0],
    ['sender-unverified', 'MessageRejected', 0],
    ['sending-paused', 'MessageRejected', 0],
    ['account-paused', 'AccountSendingPausedException', 0],
    ['set-paused', 'ConfigurationSetSendingPausedException', 0],
    ['set-missing', 'ConfigurationSetDoesNotExistException', 0],
    ['return-path-unverified', 'MailFromDomainNotVerifiedException', 0],
    ['quota-used', 'Throttling', 0],
    ['no-access', 'AccessDenied', 0],
    ['puzzle', 'MessageRejected', 0],
    ['accept-then-fail', 'TimeoutError', 1],
  ] as const)('%s', async (fault, name, kept) => {
    const { mailbox, send } = await open();
    mailbox.setFault((one) => (one.to.startsWith('zoe') ? fault : undefined));
    await expect(send()).rejects.toMatchObject({ name });
    expect(await mailbox.mails()).toHaveLength(kept);
    mailbox.setFault(undefined);
    await send();
    expect(await mailbox.mails()).toHaveLength(kept + 1);
  });
});
