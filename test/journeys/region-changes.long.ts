import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { StartError } from '../../engines/support/start-error.ts';
import { openNeeds } from '../../functions/cases/open-needs.ts';
import { sweep } from '../../functions/cases/sweep.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { about, approve, bySelf, cast, mailboxes, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed, regionThatMerges, regionWithoutMunicipality } from '../support/regions.ts';
import { says } from '../support/says.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
let journey: Journey | undefined;
const folders: string[] = [];
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const deBilt = 'GM0310';
const oldTeam = 'team-werk@de-bilt.example';
const fromDeBilt = (mark: string) => {
  const parts = bySelf(cast(mark));
  return {
    ...parts,
    candidate: { ...parts.candidate, municipality: deBilt },
    situation: { ...parts.situation, workCoachEmail: undefined },
  };
};

async function mailsTo(at: Journey, address: string, reference: string): Promise<number> {
  return (await at.app.mails()).filter((mail) => mail.to === address && mail.text.includes(reference)).length;
}

test('open cases of a municipality that ended are served by its successor from that day, and others go on', async () => {
  journey = await openJourney({ regionContent: await regionThatMerges(deBilt, 'GM0355', '2026-01-07') });
  const reference = await journey.refer(fromDeBilt('merged'));
  const other = await journey.refer(bySelf(cast('other')));
  expect(await mailsTo(journey, oldTeam, reference)).toBe(1);
  expect(await mailsTo(journey, mailboxes.team, reference)).toBe(0);

  await journey.app.clock.advanceTo('2026-01-14T12:00:00.000Z');
  expect(await mailsTo(journey, oldTeam, reference)).toBe(1);
  expect(await mailsTo(journey, mailboxes.team, reference)).toBeGreaterThan(0);
  expect(await mailsTo(journey, cast('other').workCoach, other)).toBeGreaterThan(1);
  const reminder = await journey.newestMail(mailboxes.team, about(reference));
  expect(reminder).toContain('Gemeente: Zeist');

  const answer = await journey.person(mailboxes.team).answer({ choice: 'approve' }, about(reference));
  expect(answer.status).toBe(200);
  expect((await journey.look(reference)).referral).toMatchObject({ municipality: 'GM0355', stage: 'offer' });
});

test('someone who gives the ended municipality after that day is one of its successor', async () => {
  journey = await openJourney({ regionContent: await regionThatMerges(deBilt, 'GM0355', '2026-01-01') });
  const reference = await journey.refer(fromDeBilt('late'));
  expect((await journey.look(reference)).referral.municipality).toBe('GM0355');
  expect(await mailsTo(journey, mailboxes.team, reference)).toBe(1);
});

test('a file that forgets a municipality with open cases is refused at the start, with what and how many', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'region-changes-'));
  folders.push(dataDir);
  journey = await openJourney({ dataDir, templateDir });
  for (const mark of ['one', 'two']) await journey.refer(fromDeBilt(mark));
  await journey.close();
  journey = undefined;
  const forgetful = openJourney({ dataDir, templateDir, regionContent: await regionWithoutMunicipality(deBilt) });
  const refused: unknown = await forgetful.then(
    (opened) => opened.close(),
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(StartError);
  expect(String(refused)).toContain('GM0310 (De Bilt) is missing and 2 open cases need it');

  journey = await openJourney({ dataDir, templateDir });
});

test('on AWS the sweeper tells the coordinator in words what is missing, keeps the mail, and others go on', async () => {
  journey = await openJourney();
  const { app } = journey;
  app.mailbox.setFault((mail) => (mail.to === oldTeam || mail.to === 'sam-two@zeist.example' ? 'throttle' : undefined));
  const reference = await journey.refer(fromDeBilt('one'));
  const other = await journey.refer(bySelf(cast('two')));
  app.mailbox.setFault(undefined);
  const region = readRegion(await regionWithoutMunicipality(deBilt), { source: 'x', allowShortPeriods: false });
  const runtime = app.runtime('sweep-tasks');
  expect(await openNeeds(runtime, region, app.clock.now())).toEqual([expect.stringContaining('1 open case needs it')]);

  // As a deployment with the forgetful file would, an hour later.
  const later = new Date(Date.parse(app.clock.now()) + 3_600_000).toISOString();
  const forgetful = { ...runtime, region, clock: () => later };
  await sweep(forgetful);
  await sweep(forgetful);
  expect(await mailsTo(journey, 'sam-two@zeist.example', other)).toBe(1);
  const told = (await journey.look(reference)).tasks.filter((task) => task.about === 'missing-municipality');
  expect(told.map(({ kind, owner }) => [kind, owner])).toEqual([['resolve', 'coordinator']]);
  const page = await journey
    .person(mailboxes.coordinator)
    .open(await journey.person(mailboxes.coordinator).newestLink(about(reference)));
  expect(page.text).toMatch(says('topic.resolves.missing-municipality'));
  expect(await mailsTo(journey, oldTeam, reference)).toBe(0);

  // With the municipality back in the file the mail goes, and the coordinator has nothing left to do.
  await app.clock.advanceBy('P8D');
  expect(await mailsTo(journey, oldTeam, reference)).toBeGreaterThan(0);
  expect((await journey.look(reference)).tasks.filter((task) => task.about === 'missing-municipality')).toEqual([]);
});

test('a file that forgets a provider who has somebody is told so', async () => {
  journey = await openJourney();
  const people = cast('held');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const { provider } = (await journey.look(reference)).referral;
  const { region } = journey.app;
  const runtime = journey.app.runtime('sweep-tasks');
  const without = { ...region, providers: region.providers.filter(({ id }) => id !== provider) };
  expect(await openNeeds(runtime, without, journey.app.clock.now())).toEqual([
    expect.stringContaining(`"${provider}" is missing and 1 open case needs it`),
  ]);
  const full = region.providers.map((one) => (one.id === provider ? { ...one, offers: [] } : one));
  expect(await openNeeds(runtime, { ...region, providers: full }, journey.app.clock.now())).toEqual([
    expect.stringContaining(`the offer of sterk-met-werk by "${provider}" is missing`),
  ]);
});

test('check-region says that a shipped file is right, and how to ask for open cases', async () => {
  const run = promisify(execFile);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['bin/check-region.ts'];
  const { stdout } = await run(process.execPath, [...args, '--region', 'midden-utrecht'], { cwd: root });
  expect(stdout).toContain('its fields and rules are right');
  expect(stdout).toMatch(/"since"; without one: .*kwintes \(ips\)/);
  await expect(run(process.execPath, [...args, '--open-cases'], { cwd: root })).rejects.toMatchObject({
    stderr: expect.stringContaining('--table'),
  });
});

test('a door that comes to rest on consent in mid-offer takes nobody on: the candidate is asked first', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'region-changes-'));
  folders.push(dataDir);
  journey = await openJourney({ dataDir, templateDir });
  const people = cast('mid-offer');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const provider = (await journey.look(reference)).referral.provider ?? '';
  const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
  const region = await regionNamed();
  const door = region.doors['sterk-met-werk'];
  await journey.close();
  const legalBasis = { ...door.legalBasis, code: 'explicit-consent' } as const;
  const regionContent = {
    ...region,
    doors: { ...region.doors, 'sterk-met-werk': { ...door, legalBasis, candidate: 'confirm' as const } },
  };
  journey = await openJourney({ dataDir, templateDir, regionContent });
  const them = journey.person(mailbox);
  // The system listens at another port by now.
  const link = `${journey.app.url}${new URL(await them.newestLink(about(reference))).pathname}`;
  const page = await them.open(link);
  expect(page.text).toMatch(says('link.gone.title.taken-back'));
  expect(page.text).not.toMatch(says('link.gone.lead.revoked'));
  const yes = {
    choice: 'accept',
    jobCoachName: 'Robin Coach',
    jobCoachEmail: people.jobCoach,
    startsOn: talkDay(journey, 7),
  };
  await them.post(link, yes);
  const { referral, tasks } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'confirming', holdsPlace: false, passedProviders: [] });
  expect(tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'candidate' }]);
  expect(await journey.newestMail(mailbox, about(reference))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.2', { about: 'no_consent' }),
  );
  expect((await them.get(link)).text).toMatch(says('link.gone.title.taken-back'));

  await journey.person(people.candidate).answer({ choice: 'yes' }, says('task.mail.confirm-interest.button'));
  expect((await journey.look(reference)).referral).toMatchObject({ stage: 'offer', consent: { channel: 'page' } });
});
