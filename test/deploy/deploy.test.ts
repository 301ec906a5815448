import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  paginateScan,
  QueryCommand,
  RestoreTableToPointInTimeCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../functions/domain/calendar.ts';
import type { Machine } from '../../functions/domain/codes.ts';
import { actPath, casePath, signInPaths } from '../../functions/domain/desk-paths.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import region from '../../regions/proef-seconden.json' with { type: 'json' };
import { seenOn } from '../support/act-world.ts';
import { asAgreed } from '../support/cases.ts';
import { invented } from '../support/invented.ts';
import type { BodyParts } from '../support/journey.ts';
import { ministackLacks } from '../support/ministack.ts';
import { type About, type Person, personAt } from '../support/person.ts';
import { says } from '../support/says.ts';
import { type HeardEvent, listenToBus } from './bus-listener.ts';
import { environmentFor, runNode } from './cdk.ts';
import { type Deployed, eventually, openDeployed, quickRegion } from './deployed.ts';
import { atDeployedDesk } from './desk-visitor.ts';
import { askByJson, askService } from './query-api.ts';

const lacks = await ministackLacks();
/** Key of the only client of `regions/proef-seconden.json`, a region for proofs alone. */
const proofKey = 'proef-d49c1cc171e42bf06069104833bc5e4eb91d4575';
const today = () => localDate(new Date().toISOString());
const team = 'team-werk@zeist.example';
const providers = { 'sterk-met-werk': 'kwintes', 'sterk-met-werk-of-scholing': 'wij-3-0', ips: 'altrecht' } as const;

const doors: readonly {
  door: string;
  programme: keyof typeof providers;
  consents?: true;
  approver?: string;
  parts: BodyParts;
}[] = [
  {
    door: 'sterk-met-werk',
    programme: 'sterk-met-werk',
    approver: 'sam@zeist.example',
    parts: { situation: { workCoachEmail: 'sam@zeist.example' } },
  },
  {
    door: 'sterk-met-werk-of-scholing',
    programme: 'sterk-met-werk-of-scholing',
    consents: true,
    parts: {
      referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
      candidate: { birthDate: '2007-03-01' },
      situation: { benefit: undefined },
      request: { goal: 'Terug naar school.', motivated: 'yes' },
    },
  },
  {
    door: 'ips-municipality',
    programme: 'ips',
    consents: true,
    approver: team,
    parts: {
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' },
      situation: { inCareAt: 'altrecht', ipsPossible: 'yes' },
    },
  },
  {
    door: 'ips-uwv',
    programme: 'ips',
    approver: 'team-ips@uwv.example',
    parts: {
      referrer: { role: 'professional', name: 'Dr. Bo', profession: 'clinician', email: 'bo@altrecht.example' },
      situation: { benefit: ['wajong'], inCareAt: 'altrecht', ipsPossible: 'yes' },
    },
  },
];

function theDeployedStack(): void {
  let deployed: Deployed;
  let heard: () => Promise<readonly HeardEvent[]>;
  beforeAll(async () => {
    deployed = await openDeployed({ region: quickRegion });
    heard = await listenToBus(deployed);
  });
  afterAll(() => deployed?.stop());

  /** Posts a referral as a referring system would; returns its reference and a way to ask its status. */
  async function refer(parts: BodyParts) {
    const { publicUrl, site } = deployed;
    const answer = await site.request(`${publicUrl}/v1/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': proofKey },
      body: JSON.stringify(invented(region, parts)),
    });
    const receipt = (await answer.json()) as { reference: string; door: string; statusUrl: string };
    expect(answer.status, JSON.stringify(receipt)).toBe(201);
    const authorization = `Bearer ${receipt.statusUrl.split('/').at(-1)}`;
    const status = async () => {
      const summary = await site.request(`${publicUrl}/v1/referrals/${receipt.reference}`, {
        headers: { authorization, 'x-api-key': proofKey },
      });
      return (await summary.json()) as { status: string; decision?: string; ending?: string };
    };
    return { ...receipt, status };
  }

  /** Asks the emulator's SES what an administrator would. The signature's scope tells it which service is meant. */
  const askMailService = (path: string, method: 'DELETE' | 'POST', body?: object) =>
    fetch(new URL(path, deployed.emulator.url), {
      method,
      headers: {
        'content-type': 'application/json',
        authorization:
          'AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/ses/aws4_request, SignedHeaders=host, Signature=none',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  const person = (address: string) => personAt(deployed.site, address);

  /** Waits for the mail that asks, and answers it. */
  async function answerWhenAsked(who: Person, fields: Readonly<Record<string, string>>, about: About): Promise<void> {
    await eventually(() => who.newestLink(about));
    const page = await who.answer(fields, about);
    expect(page.status, page.text).toBe(200);
  }

  const executionArn = (machine: Machine, name: string) =>
    `arn:aws:states:eu-central-1:000000000000:execution:${deployed.stackName}-${machine}:${name}`;
  const execution = (machine: Machine, name: string) =>
    deployed.sfn.send(new DescribeExecutionCommand({ executionArn: executionArn(machine, name) }));

  let silent: Awaited<ReturnType<typeof refer>>;
  /** The referrals of all doors, once they are closed. */
  const ended: { readonly reference: string; readonly asked: readonly string[] }[] = [];

  test('the emulator lacks what the list says, and nothing else was left out', () => {
    const kinds = deployed.leftOut.map((name) => name.replace(/^(Resources \S+) .*/, '$1'));
    expect(new Set(kinds)).toEqual(
      new Set([
        'Outputs DkimRecord1',
        'Outputs DkimRecord2',
        'Outputs DkimRecord3',
        'Resources AWS::CloudWatch::Alarm',
        'Resources AWS::Cognito::ManagedLoginBranding',
        'Resources AWS::WAFv2::LoggingConfiguration',
        'Resources AWS::WAFv2::WebACLAssociation',
      ]),
    );
  });

  test('pages, the API and what the gateway answers by itself are served', async () => {
    const { publicUrl, site } = deployed;
    const home = await site.request(`${publicUrl}/`, {});
    expect(home.status).toBe(200);
    expect(await home.text()).toContain(region.serviceName.nl);
    const nowhere = await site.request(`${publicUrl}/nergens`, { headers: { accept: 'text/html' } });
    expect([nowhere.status, nowhere.headers.get('cache-control')]).toEqual([404, 'no-store']);
    // Nobody touches this case until the end of this file: its work coach stays silent.
    silent = await refer({ situation: { workCoachEmail: 'silent@zeist.example' } });
  });

  test('what lies beside a function is served too: another language, seldom pages, stylesheet and font', async () => {
    const { publicUrl, site } = deployed;
    const ask = async (path: string) => {
      const answer = await site.request(new URL(path, `${publicUrl}/`).href, {});
      expect(answer.status, path).toBe(200);
      return answer;
    };
    const text = async (path: string) => (await ask(path)).text();
    expect(await text(`${publicUrl}/?lang=en`)).toMatch(/<html[^>]* lang="en"/);
    expect(await text(`${publicUrl}/privacy`)).toMatch(/<html[^>]* lang="nl"/);
    expect(JSON.parse(await text(`${publicUrl}/v1/openapi.json`))).toHaveProperty('openapi');
    const [, stylesheet = ''] = /href="([^"]+\.css)"/.exec(await text(`${publicUrl}/`)) ?? [];
    const css = await text(stylesheet);
    const [, font = ''] = /url\(["']?([^"')]+\.woff2)/.exec(css) ?? [];
    const bytes = Buffer.from(await (await ask(new URL(font, new URL(stylesheet, publicUrl)).href)).arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
  });

  test.each(doors)(
    'door $door leads from the API to a closed trajectory',
    async ({ door, programme, consents, approver, parts }) => {
      const referral = await refer(parts);
      const about = new RegExp(referral.reference);
      expect(referral.door).toBe(door);
      if (consents) await answerWhenAsked(person('noor@post.example'), { choice: 'yes' }, about);
      if (approver !== undefined) {
        const decided = programme === 'ips' ? { decisionDate: today() } : {};
        await answerWhenAsked(person(approver), { choice: 'approve', ...decided }, about);
      }
      const provider = person(`aanmelden@${providers[programme]}.example`);
      const jobCoach = `robin@${providers[programme]}.example`;
      const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: jobCoach, startsOn: today(), ...asAgreed(today()) };
      await answerWhenAsked(provider, { choice: 'accept', ...coach }, about);
      await answerWhenAsked(person(jobCoach), { choice: 'held', heldOn: today() }, about);
      await eventually(async () => expect((await referral.status()).status).toBe('in-guidance'));

      // Planned to end today, so the only check-in is due today and the sweeper sends it.
      await deployed.sweep();
      const checkIn = person(jobCoach);
      await eventually(async () => {
        const link = await checkIn.newestLink(about);
        expect((await checkIn.open(link)).html).toContain('name="hoursUsed"');
      });
      await answerWhenAsked(checkIn, { choice: 'continues', hoursUsed: '4' }, about);
      // The case does not close before the candidate has spoken, or has let their time pass.
      const candidate = 'noor@post.example';
      await eventually(async () => {
        const toThem = (await deployed.site.mails()).filter(
          ({ to, subject }) => to === candidate && about.test(subject),
        );
        expect(toThem.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/is het nu\?/));
      });
      await answerWhenAsked(person(candidate), { works: 'no', school: 'no', mood: 'good' }, about);
      await eventually(async () => {
        expect(await referral.status()).toMatchObject({ status: 'ended', ending: 'guidance-over' });
      });
      await eventually(async () => {
        expect((await execution('trajectory', `${referral.reference}-2`)).status).toBe('SUCCEEDED');
      });
      const asked = [
        ...(consents ? ['waiting-for-candidate'] : []),
        ...(approver === undefined ? [] : ['waiting-for-decision']),
      ];
      ended.push({ reference: referral.reference, asked });
    },
  );

  test('a rule on the event bus hears of every step of each referral, in order and without people, and nothing is left to tell', async () => {
    const client = new DynamoDBClient({
      endpoint: deployed.emulator.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const untold = async () => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: deployed.tableName,
          IndexName: 'open-work',
          KeyConditionExpression: 'openShard = :events',
          ExpressionAttributeValues: { ':events': { S: 'OPEN#events' } },
        }),
      );
      return Items.length;
    };
    expect(ended).toHaveLength(doors.length);
    await eventually(async () => {
      await deployed.tell();
      expect(await untold()).toBe(0);
    });
    client.destroy();
    const events = await heard();
    for (const { reference, asked } of ended) {
      const own = events.filter(({ detail }) => detail.subject === reference);
      const once = [...new Map(own.map(({ detail }) => [detail.id, detail])).values()];
      expect(once.map(({ sequence }) => sequence)).toEqual(once.map((_, index) => String(index + 1)));
      const guided = ['looking-for-place', 'place-found', 'in-guidance', 'after-guidance'];
      expect(once.map(({ data }) => data.status)).toEqual(['received', ...asked, ...guided, 'ended']);
      expect(once.at(-1)?.data).toEqual({ reference, status: 'ended', ending: 'guidance-over' });
    }
    for (const event of events) {
      expect(event).toMatchObject({ source: 'hoofdzaakwerk.referrals', 'detail-type': event.detail.type });
      expect(JSON.stringify(event)).not.toMatch(/Noor|Voorbeeld|1990-04-02|@[a-z]/);
    }
  });

  test('the smoke test of `npm run smoke` passes', async () => {
    const args = ['bin/smoke.ts', '--url', deployed.servedAt];
    const { code, said } = await runNode(args, { API_KEY: proofKey });
    expect(said).toMatch(/Its \d mails were sent\./);
    expect(said).toContain('Withdrawn by its status link');
    expect(code, said).toBe(0);
  });

  test('the canary refers somebody who does not exist, sees their mails sent, and withdraws them', async () => {
    const before = (await deployed.site.mails()).length;
    await deployed.runCanary();
    const mails = (await deployed.site.mails()).slice(before);
    expect(mails.length).toBeGreaterThan(1);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['success@simulator.amazonses.com']));
    expect(mails[0]?.subject).toMatch(/HW-U\w{6}/);
  });

  test('a mail drill of `npm run mail-drill` mails its links and sees who opens them', async () => {
    const { emulator, site } = deployed;
    const drill = (...args: string[]) =>
      runNode(['bin/mail-drill.ts', '--region', quickRegion, ...args], environmentFor(emulator.url));
    const sent = await drill('--municipality', 'GM0355', '--coordinator', '--wait', '0');
    expect(sent.code, sent.said).toBe(0);
    const id = /^Drill (\w+): 2 mails/m.exec(sent.said)?.[1] ?? '';
    const link = await person(team).newestLink(/mailfilter/);
    expect((await site.request(link, { headers: { 'user-agent': 'ProofpointScan/1.0' } })).status).toBe(200);
    const report = await drill('--report', id);
    expect(report.said).toMatch(/team GM0355: sent\n {2}opened the page: 1 x by a scanner/);
    expect(report.said).toMatch(/coordinator: sent\n {2}nothing came to look yet/);
  });

  test('a work coach decides from their list, which nobody else can open', async () => {
    const { publicUrl } = deployed;
    const coach = person('lijst@zeist.example');
    const referral = await refer({ situation: { workCoachEmail: coach.address } });
    const task = `${publicUrl}/mijn/${referral.reference}/approve/1`;
    const list = await coach.list(publicUrl);
    expect(list.status, list.text).toBe(200);
    expect(list.html).toContain(new URL(task).pathname);
    const stranger = person('iemand@zeist.example');
    expect((await stranger.list(publicUrl)).text).not.toContain(referral.reference);
    expect((await stranger.post(task, { choice: 'approve' })).status).toBe(404);
    // Declined, so that no place is taken from the cases after it.
    const next = await coach.post(task, { choice: 'decline', reason: 'not-now' });
    expect(next.text).toContain(referral.reference);
    expect(new URL(next.url).pathname).toBe(new URL(`${publicUrl}/mijn`).pathname);
    await eventually(async () => expect((await referral.status()).status).toBe('ended'));
    expect((await coach.list(publicUrl)).html).not.toContain(new URL(task).pathname);
  });

  test('a coordinator signs in at the desk, stops a case there, and signs out on every device', async () => {
    const { reference, status } = await refer({ situation: { workCoachEmail: 'desk@zeist.example' } });
    await eventually(() => person('desk@zeist.example').newestLink(reference));
    const own = readRegion(region, { source: 'regions/proef-seconden.json', allowShortPeriods: true });
    const { url } = deployed.emulator;
    const list = 'AWSCognitoIdentityProviderService.ListUserPools';
    const pool = await askByJson(url, 'cognito-idp', list, { MaxResults: 10 });
    expect(JSON.stringify(pool)).toContain(`${deployed.stackName}-staff`);
    await atDeployedDesk(deployed, { region: own, account: 'staff-1' }, async (visitor) => {
      const seen = await visitor.look();
      expect(seen.status, seen.text).toBe(200);
      expect(seen.text).toMatch(says('desk.roles.coordinator'));
      expect(seen.text).toMatch(says('desk.loop.title'));
      for (const line of visitor.setCookies)
        expect(line).toMatch(/^__Secure-werkplek.*; Path=[^;]*\/werkplek;.*Secure/);
      const page = await visitor.look(actPath(reference, 'withdraw'));
      expect(page.status, page.text).toBe(200);
      const form = { because: 'asked-by-candidate', seen: seenOn(page.text) };
      const done = await visitor.press(actPath(reference, 'withdraw'), form);
      expect(done).toContain(`${casePath(reference)}?bericht=withdraw`);
      const shown = await visitor.look(`${casePath(reference)}?bericht=withdraw`);
      expect(shown.text).toMatch(says('desk-action.done.withdraw'));
      expect(shown.text).toMatch(says('trail.actions.withdraw'));
      expect((await status()).status).toBe('ended');
      await eventually(async () => expect((await execution('referral', `${reference}-1`)).status).not.toBe('RUNNING'));
      expect(await visitor.press(signInPaths.outEverywhere)).toContain('bericht=overal-uit');
      expect((await visitor.look()).text).toMatch(says('desk.welcome.button'));
    });
    await atDeployedDesk(deployed, { region: own, account: 'staff-0' }, async (visitor) => {
      expect((await visitor.look()).text, 'no role, not signed in').toMatch(says('desk.welcome.button'));
    });
  });

  test('`npm run privacy` gives, tells and erases what the deployed table holds of somebody', async () => {
    const { emulator, tableName } = deployed;
    const environment = environmentFor(emulator.url);
    const workCoach = person('inzage@zeist.example');
    const told = { givenName: 'Ottoline', familyName: 'Wolkenwachter', email: 'ottoline@post.example' };
    const { reference, status } = await refer({
      referrer: { name: 'Ottoline Wolkenwachter', email: told.email },
      candidate: told,
      situation: { workCoachEmail: workCoach.address },
    });
    await eventually(() => workCoach.newestLink(reference));
    const list = await workCoach.list(deployed.publicUrl);
    expect(list.text).toContain(told.familyName);
    const client = new DynamoDBClient({
      endpoint: emulator.url,
      region: environment.AWS_REGION,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const itemsWith = async (text: string) => {
      const pages = paginateScan({ client }, { TableName: tableName });
      const found: string[] = [];
      for await (const { Items = [] } of pages)
        found.push(...Items.map((item) => JSON.stringify(item)).filter((item) => item.includes(text)));
      return found;
    };
    const folder = await mkdtemp(join(tmpdir(), 'privacy-'));
    const privacy = (...args: string[]) =>
      runNode(['bin/privacy.ts', ...args, '--stage', 'test', '--region', quickRegion], environment);
    const by = ['--by', 'beheer-1'];

    const file = join(folder, 'inzage.html');
    const access = await privacy('access', reference, '--identity', 'document', '--to', file, ...by);
    expect(access.said).toContain(reference);
    expect(access.code, access.said).toBe(0);
    expect(access.said).not.toContain(told.familyName);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const given = await readFile(file, 'utf8');
    for (const text of [reference, told.familyName, told.email]) expect(given).toContain(text);

    const kept = await privacy('retention');
    expect(kept.said).toContain('Overdue, which must be 0: 0');
    expect(kept.code, kept.said).toBe(0);

    expect((await itemsWith(told.familyName)).length).toBeGreaterThan(0);
    const erase = ['erase', reference, '--ground', 'no-consent', '--confirm', reference, ...by];
    const open = await privacy(...erase);
    expect([open.code, open.said]).toEqual([1, expect.stringContaining('--end')]);
    const erased = await privacy(...erase, '--end');
    expect(erased.code, erased.said).toBe(0);
    for (const text of [told.givenName, told.familyName, told.email]) expect(await itemsWith(text)).toEqual([]);
    expect((await status()).status).toBe('ended');
    // The command reaches no state machine: the sweeper tells the execution, after five minutes. They are over at once here.
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { pk: { S: `T#${reference}#closing` }, sk: { S: 'WAKE' } },
        UpdateExpression: 'SET openAt = :past',
        ConditionExpression: 'attribute_exists(openAt)',
        ExpressionAttributeValues: { ':past': { S: new Date(Date.now() - 60_000).toISOString() } },
      }),
    );
    await eventually(async () => {
      await deployed.sweep();
      expect((await execution('referral', `${reference}-1`)).status).not.toBe('RUNNING');
    });
    expect((await privacy(...erase)).said).toContain(`Nobody was left in ${reference}`);

    const lines = join(folder, 'wie-las-wat.jsonl');
    const reads = await privacy('reads', '--to', lines);
    expect(reads.code, reads.said).toBe(0);
    const read = (await readFile(lines, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(read).toContainEqual(expect.objectContaining({ referralId: reference, role: 'approver', origin: 'link' }));
    expect((await privacy('reads', '--to', lines)).code, 'never over a file that is there').toBe(1);
    client.destroy();
    await rm(folder, { recursive: true });
  }, 240_000);

  test('results are counted with what the trails say, in facts that the deployed functions wrote', async () => {
    const environment = environmentFor(deployed.emulator.url);
    const compare = ['bin/facts.ts', 'compare', '--stage', 'test', '--region', quickRegion];
    // A case that goes on may be written between the reading of trails and that of facts.
    const said = await eventually(async () => {
      const compared = await runNode(compare, environment);
      expect(compared.code, compared.said).toBe(0);
      return compared.said;
    });
    const [, cases = '0'] = /^(\d+) cases: every fact is as its trail says/m.exec(said) ?? [];
    expect(Number(cases)).toBeGreaterThan(doors.length);
    const folder = await mkdtemp(join(tmpdir(), 'facts-'));
    const file = join(folder, 'facts.json');
    const ask = ['bin/results.ts', 'export', 'facts', '--format', 'json', '--to', file];
    const given = await runNode([...ask, '--stage', 'test', '--region', quickRegion], environment);
    expect(given.code, given.said).toBe(0);
    const facts = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>[];
    expect(facts).toHaveLength(Number(cases));
    // Each door led to a trajectory whose guidance another function wrote.
    expect(facts.filter((fact) => fact['closure'] === 'completed')).toHaveLength(doors.length);
    await rm(folder, { recursive: true });
  }, 120_000);

  test('an execution that was stopped is replaced by a new generation, which goes on where it was', async () => {
    const referral = await refer({ situation: { workCoachEmail: 'stopped@zeist.example' } });
    const { reference } = referral;
    const approver = person('stopped@zeist.example');
    await eventually(() => approver.newestLink(reference));
    await deployed.sfn.send(new StopExecutionCommand({ executionArn: executionArn('referral', `${reference}-1`) }));
    await eventually(async () => {
      expect((await execution('referral', `${reference}-2`)).status).toBe('RUNNING');
    });
    await answerWhenAsked(approver, { choice: 'approve' }, reference);
    await eventually(async () => expect((await referral.status()).decision).toBe('approved'));
    await eventually(() => person('aanmelden@kwintes.example').newestLink(reference));
    expect((await execution('referral', `${reference}-1`)).status).toBe('ABORTED');
  });

  test('silence is not an end: a reminder, then the team mailbox decides', async () => {
    const { reference } = silent;
    await eventually(async () => {
      await deployed.sweep();
      await person(team).newestLink(reference);
    }, 90);
    const toWorkCoach = (await deployed.site.mails()).filter(({ to }) => to === 'silent@zeist.example');
    expect(toWorkCoach.map(({ subject }) => subject)).toEqual([
      `Hoofdzaak Werk: besluit gevraagd over aanmelding ${reference}`,
      expect.stringMatching(/^Hoofdzaak Werk: herinnering 1: /),
    ]);
    await answerWhenAsked(person(team), { choice: 'approve' }, reference);
    await eventually(async () => expect((await silent.status()).decision).toBe('approved'));
  });

  test('mail is held while SES does not know the sender, refuses nobody, and goes by itself once it does', async () => {
    const { emulator, tableName } = deployed;
    const domain = region.mail.from.replace(/^.*@/, '');
    // The emulator keeps identities for each version of the API, and sends where one of the two knows the sender.
    await askService(emulator.url, 'ses', { Action: 'DeleteIdentity', Identity: domain });
    expect((await askMailService(`/v2/email/identities/${domain}`, 'DELETE')).status).toBe(200);
    const workCoach = 'held@zeist.example';
    const { reference } = await refer({ situation: { workCoachEmail: workCoach } });
    const client = new DynamoDBClient({
      endpoint: emulator.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const Key = { pk: { S: 'S#mail' }, sk: { S: 'HOLD' } };
    await eventually(async () => {
      const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
      expect(Item?.['why']?.S).toBe('sender-unverified');
    });
    expect((await askMailService('/v2/email/identities', 'POST', { EmailIdentity: domain })).status).toBe(200);
    // Mails are tried about four minutes apart. To skip the wait, each planned time is moved into the past, again before each
    // try, because a step in flight may have postponed its mail meanwhile.
    const letTimePass = async () => {
      const past = new Date(Date.now() - 60_000).toISOString();
      const earlier = (key: typeof Key, set: string) =>
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: set,
            ExpressionAttributeValues: { ':past': { S: past } },
          }),
        );
      const { Items = [] } = await client.send(
        new ScanCommand({
          TableName: tableName,
          FilterExpression: 'begins_with(pk, :mails) AND attribute_exists(openShard)',
          ExpressionAttributeValues: { ':mails': { S: `M#${reference}` } },
        }),
      );
      await earlier(Key, 'SET tryAt = :past');
      for (const { pk, sk } of Items) {
        if (pk?.S && sk?.S) await earlier({ pk: { S: pk.S }, sk: { S: sk.S } }, 'SET nextAt = :past, openAt = :past');
      }
      return Items.length;
    };
    expect(await letTimePass()).toBeGreaterThan(0);
    await eventually(async () => {
      await letTimePass();
      await deployed.sweep();
      await person(workCoach).newestLink(reference);
    });
    client.destroy();
  });

  test('an alarm that goes off reaches who subscribed to its topic, with what to do', async () => {
    const { emulator, stackName } = deployed;
    const alarm = `${stackName}-mail-held`;
    const topics = await askService(emulator.url, 'sns', { Action: 'ListTopics' });
    const topic = /arn:aws:sns:[^<]+OperationsAlarmsTopic[^<]+/.exec(topics)?.[0] ?? '';
    const made = await askService(emulator.url, 'sqs', { Action: 'CreateQueue', QueueName: 'administrator' });
    const queue = /<QueueUrl>([^<]+)/.exec(made)?.[1] ?? '';
    await askService(emulator.url, 'sns', {
      Action: 'Subscribe',
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:eu-central-1:000000000000:administrator',
    });
    await askService(emulator.url, 'monitoring', {
      Action: 'SetAlarmState',
      AlarmName: alarm,
      StateValue: 'ALARM',
      StateReason: 'Does this arrive?',
    });
    await eventually(async () => {
      const heard = await askService(emulator.url, 'sqs', { Action: 'ReceiveMessage', QueueUrl: queue });
      expect(heard).toContain(alarm);
      expect(heard).toMatch(/FIRST: .* WHO: /);
    });
  });

  test('what was spoiled after a moment comes back from a copy of that moment, as docs/operate/restore.md practises it', async () => {
    const { emulator, tableName } = deployed;
    const environment = environmentFor(emulator.url);
    const client = new DynamoDBClient({
      endpoint: emulator.url,
      region: environment.AWS_REGION,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const restored = 'hw-restored';
    await client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: tableName,
        TargetTableName: restored,
        RestoreDateTime: new Date(),
      }),
    );
    const Key = { pk: { S: `R#${silent.reference}` }, sk: { S: 'REFERRAL' } };
    const stageOf = async () => (await client.send(new GetItemCommand({ TableName: tableName, Key }))).Item?.['stage'];
    const stage = await stageOf();
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key,
        UpdateExpression: 'SET stage = :spoiled',
        ExpressionAttributeValues: { ':spoiled': { S: 'spoiled' } },
      }),
    );
    const restore = (...more: string[]) =>
      runNode(['bin/restore-table.ts', '--from', restored, '--to', tableName, ...more], environment);
    const compared = await restore();
    expect(compared.said).toContain(silent.reference);
    expect(compared.said).toContain('Nothing was changed');
    const applied = await restore('--apply');
    expect(applied.said).toContain(`Done: ${tableName} is as ${restored} is.`);
    expect(applied.code).toBe(0);
    expect(await stageOf()).toEqual(stage);
    await client.send(new DeleteTableCommand({ TableName: restored }));
    client.destroy();
  });

  test('executions carry ids and codes, and nothing about people', async () => {
    const stateMachineArn = `arn:aws:states:eu-central-1:000000000000:stateMachine:${deployed.stackName}-referral`;
    const { executions = [] } = await deployed.sfn.send(new ListExecutionsCommand({ stateMachineArn }));
    expect(executions.length).toBeGreaterThanOrEqual(doors.length + 2);
    for (const { executionArn } of executions) {
      const { events } = await deployed.sfn.send(new GetExecutionHistoryCommand({ executionArn }));
      expect(events?.length).toBeGreaterThan(0);
      expect(JSON.stringify(events)).not.toMatch(/Noor|Voorbeeld|1990-04-02|@[a-z]/);
    }
  });

  test('a region file is held against the open cases of the deployed table', async () => {
    const check = (name: string, table: string) =>
      runNode(
        ['bin/check-region.ts', '--region', name, '--open-cases', '--table', table],
        environmentFor(deployed.emulator.url),
      );
    const right = await check(quickRegion, deployed.tableName);
    expect(right.said).toContain('it has all that open cases need.');
    expect(right.code).toBe(0);
    const other = await check('voorbeeldstreek', deployed.tableName);
    expect(other.said).toMatch(/GM0355 \(Zeist\) is missing and \d+ open cases? needs? it/);
    expect(other.code).toBe(1);
    const nowhere = await check(quickRegion, 'no-such-table');
    expect(nowhere.said).toContain('There is no such table.');
    expect(nowhere.code).toBe(1);
  });

  test('a second deployment of the same sources changes nothing', async () => {
    expect(await deployed.deploy()).toContain('(no changes)');
    expect((await silent.status()).decision).toBe('approved');
  });

  test('after a destroy nothing is left', async () => {
    const { emulator, publicUrl, site, tableName } = deployed;
    await deployed.destroy();
    expect((await site.request(`${publicUrl}/`, {})).status).toBeGreaterThanOrEqual(400);
    const client = new DynamoDBClient({
      endpoint: emulator.url,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    await expect(client.send(new DescribeTableCommand({ TableName: tableName }))).rejects.toThrow(/not found/i);
    client.destroy();
  });
}

describe('the stack on an emulator of AWS', () => {
  if (lacks === undefined) {
    theDeployedStack();
  } else {
    test.skipIf(process.env['CI'] === undefined)(lacks, () => {
      throw new Error(lacks);
    });
  }
});
