import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { presentInvocation } from '../../engines/support/invocation.ts';
import { type Embedded, type EmbeddedOptions, openEmbedded } from '../../local/embedded.ts';

const frozenAt = '2026-11-23T09:00:00.000Z';
/** Where runs in memory keep it too: synthesised once for all. */
const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
const runs: Embedded[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.close();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function open(options: EmbeddedOptions = {}): Promise<Embedded> {
  const run = await openEmbedded({ console: openConsole, frozenAt, seed: 1, templateDir, ...options });
  runs.push(run);
  return run;
}

const referral = (privacyVersion: string) => ({
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example' },
  candidate: {
    givenName: 'Noor',
    familyName: 'Voorbeeld',
    birthDate: '1990-03-02',
    municipality: 'GM0355',
    email: 'noor@post.example',
    preferredContact: 'email',
    language: 'nl',
  },
  situation: { benefit: 'participatiewet', inCareAt: 'none' },
  request: { goal: 'Ik wil weer werken' },
  agreement: { informed: true, privacyVersion },
});

async function post(run: Embedded): Promise<Response> {
  const response = await fetch(`${run.url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
    body: JSON.stringify(referral(run.region.privacyVersion)),
  });
  await run.clock.idle();
  return response;
}

test('the site, the console and nothing else answer', async () => {
  const run = await open();
  expect((await fetch(`${run.url}/`)).status).toBe(200);
  expect((await fetch(`${run.url}/_local`)).status).toBe(200);
  expect((await fetch(`${run.url}/nothing-here`)).status).toBe(404);
  expect(await (await fetch(`${run.url}/_local/clock.json`)).json()).toMatchObject({ now: frozenAt, mode: 'frozen' });
});

test('a posted referral reaches the approver, and is in the console by all its twins', async () => {
  const run = await open();
  expect((await post(run)).status).toBe(201);
  const twin = async (name: string): Promise<unknown> => (await fetch(`${run.url}/_local/${name}.json`)).json();
  expect(await twin('referrals')).toMatchObject([{ status: 'approval', nextAction: { kind: 'approve' } }]);
  expect(await twin('executions')).toMatchObject([{ machine: 'referral', currentState: 'AskApproval' }]);
  expect(await twin('mails')).toHaveLength((await run.mails()).length);
  expect(run.functionFaults).toEqual([]);
});

test('closing and opening again goes on where it ended: mails, links, clock and the waiting execution', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-'));
  folders.push(dataDir);
  const first = await open({ dataDir });
  await post(first);
  await first.clock.advanceBy('P1D');
  const [now, mails] = [first.clock.now(), await first.mails()];
  await first.close();

  const second = await open({ dataDir });
  expect(second.clock.now()).toBe(now);
  expect(await second.mails()).toEqual(mails);
  const [execution] = await second.executions.list();
  expect(execution).toMatchObject({ status: 'RUNNING', state: 'AskApproval' });
  const path = new URL(mails.at(-1)?.links[0] ?? '').pathname;
  expect((await fetch(`${second.url}${path}`)).status).toBe(200);
  await second.clock.advanceBy('P2W');
  expect((await second.mails()).length).toBeGreaterThan(mails.length);
});

test('an answer of the table that is lost on its way changes nothing for the sender, and nothing is doubled', async () => {
  const lost: number[] = [];
  const run = await open({
    faults({ service, operation, phase, call }) {
      if (service !== 'dynamodb' || operation !== 'TransactWriteItems' || phase !== 'after' || lost.length > 0) return;
      lost.push(call);
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
  });
  expect((await post(run)).status).toBe(201);
  expect(lost).toHaveLength(1);
  expect(await run.executions.list()).toHaveLength(1);
});

test('the console reads only those referrals again that were written, and sees which expired', async () => {
  let reads = 0;
  const run = await open({
    observer: {
      request(_service, call, pass) {
        const { sk } = (call.input['Key'] ?? {}) as { readonly sk?: { readonly S?: string } };
        const isRead = call.operation === 'GetItem' && sk?.S === 'REFERRAL';
        if (isRead && presentInvocation() === undefined) reads += 1;
        return pass();
      },
      call: (_folder, _payload, work) => work(),
    },
  });
  for (const _ of ['one', 'another']) expect((await post(run)).status).toBe(201);
  const look = async () => {
    reads = 0;
    const answer = await fetch(`${run.url}/_local/referrals.json`);
    const lines = (await answer.json()) as { readonly reference: string; readonly status: string }[];
    return { lines, reads };
  };
  const set = (reference: string, name: string, value: { S: string } | { N: string }) =>
    run.clients.dynamodb.send(
      new UpdateItemCommand({
        TableName: run.system.table.create.TableName,
        Key: { pk: { S: `R#${reference}` }, sk: { S: 'REFERRAL' } },
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  const { lines, reads: first } = await look();
  expect([lines.length, first]).toEqual([2, 2]);
  expect(await look()).toEqual({ lines, reads: 0 });
  const [kept, written] = lines.map(({ reference }) => reference);
  await set(written ?? '', 'stage', { S: 'information' });
  const after = await look();
  expect(after.reads).toBe(1);
  expect(after.lines.find(({ reference }) => reference === written)?.status).toBe('information');
  await set(kept ?? '', run.system.table.ttlAttribute, { N: '1767600000' });
  await look();
  // Expired items go with the first call of a day.
  await run.clock.advanceBy('P1D');
  expect((await look()).lines.map(({ reference }) => reference)).toEqual([written]);
});
