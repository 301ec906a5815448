import { expect } from 'vitest';
import type { TaskKind } from '../../functions/domain/codes.ts';
import type { Task } from '../../functions/domain/task.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import { asAgreed } from './cases.ts';
import { choicesOf } from './choices.ts';
import { type BodyParts, type Journey, openJourney } from './journey.ts';
import { casesAndTasks } from './table.ts';

type Fields = Readonly<Record<string, string>>;

const adult: BodyParts = { situation: { workCoachEmail: 'sam@zeist.example' } };
const youth: BodyParts = {
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
  candidate: { birthDate: '2007-03-01' },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes' },
};
const phoned: BodyParts = {
  ...youth,
  candidate: { birthDate: '2007-03-01', email: undefined, phone: '06 12345678', preferredContact: 'phone' },
};
const newcomers = [adult, youth, phoned];

/** Answers to a kind of task, if a choice alone is not enough or if some should come more often. */
function answers(today: string): Readonly<Partial<Record<TaskKind, readonly Fields[]>>> {
  const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: today };
  const resolve = [{ choice: 'try-again' }, { choice: 'close' }];
  return {
    'confirm-sender': [{ choice: 'confirm' }, { choice: 'confirm' }, { choice: 'not-me' }],
    'confirm-interest': [{ choice: 'yes' }, { choice: 'no' }],
    approve: [
      { choice: 'approve' },
      { choice: 'approve' },
      { choice: 'decline', reason: 'not-now' },
      { choice: 'ask-information', question: 'Wat deed je eerder?' },
      { choice: 'delegate', email: 'lou@zeist.example' },
    ],
    'give-information': [{ text: 'Ik werkte in een winkel.' }],
    'accept-offer': [
      { choice: 'accept', ...coach, ...asAgreed(today) },
      { choice: 'decline', reason: 'no-capacity' },
    ],
    'confirm-start': [
      { choice: 'held', heldOn: today },
      { choice: 'moved', newDate: today, ...asAgreed(today) },
      { choice: 'no-show' },
      { choice: 'stopped', reason: 'moved' },
    ],
    'check-in': [
      { choice: 'continues', hoursUsed: '2' },
      { choice: 'continues', hoursUsed: '39:15', anyway: 'yes' },
      { choice: 'continues', 'spell1.kind': 'employee', 'spell1.startedOn': today, 'spell1.hoursPerWeek': '20' },
      { choice: 'goal-reached' },
      { choice: 'stopped', reason: 'other' },
    ],
    'decide-extension': [
      { choice: 'grant', hours: '0,25', decidedByName: 'Fenna de Beslisser' },
      { choice: 'refuse', refusal: 'no-means', decidedByName: 'Fenna de Beslisser' },
    ],
    'tell-outcome': [
      { works: 'yes', school: 'no', mood: 'good' },
      { works: 'no', school: 'yes', mood: 'rather-not' },
      { mood: 'bad', callMe: 'yes' },
    ],
    call: [
      { choice: 'told' },
      { choice: 'not-reached' },
      { choice: 'handed-over' },
      { choice: 'not-wanted' },
      { choice: 'goes-on' },
      { choice: 'withdrawn' },
      { choice: 'unclear' },
    ],
    resolve,
    'await-place': resolve,
    'still-wanted': [{ choice: 'yes' }, { choice: 'no' }, { choice: 'call' }],
  };
}

const steering: readonly Fields[] = [{ choice: 'extend', workingDays: '5' }, { choice: 'withdraw' }];
const jumps = ['PT1H', 'P1D', 'P4D', 'P15D', 'P45D'];

/** Every breach of I3 in the table: an open case without a task, or a task without owner, due time or index entry. */
async function brokenPromises(journey: Pick<Journey, 'app'>): Promise<string[]> {
  const items = await casesAndTasks(journey.app);
  const tasks = items.filter((item) => item['sk'] === 'TASK');
  const broken: string[] = [];
  for (const referral of items.filter((item) => item['sk'] === 'REFERRAL')) {
    const own = tasks.filter((task) => task['referralId'] === referral['id']);
    const open = own.filter((task) => task['status'] === 'open');
    const indexed = own.filter((task) => task['openShard'] !== undefined && task['openAt'] !== undefined);
    const complete = open.every(
      (task) => task['owner'] && task['dueAt'] && task['onSilence'] && indexed.includes(task),
    );
    const ids = (list: typeof own) => list.map((task) => String(task['id'])).sort();
    if (referral['stage'] !== 'closed' && open.length === 0) broken.push(`${referral['stage']} without a task`);
    if (!complete) broken.push(`${referral['stage']} with a task that nobody will see`);
    if (indexed.length !== open.length) broken.push(`${referral['stage']} with a closed task in the index`);
    if (JSON.stringify(ids(open)) !== JSON.stringify([...(referral['openTasks'] as string[])].sort())) {
      broken.push(`${referral['stage']} that counts other tasks than it has`);
    }
  }
  return broken;
}

/** Something that somebody does; `pick` chooses among all that is possible at that moment. */
async function act(journey: Journey, references: string[], pick: number): Promise<void> {
  const choose = <T>(list: readonly T[], salt: number): T | undefined => list[(pick >> salt) % list.length];
  if (references.length < 3 || pick % 11 === 0) {
    references.push(await journey.refer(choose(newcomers, 3)));
    return;
  }
  if (pick % 4 === 0) return journey.app.clock.advanceBy(choose(jumps, 3) ?? 'PT1H');
  const reference = choose(references, 2) ?? '';
  const { referral, tasks } = await journey.look(reference);
  const task = choose(
    tasks.filter((open) => open.owner !== 'system' && open.announced),
    4,
  );
  if (task === undefined) return journey.app.clock.advanceBy('P1D');
  if (pick % 13 === 0 && referral.origin === 'professional') {
    const school = journey.person('kim@school.example');
    const status = (await school.newestLink(reference)).replace(/\?.*$/, '');
    await school.open(status);
    const [path, fields] = pick % 2 === 0 ? ['intrekken', { sure: 'yes' }] : ['voorstel', { propose: 'yes' }];
    await school.post(`${status}/${path}`, fields);
    return;
  }
  await answer(journey, task, pick);
}

async function answer(journey: Journey, task: Task, pick: number): Promise<void> {
  if (task.kind === 'advance') return;
  const id = `/${task.id}/`;
  const mail = (await journey.app.mails()).findLast(
    ({ tags, links }) =>
      links.length > 0 && Object.values(tags).some((tag) => Buffer.from(tag, 'base64url').toString().includes(id)),
  );
  if (mail === undefined) return;
  const person = journey.person(mail.to);
  if (task.owner === 'coordinator' && pick % 5 === 0) {
    await person.steer(steering[(pick >> 3) % steering.length] ?? {}, task.referralId);
    return;
  }
  const known = answers(journey.day())[task.kind];
  const possible = known ?? choicesOf(taskEffects[task.kind].schema).map((choice) => ({ choice }));
  await person.answer(possible[(pick >> 5) % possible.length] ?? {}, task.referralId);
}

/** What a random walk did. */
export interface Trail {
  readonly stages: ReadonlySet<string>;
  /** Number of transactions, each followed by a check of the whole table. */
  readonly commits: number;
}

/**
 * Lets people refer, answer, withdraw and wait as the picks say, in a system of their own, and expects after every commit
 * that no open referral is without an open task in the index, with an owner and a due time (I3).
 */
export async function walkAtRandom(picks: readonly number[]): Promise<Trail> {
  const stages = new Set<string>();
  const broken: string[] = [];
  let commits = 0;
  let watched: Journey | undefined;
  const journey = await openJourney({
    async faults({ service, operation, phase }) {
      if (service !== 'dynamodb' || operation !== 'TransactWriteItems' || phase !== 'after') return;
      commits += 1;
      if (watched !== undefined) broken.push(...(await brokenPromises(watched)));
    },
  });
  watched = journey;
  try {
    const references: string[] = [];
    for (const pick of picks) {
      await act(journey, references, pick);
      for (const reference of references) stages.add(await journey.stage(reference));
      expect(broken).toEqual([]);
    }
  } finally {
    await journey.close();
  }
  return { stages, commits };
}
