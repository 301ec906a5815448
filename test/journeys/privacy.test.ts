import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, marked, markedReferral, referMarked } from '../support/markers.ts';
import { decidingPerson, type Page } from '../support/person.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

const lines: string[] = [];
const keep = (...facts: unknown[]) => void lines.push(JSON.stringify(facts));
/** Set while the table must fail, with an error that quotes a person, as drivers do. */
let failing = false;
let journey: Journey;
const pages: Page[] = [];

const team = 'team-werk@zeist.example';
const provider = 'aanmelden@inforsa.example';
const coach = {
  jobCoachName: 'Hildebrand Coach',
  jobCoachEmail: 'hildebrand@aanbieder.example',
  jobCoachPhone: '+31654545454',
};
/** What the candidate is told of who guides them, and nobody else is. */
const coachMarkers = ['Hildebrand Coach', '06 54 54 54 54'];

beforeAll(async () => {
  journey = await openJourney({
    log: { info: keep, error: keep, count: keep },
    faults({ service, operation, phase }) {
      if (!failing || service !== 'dynamodb' || operation !== 'TransactWriteItems' || phase !== 'before') return;
      throw new Error(`cannot write ${everyMarker.join(' ')}`);
    },
  });
  await walk();
});
afterAll(async () => {
  // The failure that this file makes is meant; everything else must be a fault.
  await journey.close().catch((error: unknown) => expect(String(error)).toContain('cannot write'));
});

/** Whole journeys in which people write the marked person's details wherever they can write. */
async function walk(): Promise<void> {
  const see = async (page: Promise<Page>) => pages.push(await page);
  const text = `${marked.name[0]} ${marked.goal[0]}`;
  const started = await referMarked(journey);
  const teamDesk = journey.person(team);
  await see(teamDesk.answer({ choice: 'ask-information', question: `Is ${text} verhuisd?` }, started));
  await see(journey.person(marked.referrer[1]).answer({ text: `Nee, ${text}.` }, started));
  await see(teamDesk.answer({ choice: 'approve', decisionDate: journey.day() }, started));
  const declining = { choice: 'decline', reason: 'other', explanation: `Niet voor ${text}` };
  await see(journey.person(provider).answer(declining, started));
  // IPS belongs to who treats somebody; another one is the coordinator's own choice.
  const desk = journey.person(journey.app.region.coordinator.mailbox);
  await see(desk.answer({ choice: 'assign', provider: 'lister' }, started));
  const second = (await journey.app.mails()).findLast((mail) => mail.to.startsWith('aanmelden@'))?.to ?? '';
  await see(journey.person(second).answer({ choice: 'accept', ...coach, startsOn: talkDay(journey) }, started));
  const jobCoach = journey.person(coach.jobCoachEmail);
  await see(jobCoach.answer({ choice: 'held', heldOn: journey.day() }, started));
  await journey.app.clock.advanceBy('P43D');
  await see(jobCoach.answer({ choice: 'stopped', reason: 'health', hoursUsed: '3' }, started));
  expect(await journey.stage(started)).toBe('closed');

  const declined = await referMarked(journey);
  await see(teamDesk.answer({ choice: 'decline', reason: 'other', explanation: `Niet voor ${text}` }, declined));

  const phoned = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, email: undefined, preferredContact: 'phone' },
  });
  const coordinator = journey.person(journey.app.region.coordinator.mailbox);
  await see(coordinator.answer({ choice: 'yes' }, phoned));

  // Answers and posts that are refused.
  await see(coordinator.steer({ choice: 'change-addressee', email: marked.email[0] }, phoned));
  await journey.submit({ ...markedReferral, candidate: { ...markedReferral.candidate, birthDate: '17-03-1991' } });
  journey.app.mailbox.setFault((mail) => (mail.to === marked.email[0] ? 'refuse' : undefined));
  const refused = await journey.refer(markedReferral);
  await journey.app.clock.advanceBy('PT20M');
  journey.app.mailbox.setFault(undefined);

  failing = true;
  await journey.submit(markedReferral);
  await see(coordinator.answer({ choice: 'yes' }, refused));
  failing = false;
}

const markers = [...everyMarker, ...coachMarkers, 'hildebrand@', '+31654545454', 'Hildebrand', decidingPerson];
const strays = (text: string) => markers.filter((word) => text.includes(word));

const isAboutTalk = ({ to, subject }: CapturedMail) =>
  to === marked.email[0] && says('mail-people.matched-candidate.subject').test(subject);
const mailsBesideTalk = async () => (await journey.app.mails()).filter((mail) => !isAboutTalk(mail));

test('the walk left something to look at', async () => {
  const parties = (await allItems(journey.app)).filter((item) => String(item['pk']).startsWith('N#'));
  expect(strays(JSON.stringify(parties))).toEqual(
    expect.arrayContaining([...marked.name, ...marked.goal, decidingPerson]),
  );
  expect((await journey.app.mails()).length).toBeGreaterThan(25);
  expect(lines.length).toBeGreaterThan(0);
});

test('no subject, body, button or tag of any mail names anything of a person', async () => {
  for (const { subject, text, html, links, tags } of await mailsBesideTalk()) {
    expect(strays(JSON.stringify({ subject, text, html, links, tags: Object.values(tags) }))).toEqual([]);
    for (const tag of Object.values(tags)) expect(strays(Buffer.from(tag, 'base64url').toString())).toEqual([]);
  }
});

test('but for name and number of the job coach, in the body of the candidate’s own mail about their talk', async () => {
  // They are to expect a call from somebody they have not met: who it is, and from which number, is what the mail is for.
  const told = (await journey.app.mails()).filter(isAboutTalk);
  expect(told).toHaveLength(1);
  for (const { subject, text, html, links, tags, attachments } of told) {
    for (const marker of coachMarkers) expect([text, html]).toEqual(Array(2).fill(expect.stringContaining(marker)));
    const bodies = [text, html].map((body) => coachMarkers.reduce((left, marker) => left.replaceAll(marker, ''), body));
    expect(strays(JSON.stringify({ subject, bodies, links, attachments, tags: Object.values(tags) }))).toEqual([]);
    for (const tag of Object.values(tags)) expect(strays(Buffer.from(tag, 'base64url').toString())).toEqual([]);
  }
});

test('executions carry ids and codes only', async () => {
  const executions = await journey.app.executions.list();
  expect(executions.length).toBeGreaterThan(4);
  for (const { arn } of executions) {
    const history = await journey.app.executions.history(arn);
    expect(history.length).toBeGreaterThan(2);
    expect(strays(JSON.stringify(history))).toEqual([]);
    expect(JSON.stringify(history)).not.toMatch(/[\w.]+@[\w.]+\.example/);
  }
});

test('log lines carry ids and codes only, also when the table fails with a person in its message', () => {
  for (const line of lines) expect(strays(line)).toEqual([]);
  expect(lines.join('\n')).not.toMatch(/@[\w-]+\.example/);
  expect(lines.some((line) => line.includes('failed'))).toBe(true);
});

test('addresses of pages name nobody', () => {
  for (const { url } of pages) {
    expect(strays(decodeURIComponent(url))).toEqual([]);
    expect(url).not.toMatch(/@|%40/);
  }
});

test('pages that refuse something, and answers of the API, do not repeat a person', async () => {
  const { status, body } = await journey.submit({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, municipality: 'Wolkenwachter', email: 'quirijntje@priveadres' },
    request: { ...markedReferral.request, goal: 'Zweefvliegtuigen 123456782' },
  });
  expect(status).toBe(400);
  expect(strays(JSON.stringify(body))).toEqual([]);
});

test('only the party items hold anything personal', async () => {
  const others = (await allItems(journey.app)).filter((item) => !String(item['pk']).startsWith('N#'));
  for (const item of others) expect(strays(JSON.stringify(item))).toEqual([]);
});

test('task tokens stand in the table\u2019s own corner and nowhere else', async () => {
  const items = await allItems(journey.app);
  const tokens = items.filter((item) => String(item['pk']).startsWith('X#')).map((item) => String(item['token']));
  expect(tokens.length).toBeGreaterThan(0);
  const elsewhere = JSON.stringify(items.filter((item) => !String(item['pk']).startsWith('X#')));
  const said = lines.join('\n') + pages.map((page) => page.html).join('\n') + JSON.stringify(await journey.app.mails());
  for (const token of tokens) {
    expect(elsewhere).not.toContain(token);
    expect(said).not.toContain(token);
  }
});
