import {
  AccountSendingPausedException,
  ConfigurationSetDoesNotExistException,
  ConfigurationSetSendingPausedException,
  GetSendQuotaCommand,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  SESClient,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import { createMailAccount } from '../../functions/adapters/ses/mail-account.ts';
import { createMailer } from '../../functions/adapters/ses/mailer.ts';
import { isHold } from '../../functions/domain/mail-hold.ts';

/** What SES answers, in the words of its documentation and of public reports, and what it means for one mail and for all. */

const client = new SESClient({ region: 'eu-central-1', maxAttempts: 1 });
const ses = mockClient(client);
afterEach(() => ses.reset());

const from = 'bericht@post.regio.example';
const to = 'noor@post.example';
const logged: unknown[] = [];

const send = async (error: Error, stage: 'test' | 'production' = 'production', address = to) => {
  ses.on(SendRawEmailCommand).rejects(error);
  const mailer = createMailer(client, {
    from,
    replyTo: from,
    configurationSet: 'set',
    sandbox: stage === 'test',
    clock: () => '2026-11-21T08:00:00.000Z',
    log: { error: (event, facts) => logged.push({ event, ...facts }) },
  });
  return mailer.send({
    to: address,
    sender: 'Hoofdzaak Werk',
    subject: 's',
    text: 't',
    html: '<p>t</p>',
    tag: 'HW-A/case/code',
  });
};
const $metadata = { httpStatusCode: 400 };
const rejected = (message: string) => new MessageRejected({ $metadata, message });
const other = (name: string, message = '', httpStatusCode = 400) =>
  new SESServiceException({ name, message, $fault: 'client', $metadata: { httpStatusCode } });
const notVerified = (...identities: string[]) =>
  rejected(
    `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${identities.join(', ')}`,
  );
const notAllowed = (identity: string) =>
  other(
    'AccessDenied',
    `User \`arn:aws:sts::111122223333:assumed-role/steps/find-place' is not authorized to perform \`ses:SendRawEmail' on resource \`arn:aws:ses:eu-central-1:111122223333:identity/${identity}'`,
    403,
  );

describe('about the account or the sender: all mail is held', () => {
  test.each([
    ['account-paused', rejected('Sending paused for this account. For more information, please check the inbox.')],
    ['account-paused', rejected('Sending suspended for this account. For more information, please check the inbox.')],
    ['account-paused', new AccountSendingPausedException({ $metadata, message: '' })],
    ['account-paused', new ConfigurationSetSendingPausedException({ $metadata, message: '' })],
    ['setup', new ConfigurationSetDoesNotExistException({ $metadata, message: '' })],
    ['sender-unverified', new MailFromDomainNotVerifiedException({ $metadata, message: '' })],
    ['sender-unverified', notVerified(from)],
    ['sender-unverified', notVerified(from, 'post.regio.example')],
    ['sender-unverified', notVerified(from, to)],
    ['sender-unverified', rejected('Email address is not verified.')],
    ['sandbox', notVerified(to)],
    ['quota-used', other('Throttling', 'Daily message quota exceeded.')],
    ['no-access', notAllowed('post.regio.example')],
    ['no-access', other('AccessDeniedException', 'not authorized', 403)],
    ['no-access', other('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)],
    ['no-access', other('SomethingNew', 'no', 403)],
    ['no-access', Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' })],
  ] as const)('%s: %s', async (expected, error) => {
    const result = await send(error);
    expect(result).toBe(expected);
    expect(isHold(result)).toBe(true);
  });
});

describe('about the recipient: refused', () => {
  test.each([
    other('InvalidParameterValue', "Missing final '@domain'"),
    other('InvalidParameterValue', 'Domain contains illegal character'),
    other('InvalidParameterValue', 'Local address contains control or whitespace'),
    other('InvalidParameterValue', 'Illegal address'),
    rejected('Address is on the suppression list for your account'),
  ])('%s', async (error) => {
    expect(await send(error)).toBe('refused');
  });

  test('an unverified recipient in the sandbox of a test stage, while its account is fit for use', async () => {
    expect(await send(notVerified(to), 'test')).toBe('refused');
    expect(await send(notVerified(from, to), 'test')).toBe('sender-unverified');
  });
});

describe('about neither, or nobody knows: this mail later', () => {
  test.each([
    ['throttled', other('Throttling', 'Maximum sending rate exceeded.')],
    ['throttled', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['ambiguous', Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' })],
    ['ambiguous', other('ServiceUnavailable', 'try again', 503)],
    ['ambiguous', other('InternalFailure', 'try again', 500)],
    ['unknown', rejected('Transaction failed: Expected disposition')],
    ['unknown', other('InvalidParameterValue', 'Message tag is too long')],
    ['unknown', other('InvalidParameterValue', 'From address is malformed')],
    ['unknown', notAllowed('noor@post.example')],
  ] as const)('%s: %s', async (expected, error) => {
    expect(await send(error)).toBe(expected);
  });
});

describe('whatever an address is made of, it says nothing of the account', () => {
  const odd = [
    "anna.o'neil@post.example",
    'noor/werk@post.example',
    'noor`x`@post.example',
    'sending-is-paused@post.example',
    'account.suspended@post.example',
    'quota@post.example',
    'from@post.example',
    'source@post.example',
    'suppressed@post.example',
    `${from}.post.example`,
    `x${from}`.replace('.regio.', '.regios.'),
  ];
  test.each(odd)('%s', async (address) => {
    expect(await send(notVerified(address), 'test', address)).toBe('refused');
    expect(await send(notVerified(address), 'production', address)).toBe('sandbox');
    expect(await send(notAllowed(address), 'test', address)).toBe('unknown');
    const listed = rejected(`Address is on the suppression list for your account: ${address}`);
    expect(await send(listed, 'production', address)).toBe('refused');
    expect(await send(rejected(`Transaction failed for ${address}`), 'production', address)).toBe('unknown');
    const unread = other('InvalidParameterValue', `Illegal address: ${address.toUpperCase()}`);
    expect(await send(unread, 'production', address)).toBe('refused');
    const rate = other('Throttling', `Maximum sending rate exceeded for ${address}`);
    expect(await send(rate, 'production', address)).toBe('throttled');
  });
});

test('the log tells the code of an answer and never its words, which name addresses', async () => {
  logged.length = 0;
  await send(notVerified(to));
  expect(logged).toEqual([{ event: 'mail-not-taken', result: 'sandbox', code: 'MessageRejected' }]);
});

test('the quota is what SES says', async () => {
  ses.on(GetSendQuotaCommand).resolves({ Max24HourSend: 200, SentLast24Hours: 160, MaxSendRate: 1 });
  expect(await createMailAccount(client).quota()).toEqual({ perDay: 200, sent: 160, perSecond: 1 });
});
