import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { openJourney } from '../support/journey.ts';
import { executionsOf } from '../support/rehearsal.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';
import { dataOf, type KillPoint, type Life, referenceFile, templateDir } from './kill-life.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
/** Name of the case that is killed again and again. */
const theCase = 'killed';

/** A port of this machine that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address === null || typeof address === 'string' ? 0 : address.port;
}

/**
 * Lives one life of the process; answers whether it was killed.
 *
 * @param onStart is handed the process as soon as there is one, for who kills it from outside
 */
export async function live(life: Life, onStart: (running: ChildProcess) => void = () => {}): Promise<boolean> {
  const running = spawn(process.execPath, [child, JSON.stringify(life)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env },
  });
  onStart(running);
  const [code, signal] = await once(running, 'exit');
  expect([code, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL']);
  return signal !== null;
}

/**
 * Walks one case from its form to its end in a process that is killed at each of these points in turn, and started again on
 * the same folder. Then nothing may be lost and nothing doubled. Answers how often it was really killed.
 */
export async function surviveKills(points: readonly KillPoint[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-kill-'));
  const port = await freePort();
  const cases = [theCase];
  let kills = 0;
  try {
    for (const [life, kill] of points.entries()) if (await live({ folder, port, life, kill, cases })) kills += 1;
    expect(await live({ folder, port, life: points.length, kill: { nth: 0 }, cases })).toBe(false);
    await expectNothingLostOrDoubled(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return kills;
}

async function expectNothingLostOrDoubled(folder: string): Promise<void> {
  const journey = await openJourney({ dataDir: dataOf(folder), templateDir });
  const reference = readFileSync(referenceFile(folder, theCase), 'utf8');
  const { referrals } = journey.app.runtime('sweep-tasks');
  expect((await journey.look(reference)).referral.closure).toBe('goal-reached');

  const items = await allItems(journey.app);
  expect(items.filter(({ sk }) => sk === 'REFERRAL')).toHaveLength(1);
  expect(items.filter(({ sk }) => String(sk).startsWith('H#'))).toEqual([]);
  for (const { held } of items.filter(({ sk }) => String(sk).startsWith('C#'))) expect(held).toBe(0);

  const trajectory = (await referrals.whole(reference))?.trajectory();
  expect(trajectory?.hoursUsed).toBe(8);
  expect(trajectory?.checkIns).toHaveLength(2);
  const actions = (await referrals.events(reference)).map(({ action }) => action);
  for (const once of [
    'receive',
    'approve',
    'give-place',
    'accept-offer',
    'start-trajectory',
    'confirm-start',
  ] as const) {
    expect([once, actions.filter((action) => action === once).length]).toEqual([once, 1]);
  }
  expect(actions.filter((action) => action === 'answer-check-in')).toHaveLength(2);
  const running = (await executionsOf(journey, reference)).filter(({ status }) => status === 'RUNNING');
  expect(running).toEqual([]);

  const copies = new Map<string, string[]>();
  for (const { tags, text } of await journey.app.mails()) {
    const tag = Buffer.from(tags['mail'] ?? '', 'base64url').toString();
    // A one-time code is no part of the outbox: anyone who does not get it asks for another.
    if (/\/code(?:\/|$)/.test(tag)) continue;
    copies.set(tag, [...(copies.get(tag) ?? []), text]);
  }
  const outbox = items.filter(({ pk }) => String(pk).startsWith('M#'));
  for (const [tag, [first, second, ...more]] of copies) {
    expect([tag, more]).toEqual([tag, []]);
    // The only copy is marked too when the process died just before sending it: nobody can know.
    const unmarked = [first, second].filter((text) => text !== undefined && !says('mail.repeat').test(text));
    expect([tag, unmarked.length <= 1]).toEqual([tag, true]);
  }
  for (const mail of outbox) {
    expect([mail['sk'], ['sent', 'dropped', 'ambiguous'].includes(String(mail['status']))]).toEqual([mail['sk'], true]);
    if (mail['status'] === 'sent') expect(copies.has(String(mail['sk']))).toBe(true);
  }
  await journey.close();
}
