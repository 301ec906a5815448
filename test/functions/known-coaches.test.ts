import { beforeEach, expect, test } from 'vitest';
import { createLinkDesk } from '../../functions/cases/link-desk.ts';
import type { JobCoachParty } from '../../functions/domain/party.ts';
import type { Task } from '../../functions/domain/task.ts';
import { listOfOrganisation } from '../../functions/domain/worklist.ts';
import { coachNames } from '../../functions/web/links/coach-names.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const asked = 'HW-AAAAAAA';
const mailboxOf = (id: string) => worldRegion.providers.find((one) => one.id === id)?.mailbox ?? '';

let world: DeskWorld;
let token: string;
beforeEach(() => {
  world = openDeskWorld();
  const task = taskOf(asked, 'accept-offer', 'provider');
  const { jobCoach: _, ...people } = partiesOf('Aardbei');
  world.add(caseOf(asked, [task], { stage: 'offer', provider: 'kwintes', holdsPlace: true }), people);
  token = world.token({ referralId: asked, taskId: task.id, role: 'provider' });
});

/** A running trajectory at a provider, with its job coach. */
function running(id: string, coach: Partial<JobCoachParty>, provider = 'kwintes', task: Partial<Task> = {}) {
  const people = partiesOf('Peer');
  const jobCoach = { role: 'job-coach', name: 'Robin', email: 'robin@kwintes.example', ...coach } as const;
  const listed = [{ of: listOfOrganisation(provider), role: 'provider' as const }];
  const guide = taskOf(id, 'check-in', 'job-coach', { provider, ...task });
  world.add(caseOf(id, [guide], { stage: 'checking-in', provider, listed }), { ...people, jobCoach });
}

/** The names that the page of the offer shows to somebody who has proved these mailboxes. */
async function namesFor(mailbox: string | undefined) {
  const device = mailbox === undefined ? {} : { device: world.provenFor(mailbox) };
  const view = await createLinkDesk(world.runtime).open(token, { language: 'nl', ...device });
  return view.state === 'open' ? view.task.coaches?.map(({ name }) => name) : view.state;
}

test('the job coaches of its running trajectories, each once, by name, for who proved the mailbox alone', async () => {
  running('HW-BBBBBBB', { name: 'Robin', email: 'robin@kwintes.example' });
  running('HW-CCCCCCC', { name: 'Robin', email: 'Robin@kwintes.example' });
  running('HW-DDDDDDD', { name: 'Bo', email: 'bo@kwintes.example' });
  running('HW-EEEEEEE', { name: 'Vreemd', email: 'vreemd@lister.example' }, 'lister');
  expect(await namesFor(mailboxOf('kwintes'))).toEqual(['Bo', 'Robin']);
  for (const other of [undefined, mailboxOf('lister'), 'robin@kwintes.example', worldRegion.coordinator.mailbox]) {
    expect(JSON.stringify(await namesFor(other)) ?? '').not.toMatch(/Bo|Robin|Vreemd/);
  }
});

test('nobody to whom no mail can go, who is somebody else, or who may not guide this person', async () => {
  running('HW-BBBBBBB', { disowned: true });
  running('HW-CCCCCCC', { name: 'Robin' });
  running('HW-DDDDDDD', { name: 'Bo', email: 'bo@kwintes.example' }, 'kwintes', { owner: 'provider' });
  running('HW-EEEEEEE', { name: 'Weg', email: 'weg@elders.example' });
  const silent = [{ owner: 'job-coach', addressee: 0 }] as const;
  running('HW-FFFFFFF', { name: 'Stil', email: 'stil@kwintes.example' }, 'kwintes', {
    owner: 'provider',
    addressee: 1,
    askedBefore: [...silent],
  });
  expect(await namesFor(mailboxOf('kwintes'))).toEqual(['Stil']);
});

test('two of one name are told apart by what stands before the @, and by the whole address where that is the same too', () => {
  const coach = (mark: string, name: string, email: string) => ({ mark, name, email });
  const robin = coach('1', 'Robin', 'r.bos@kwintes.example');
  const named = (...coaches: readonly (typeof robin)[]) => [...coachNames(coaches).values()];
  expect(named(robin, coach('2', 'Bo', 'bo@kwintes.example'))).toEqual(['Robin', 'Bo']);
  const other = coach('3', 'robin', 'r.smit@kwintes.example');
  expect(named(robin, other)).toEqual(['Robin (r.bos)', 'robin (r.smit)']);
  const elsewhere = coach('4', 'Robin', 'r.bos@jongeren.kwintes.example');
  expect(named(robin, elsewhere)).toEqual(['Robin (r.bos@kwintes.example)', 'Robin (r.bos@jongeren.kwintes.example)']);
});

test('names of colleagues are nobody else’s data: the trail of those whom they guide gets no line', async () => {
  running('HW-BBBBBBB', {});
  await namesFor(mailboxOf('kwintes'));
  expect(world.events.filter(({ of }) => of === 'HW-BBBBBBB')).toEqual([]);
});
