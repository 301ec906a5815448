import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import promises, { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { takeDataFolder } from '../../local/data-folder.ts';
import { asksHelp, readOptions, usage } from '../../local/options.ts';
import { describeStart } from '../../local/report.ts';
import { loadKeys, randomSource, seededKeys } from '../../local/secrets.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'start-'));
});
afterAll(async () => {
  await chmod(join(root, 'locked'), 0o700).catch(() => {});
  await rm(root, { recursive: true, force: true });
});

describe('the command line', () => {
  test('has defaults', () => {
    expect(readOptions([], '/project')).toEqual({
      port: 3000,
      dataDir: '/project/.local',
      templateDir: '/project/.local/template',
      fresh: false,
      rehearsed: false,
    });
  });

  test('takes port, folder, a fresh start and a clock that stands still', () => {
    const args = ['--port', '0', '--data', '/data', '--fresh', '--frozen-at', '2026-11-21T08:00:00Z'];
    expect(readOptions(args, '/project')).toEqual({
      port: 0,
      dataDir: '/data',
      templateDir: '/project/.local/template',
      fresh: true,
      rehearsed: false,
      frozenAt: '2026-11-21T08:00:00.000Z',
    });
  });

  test('leaves out what is checked for readers only when asked', () => {
    expect(readOptions(['--unwatched'], '/project')).toMatchObject({ unwatched: true });
  });

  test('takes sites whose forms may post, as browsers name them', () => {
    const sites = ['http://localhost:8080/form.html', 'https://zeist.example/'];
    const args = sites.flatMap((site) => ['--form-origin', site]);
    expect(readOptions(args, '/project').formOrigins).toEqual(['http://localhost:8080', 'https://zeist.example']);
  });

  test('takes a receiver on this machine, and no other', () => {
    const args = ['--webhook', 'http://127.0.0.1:9000/in'];
    expect(readOptions(args, '/project').webhook).toBe('http://127.0.0.1:9000/in');
  });

  test('opens a rehearsed year beside the data of an ordinary start', () => {
    expect(readOptions(['--rehearsed'], '/project')).toMatchObject({
      dataDir: '/project/.local/rehearsal',
      rehearsed: true,
    });
    expect(readOptions(['--rehearsed', '--data', '/data'], '/project').dataDir).toBe('/data');
  });

  test('takes a region by name, or a file by path, with data of its own', () => {
    expect(readOptions(['--region', 'friesland'], '/project')).toMatchObject({
      region: 'friesland',
      dataDir: '/project/.local/regions/friesland',
    });
    expect(readOptions(['--region', 'elders/friesland.json'], '/project')).toMatchObject({
      region: '/project/elders/friesland.json',
      dataDir: '/project/.local/regions/friesland',
    });
    expect(readOptions(['--region', 'friesland', '--data', '/data'], '/project').dataDir).toBe('/data');
    expect(() => readOptions(['--region', 'friesland', '--rehearsed'], '/project')).toThrow(/leave out/);
  });

  test.each([
    [['--port', 'web'], /--port takes a number/],
    [['--port', '70000'], /--port takes a number/],
    [['--frozen-at', 'tomorrow'], /--frozen-at takes a moment/],
    [['--form-origin', 'localhost'], /--form-origin takes a site/],
    [['--webhook', 'https://zaken.example.org/'], /--webhook takes an address on this machine/],
    [['--verbose'], /Use: npm start/],
    [['extra'], /Use: npm start/],
  ])('%j is answered in one line that says what is possible', (args, message) => {
    expect(() => readOptions(args, '/project')).toThrow(message);
    expect(() => readOptions(args, '/project')).not.toThrow(/\n/);
  });

  test('tells how to use it to whoever asks, every option that there is', () => {
    expect([['--help'], ['--port', '0', '-h'], ['--fresh']].map(asksHelp)).toEqual([true, true, false]);
    const file = readFileSync(new URL('../../local/options.ts', import.meta.url), 'utf8');
    const options = [...file.matchAll(/^ {8}'?([a-z-]+)'?: \{ type: /gm)].map(([, name]) => name);
    expect(options.length).toBeGreaterThan(7);
    for (const name of options) expect(usage).toContain(`\n--${name}`);
  });

  test('says by what a webhook is signed, where that is explained, and how to turn on one that was turned off', () => {
    const webhook = { secret: 'whsec_a', turnOn: 'npm run events -- again webhook.demo --data .local' };
    const said = describeStart('http://127.0.0.1:1', webhook);
    expect(said).toMatch(/whsec_a .*127\.0\.0\.1:1\/v1\/docs#webhook/);
    expect(said).not.toContain(webhook.turnOn);
    const off = describeStart('http://127.0.0.1:1', { ...webhook, offSince: '2026-01-05T09:00:00.000Z' });
    expect(off).toMatch(
      /turned off since 2026-01-05T09:00.* 410\. .*npm run events -- again webhook\.demo --data \.local/,
    );
    expect(describeStart('http://127.0.0.1:1')).not.toMatch(/webhook/);
  });
});

describe('the data folder', () => {
  test('is made where needed, and taken by one run at a time', async () => {
    const folder = join(root, 'deep', 'data');
    const first = await takeDataFolder(folder, false);
    await expect(takeDataFolder(folder, false)).rejects.toThrow(/in use by another run: stop that one first/);
    await first.release();
    await (await takeDataFolder(folder, false)).release();
  });

  test('a fresh start forgets our own parts, keeps other files, and never touches a run that is on', async () => {
    const folder = join(root, 'fresh');
    const first = await takeDataFolder(folder, false);
    await writeFile(first.secrets, '{}');
    first.file.part('records').write([{ type: 'put', key: 'a', value: 'kept' }]);
    first.mails.part('mails').write([{ type: 'put', key: 'a', value: 'kept' }]);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await expect(takeDataFolder(folder, true)).rejects.toThrow(/in use/);
    expect(await readFile(first.secrets, 'utf8')).toBe('{}');
    await first.release();

    const second = await takeDataFolder(folder, true);
    await expect(stat(second.secrets)).rejects.toThrow();
    expect([second.file.part('records').count(), second.mails.part('mails').count()]).toEqual([0, 0]);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    await second.release();
  });

  test('damaged: says so, and a fresh start mends it', async () => {
    const folder = join(root, 'damaged');
    await (await takeDataFolder(folder, false)).release();
    await writeFile(join(folder, 'store.sqlite'), 'junk'.repeat(2000));
    await expect(takeDataFolder(folder, false)).rejects.toThrow(/is damaged\. .*--fresh.*--data/);
    await (await takeDataFolder(folder, true)).release();
  });

  test('of a version that kept its data in LevelDB: says what to do, and a fresh start replaces it', async () => {
    const folder = join(root, 'former');
    for (const store of ['table', 'states', 'mails', 'lock']) {
      await mkdir(join(folder, store), { recursive: true });
      await writeFile(join(folder, store, 'CURRENT'), 'MANIFEST-000002\n');
      await writeFile(join(folder, store, '000003.log'), 'a person');
    }
    await expect(takeDataFolder(folder, false)).rejects.toThrow(/by an earlier version.* --fresh .* --data\.$/);
    expect(await readFile(join(folder, 'table', '000003.log'), 'utf8')).toBe('a person');
    await (await takeDataFolder(folder, true)).release();
    expect((await readdir(folder)).toSorted()).toEqual(['mails', 'store.sqlite']);
    await (await takeDataFolder(folder, false)).release();
  });

  test('a file instead of a folder', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(takeDataFolder(join(root, 'file'), false)).rejects.toThrow(/is a file, not a folder/);
  });

  test.skipIf(process.getuid?.() === 0)('without the right to write', async () => {
    await mkdir(join(root, 'locked'), { mode: 0o500 });
    await expect(takeDataFolder(join(root, 'locked'), false)).rejects.toThrow(/cannot be written/);
  });

  test('of a process that was killed is free again', async () => {
    const folder = join(root, 'killed');
    const script = `
      import { takeDataFolder } from '${new URL('../../local/data-folder.ts', import.meta.url).href}';
      await takeDataFolder(${JSON.stringify(folder)}, false);
      process.stdout.write('taken');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(takeDataFolder(folder, false)).rejects.toThrow(/in use/);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await (await takeDataFolder(folder, false)).release();
  });
});

describe('keys', () => {
  test('are made once, one for each purpose, for the eyes of their owner', async () => {
    const file = join(root, 'secrets.json');
    const keys = await loadKeys(file);
    const each = Object.values(keys).map((versions) => versions['1'] ?? '');
    expect(new Set(each).size).toBe(6);
    for (const key of each) expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await loadKeys(file)).toEqual(keys);
  });

  test('are on the disk before they have their name, and their name before they are used', async () => {
    const file = join(root, 'durable.json');
    const done: string[] = [];
    const { open, rename } = promises;
    const spies = [
      vi.spyOn(promises, 'open').mockImplementation(async (path, ...rest) => {
        const handle = await open(path, ...rest);
        vi.spyOn(handle, 'sync').mockImplementation(async () => void done.push(path === root ? 'folder' : 'draft'));
        return handle;
      }),
      vi.spyOn(promises, 'rename').mockImplementation(async (from, to) => {
        done.push('named');
        await rename(from, to);
      }),
    ];
    syncBuiltinESMExports();
    await loadKeys(file);
    for (const spy of spies) spy.mockRestore();
    syncBuiltinESMExports();
    expect(done).toEqual(['draft', 'named', 'folder']);
  });

  test('of a folder that had keys of links only keep opening those links', async () => {
    const file = join(root, 'older.json');
    const links = { '1': Buffer.alloc(32, 1).toString('base64'), '2': Buffer.alloc(32, 2).toString('base64') };
    await writeFile(file, JSON.stringify(links));
    const keys = await loadKeys(file);
    expect(keys.links).toEqual(links);
    expect(keys.proofs['1']).not.toBe(links['1']);
    expect(await loadKeys(file)).toEqual(keys);
  });

  test('of a folder from before staff signed in or others were told stay, and both get keys of their own', async () => {
    const file = join(root, 'former.json');
    const { desk: _, events: _events, ...former } = seededKeys(7);
    await writeFile(file, JSON.stringify(former));
    const keys = await loadKeys(file);
    expect(keys).toMatchObject(former);
    expect(Object.values(former)).not.toContainEqual(keys.desk);
    expect(await loadKeys(file)).toEqual(keys);
    // Without any other purpose it is damaged.
    const { marks: _marks, ...torn } = former;
    await writeFile(file, JSON.stringify(torn));
    await expect(loadKeys(file)).rejects.toThrow(/are damaged/);
  });

  test('that were damaged are told, not replaced: every link in every mail would die', async () => {
    for (const damaged of ['{"1": "sho', '{}', '{"links": {}}']) {
      const file = join(root, 'damaged.json');
      await writeFile(file, damaged);
      await expect(loadKeys(file)).rejects.toThrow(/are damaged: start with --fresh/);
      expect(await readFile(file, 'utf8')).toBe(damaged);
    }
  });

  test('and ids repeat with a seed, and only then', () => {
    expect(seededKeys(7)).toEqual(seededKeys(7));
    expect(seededKeys(undefined)).not.toEqual(seededKeys(undefined));
    expect(randomSource(7).newId(12)).toBe(randomSource(7).newId(12));
    expect(randomSource(8).newId(12)).not.toBe(randomSource(7).newId(12));
    expect(randomSource(undefined).newId(12)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  });
});
