import { mkdir, mkdtemp, open, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { doEvents } from '../../admin/events/do-events.ts';
import { openPlace } from '../../admin/open-place.ts';
import { type PrivacyAsk, readPrivacyOptions } from '../../admin/options.ts';
import { doPrivacy } from '../../admin/privacy.ts';
import { everyoneKept } from '../../admin/whole-table.ts';
import { reportRetention } from '../../functions/cases/report-retention.ts';
import { accessBundleSchema } from '../../functions/domain/access-bundle.ts';
import { retentionReport } from '../../functions/domain/retention.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, marked, markedReferral, referMarked } from '../support/markers.ts';
import { privacyTools } from '../support/privacy-tools.ts';

describe('the command line', () => {
  const aws = { on: 'aws', stage: 'test', awsRegion: 'eu-central-1', region: 'midden-utrecht' };
  test('asks what is written, of a deployment or of a folder', () => {
    const line = 'access hw-0000000 --identity call-back --by s-1 --to x.html --profile admin';
    const read = readPrivacyOptions(line.split(' '));
    expect(read).toMatchObject({
      place: aws,
      profile: 'admin',
      ask: { command: 'access', identity: 'call-back', also: [], leaveOut: [] },
    });
    expect(readPrivacyOptions(['retention', '--data', '.local', '--table', 'x'])).toEqual({
      ask: { command: 'retention' },
      place: { on: 'folder', data: '.local', region: 'midden-utrecht' },
    });
    expect(readPrivacyOptions(['--help'])).toEqual({ help: expect.stringContaining('0600') });
  });

  const good = 'HW-0000000';
  test.each([
    ['', /Say what to do/],
    ['forget', /"forget" is not known/],
    [`access ${good} --by s-1 --to f`, /--identity takes one of document/],
    [`access ${good} --identity document --to f`, /--by is needed/],
    ['access HW-12 --identity document --by s-1 --to f', /is no number/],
    [`erase ${good} --ground objection --by s-1`, /cannot be undone/],
    [`erase ${good} --ground objection --by s-1 --confirm HW-7K3M9QS`, /cannot be undone/],
    [`erase ${good} --ground because --by s-1 --confirm ${good}`, /--ground takes one of not-needed/],
    ['reads', /--to is needed/],
    ['retention --stage nowhere', /There is no stage/],
    ['retention now please', /one too many/],
    ['retention --what', /'--what'.*Use:/s],
  ])('refuses "%s" with what can be given', (line, message) => {
    expect(() => readPrivacyOptions(line.split(' ').filter((one) => one !== ''))).toThrow(message);
  });

  const erasedBy = (by: string) =>
    readPrivacyOptions(['erase', good, '--ground', 'objection', '--confirm', good, '--by', by]);
  test.each([
    'Noor Voorbeeld 1990-04-02 BSN 111222333',
    'noor@post.example',
    'Noor-Voorbeeld',
    'noor.voorbeeld',
    '111222333',
    '111-222-333',
    'nr.11.12.22.333',
    'noor-1990-04-02',
    '0612345678',
    's',
    `s-${'a'.repeat(64)}`,
    's-1\nNoor',
    '٣-s',
  ])('the trail takes no name, address or number of anybody for the account: %j', (by) => {
    expect(() => erasedBy(by)).toThrow(/--by takes the id of an account.*"\|"/s);
  });

  test.each([
    's-1',
    '7e20b1f2-4f3c-4a6e-9d1b-012345678901',
    'AbC_dEf-9hIjKlMnOpQrStUvWxYz0123456aBcDeFg4',
    'auth0|5f7c8ec7c33c6c0012345678',
    'google-oauth2|103547991597142817347',
    '00u1a2b3c4D5e6F7g8h9',
  ])('and takes what issuers give: %s', (by) => {
    expect(erasedBy(by)).toMatchObject({ ask: { by } });
  });
});

describe('on a table', () => {
  let journey: Journey;
  let folder = '';
  let reference = '';
  const place = () => ({
    tools: privacyTools(journey),
    table: { client: journey.app.clients.dynamodb, table: journey.app.system.table.create.TableName },
  });
  const said: string[] = [];
  async function ask(asked: PrivacyAsk) {
    const { lines, isWell } = await doPrivacy(place(), asked);
    said.push(...lines);
    return { text: lines.join('\n'), isWell };
  }
  const file = (name: string) => join(folder, name);
  const access = { command: 'access', identity: 'document', by: 's-1', also: [], leaveOut: [] } as const;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-'));
    journey = await openJourney();
    reference = await referMarked(journey);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await journey.close();
  });

  test('access: a file for its owner alone, never over another, and a word on what else may be theirs', async () => {
    const second = await journey.refer(markedReferral);
    const { text } = await ask({ ...access, reference, to: file('a.html') });
    expect(text).toContain(`${second} is theirs too`);
    expect((await stat(file('a.html'))).mode & 0o777).toBe(0o600);
    const page = await readFile(file('a.html'), 'utf8');
    expect(page).toContain(marked.goal[0]);
    await expect(ask({ ...access, reference, to: file('a.html') })).rejects.toThrow('there already');
    await ask({ ...access, reference, also: [second], to: file('b.html') });
    const [, json = ''] = /id="gegevens">([^<]*)</.exec(await readFile(file('b.html'), 'utf8')) ?? [];
    expect(accessBundleSchema.parse(JSON.parse(json)).cases.map((one) => one.reference)).toEqual([reference, second]);
    const events = await place().tools.referrals.events(reference);
    expect(events.findLast(({ action }) => action === 'give-access')).toMatchObject({ origin: 'cli', staff: 's-1' });
  });

  test('access: nobody else’s case comes along, and a number of nobody gives nothing', async () => {
    const other = await journey.refer({});
    await expect(ask({ ...access, reference, also: [other], to: file('c.html') })).rejects.toThrow(
      'Not the same person',
    );
    await expect(ask({ ...access, reference: 'HW-0000000', to: file('c.html') })).rejects.toThrow('There is no');
    await expect(stat(file('c.html'))).rejects.toThrow('ENOENT');
  });

  test('access: where no file can be made, or it cannot be written whole, there is no line in the trail and no file', async () => {
    const given = async () =>
      (await place().tools.referrals.events(reference)).filter(({ action }) => action === 'give-access').length;
    const before = await given();
    await symlink(file('victim.html'), file('link.html'));
    for (const [to, why] of [
      [file('a.html'), 'there already'],
      [file('link.html'), 'there already'],
      [join(folder, 'nowhere', 'x.html'), 'cannot be made'],
      ['/dev/stdout', 'there already'],
    ] as const)
      await expect(ask({ ...access, reference, to })).rejects.toThrow(why);
    const probe = await open(file('probe'), 'wx');
    const full = vi.spyOn(Object.getPrototypeOf(probe), 'writeFile').mockRejectedValueOnce(new Error('no space left'));
    await probe.close();
    await expect(ask({ ...access, reference, to: file('e.html') })).rejects.toThrow('no space left');
    full.mockRestore();
    const { tools, ...rest } = place();
    const commit = () => Promise.reject(new Error('no table'));
    const failing = { ...rest, tools: { ...tools, referrals: { ...tools.referrals, commit } } };
    await expect(doPrivacy(failing, { ...access, reference, to: file('e.html') })).rejects.toThrow('no table');
    for (const name of ['e.html', 'victim.html']) await expect(stat(file(name))).rejects.toThrow('ENOENT');
    expect(await given()).toBe(before);
  });

  test('reads: who read what, of one case and of all, by account', async () => {
    const events = place().tools.referrals;
    await events.record(reference, {
      action: 'view',
      object: reference,
      result: 'person',
      origin: 'desk',
      actor: 'coordinator',
      staff: 's-7',
      at: journey.app.clock.now(),
    });
    await ask({ command: 'reads', reference, to: file('one.jsonl') });
    await ask({ command: 'reads', staff: 's-7', to: file('staff.jsonl') });
    const lines = async (name: string) =>
      (await readFile(file(name), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect((await lines('one.jsonl')).length).toBeGreaterThanOrEqual(1);
    expect(await lines('staff.jsonl')).toEqual([
      expect.objectContaining({ referralId: reference, staff: 's-7', parts: ['person'], role: 'coordinator' }),
    ]);
  });

  test('erase: an open case only with its end, and the number then tells that nobody is left', async () => {
    const asked = { command: 'erase', reference, ground: 'objection', by: 's-1' } as const;
    await expect(ask({ ...asked, endsToo: false })).rejects.toThrow('is open');
    expect(await ask({ ...asked, endsToo: true })).toMatchObject({
      isWell: true,
      text: expect.stringContaining('35 days'),
    });
    expect((await ask({ ...asked, endsToo: true })).text).toContain('Nobody was left');
    expect((await journey.look(reference)).referral.erased).toMatchObject({ ground: 'objection' });
    expect((await ask({ ...access, reference, to: file('d.html') })).isWell).toBe(true);
    expect(await readFile(file('d.html'), 'utf8')).not.toContain(marked.name[0]);
  });

  test('retention: what the whole table says agrees with what was written when cases ended', async () => {
    const cases = await Promise.all([1, 2, 3].map(() => journey.refer(markedReferral)));
    for (const one of cases) {
      await journey.person(marked.email[0]).answer({ choice: 'no' }, one);
      expect((await journey.look(one)).referral.stage).toBe('closed');
    }
    const whole = await ask({ command: 'retention' });
    expect(whole).toMatchObject({ isWell: true, text: expect.stringContaining('which must be 0: 0') });
    const written = await reportRetention(place().tools);
    const { rows, cases: all, present } = await everyoneKept(place().table);
    expect(written).toEqual(retentionReport(rows, all, present, journey.app.clock.now()));
    expect(written.years.flatMap(({ counts }) => Object.values(counts)).reduce((one, other) => one + other, 0)).toBe(3);
  });

  test('nothing that was said names anybody', () => {
    expect(everyMarker.filter((word) => said.join('\n').includes(word))).toEqual([]);
  });
});

test('the folder of an embedded run that is stopped is read by its own clock and keys, and still opens after it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'privacy-folder-'));
  try {
    const frozenAt = '2026-01-05T08:00:00.000Z';
    const app = await openEmbedded({ dataDir, frozenAt });
    await expect(openPlace({ on: 'folder', data: dataDir, region: 'midden-utrecht' })).rejects.toThrow(
      /in use|another/i,
    );
    await app.close();
    const place = await openPlace({ on: 'folder', data: dataDir, region: 'midden-utrecht' });
    expect(place.tools.clock().slice(0, 16)).toBe(frozenAt.slice(0, 16));
    expect((await doPrivacy(place, { command: 'retention' })).isWell).toBe(true);
    // What a start with a receiver left, whichever start it was, can be sent again.
    expect((await doEvents(place, { command: 'again', subscriber: 'webhook.demo' })).isWell).toBe(true);
    await place.close();
    await (await openEmbedded({ dataDir })).close();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

test('a folder that is not the region’s own is refused with the one that is', async () => {
  const data = await mkdtemp(join(tmpdir(), 'privacy-other-'));
  try {
    const open = (region: string) => openPlace({ on: 'folder', data, region });
    await expect(open('voorbeeldstreek')).rejects.toThrow(/no data .* in \.local\/regions\/voorbeeldstreek\./);
    await writeFile(join(data, 'store.sqlite'), '');
    await mkdir(join(data, 'regions/voorbeeldstreek'), { recursive: true });
    await expect(open('regions/voorbeeldstreek.json')).rejects.toThrow(join(data, 'regions/voorbeeldstreek'));
  } finally {
    await rm(data, { recursive: true });
  }
});

test('production is asked as test is: by the file of its region, without what a deployment takes', async () => {
  const nobody = createServer((_, response) => {
    response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{}');
  });
  try {
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    const place = { on: 'aws', stage: 'production', awsRegion: 'eu-central-1', region: 'midden-utrecht' } as const;
    await expect(openPlace(place)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  } finally {
    vi.unstubAllEnvs();
    nobody.close();
  }
});
