import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../local/embedded.ts';
import { invented } from '../support/invented.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const templateDir = join(root, '.local/template');
const privacyVersion = '2026-11';
const frozenAt = '2026-01-05T08:00:00.000Z';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'full-disk-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** `npm start` where no file may grow beyond some kilobytes: what a full disk is to it, without filling one. */
async function startCramped(kilobytes: number) {
  const command = `ulimit -f ${kilobytes} && exec "$0" bin/local.ts --port 0 --data "$1" --frozen-at ${frozenAt}`;
  const child = spawn('bash', ['-c', command, process.execPath, dataDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  const ended = once(child, 'exit');
  while (!said.out.includes('The site:') && child.exitCode === null) await new Promise((go) => setTimeout(go, 50));
  return { url: /The site: +(\S+)\//.exec(said.out)?.[1] ?? '', said, ended };
}

/** Posts referrals until the system is gone; answers the references that it gave. */
async function postUntilItEnds(url: string): Promise<string[]> {
  const references: string[] = [];
  for (let n = 0; n < 400; n += 1) {
    const body = JSON.stringify(invented({ privacyVersion }, { candidate: { email: `noor${n}@post.example` } }));
    const answer = await fetch(`${url}/v1/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
      body,
    }).catch(() => undefined);
    if (answer?.status !== 201) break;
    const { reference } = (await answer.json()) as { reference: string };
    references.push(reference);
  }
  return references;
}

test('a folder that cannot be written any more ends the run with one line, and keeps all that was answered', async () => {
  const { url, said, ended } = await startCramped(2000);
  const references = await postUntilItEnds(url);
  expect(await ended).toEqual([1, null]);
  expect(said.error).toMatch(
    /^A file in .* can be written no further.*ulimit -f.*the next start goes on from there\.\n$/,
  );
  expect(references.length).toBeGreaterThan(5);

  const notices: string[] = [];
  const again = await openEmbedded({ dataDir, templateDir, frozenAt, onNotice: (line) => notices.push(line) });
  const { referrals } = again.runtime('sweep-tasks');
  for (const reference of references) expect((await referrals.load(reference))?.referral.id).toBe(reference);
  // What the end of the process cut off is taken up: within the hour all of them wait for their approver.
  await again.clock.advanceBy('PT1H');
  for (const reference of references) expect((await referrals.load(reference))?.referral.stage).toBe('approval');
  await again.close();
  for (const notice of notices) expect(notice).toContain('goes on from the last complete write');
});

test('a store that was cut short opens with what is left of it, and says so', async () => {
  // As a killed run leaves it: with its log.
  const app = await openEmbedded({ dataDir, templateDir, frozenAt });
  await app.clock.advanceBy('P14D');
  const copy = join(dataDir, 'copy');
  for (const file of ['store.sqlite', 'store.sqlite-wal', 'secrets.json', 'clock.json']) {
    await cp(join(dataDir, file), join(copy, file));
  }
  await app.close();
  const log = join(copy, 'store.sqlite-wal');
  await truncate(log, (await stat(log)).size - 5);
  const notices: string[] = [];
  const again = await openEmbedded({ dataDir: copy, templateDir, frozenAt, onNotice: (line) => notices.push(line) });
  await again.close();
  expect(notices).toEqual([expect.stringContaining(`${log} was cut off`)]);
});
