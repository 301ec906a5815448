import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherAccess } from '../../functions/cases/gather-access.ts';
import type { DeskActionName } from '../../functions/domain/desk-actions.ts';
import { accessPath, actPath, casePath, deskPath, retentionPath } from '../../functions/domain/desk-paths.ts';
import { clearingDays } from '../../functions/domain/retention.ts';
import { talkDay } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, marked, referMarked } from '../support/markers.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { regionNamed } from '../support/regions.ts';
import { allItems } from '../support/table.ts';

const team = 'team-werk@zeist.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example' };
const written = 'Kwartelkoning';
const people = [...everyMarker, coach.jobCoachName, coach.jobCoachEmail, written];

/** What the coordinator may do with a case that has ended. */
const offered: readonly DeskActionName[] = ['correct', 'correct-hours', 'note', 'drop-note', 'erase', 'reopen'];

let journey: Journey;
let reference = '';

/** The whole life of a case with everybody who can be in one, on a table that takes days to remove what has expired. */
beforeAll(async () => {
  const region = await regionNamed('midden-utrecht');
  journey = await openJourney({
    clearsAfterDays: clearingDays,
    regionContent: { ...region, retention: { ...region.retention, 'early-stop': { period: 'P42D' } } },
  });
  reference = await referMarked(journey);
  await journey.person(team).answer({ choice: 'ask-information', question: `${written}?` }, reference);
  await journey.person(marked.referrer[1]).answer({ text: `${marked.name[0]} woont hier.` }, reference);
  await journey.person(team).answer({ choice: 'approve', decisionDate: journey.day() }, reference);
  await journey
    .person('aanmelden@inforsa.example')
    .answer({ choice: 'accept', ...coach, startsOn: talkDay(journey) }, reference);
  await actAtDesk(journey, reference, 'note', { note: `${written} gebeld` });
  await journey.person(coach.jobCoachEmail).answer({ choice: 'stopped', reason: 'no-wish-now' }, reference);
  expect(await journey.look(reference)).toMatchObject({ referral: { stage: 'closed', closure: 'early-stop' } });
});
afterAll(() => journey?.close());

/** What each reader of the case says now, as text. */
async function allReaders(): Promise<Readonly<Record<string, string>>> {
  const desk = await journey.staff();
  const at = async (path: string) => (await desk.get(`${journey.app.url}${path}`)).html;
  const pages = [
    casePath(reference),
    accessPath(reference),
    retentionPath,
    deskPath,
    ...offered.map((name) => actPath(reference, name)),
  ];
  const texts: Record<string, string> = {};
  for (const path of pages) texts[path] = await at(path);

  const tools = privacyTools(journey);
  const asked = { references: [reference], identity: 'document' } as const;
  const by = { origin: 'desk', actor: 'coordinator', staff: 'account-1' } as const;
  texts['access bundle'] = JSON.stringify((await gatherAccess(tools, asked, by)) ?? '');
  const whole = await tools.referrals.whole(reference);
  texts['found'] = JSON.stringify(await tools.find.cases([reference], journey.app.clock.now(), true));
  texts['whole'] = JSON.stringify([
    whole?.parties(),
    await whole?.notes(),
    await whole?.deciders(),
    whole?.trajectory(),
  ]);
  texts['parties'] = JSON.stringify(await tools.referrals.parties(reference));
  texts['plan'] = JSON.stringify((await tools.referrals.load(reference))?.trajectory?.());
  const { worklists } = journey.app.runtime('serve-links');
  texts['caseloads'] = JSON.stringify(await worklists.caseloads([reference], new Set([reference])));
  const last = { taskId: `${reference}#approve#1`, referralId: reference };
  texts['glances'] = JSON.stringify(await tools.referrals.glances([last]));

  for (const address of [marked.email[0], marked.referrer[1], team, 'aanmelden@inforsa.example', coach.jobCoachEmail]) {
    const person = journey.person(address);
    // Their own address stands on their own list, because they typed it there.
    const own = (html: string) => html.replaceAll(address, '');
    texts[`list of ${address}`] = own((await person.list()).html);
    texts[`link of ${address}`] = own((await person.open(await person.newestLink(reference))).html);
  }
  texts['status'] = (await journey.person(marked.email[0]).status(reference, marked.birthDate[0])).html;
  return texts;
}

/** Which readers show anybody. */
async function whoShows(): Promise<readonly string[]> {
  const texts = Object.entries(await allReaders());
  return texts.filter(([, text]) => people.some((word) => text.includes(word))).map(([name]) => name);
}

async function stored(): Promise<number> {
  return (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`).length;
}

test('from its moment on nobody is shown the people of a case, however long the table takes to remove them', async () => {
  const before = await whoShows();
  expect(before).toEqual(
    expect.arrayContaining([
      casePath(reference),
      accessPath(reference),
      'access bundle',
      'found',
      'whole',
      'parties',
      'caseloads',
      'glances',
      'status',
    ]),
  );
  const there = await stored();
  await journey.app.clock.advanceBy('P44D');
  expect(await stored()).toBe(there);
  expect(await whoShows()).toEqual([]);
  // Nor is anybody asked for a birth date or a code that could never be right.
  for (const address of [marked.email[0], marked.referrer[1]])
    expect((await journey.person(address).status(reference)).status).toBe(410);
  await journey.app.clock.advanceBy(`P${clearingDays}D`);
  expect(await stored()).toBe(0);
});
