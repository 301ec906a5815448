import { describe, expect, test } from 'vitest';
import { needsProof } from '../../functions/cases/disclosure.ts';
import { coordinatorAnswer } from '../../functions/domain/answers.ts';
import { actsAsCoordinator, type Role, roles, type TaskKind, taskKinds } from '../../functions/domain/codes.ts';
import { forgetPath } from '../../functions/domain/former-address.ts';
import { type Link, linkPurposes } from '../../functions/domain/mail.ts';
import type { Parties } from '../../functions/domain/party.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import { choicesOf } from '../support/choices.ts';
import { fullForm } from '../support/full-form.ts';
import {
  caseOf,
  type LinkWorld,
  openLinkWorld,
  partiesOf,
  taskOf,
  worldRegion,
  worldUrl,
} from '../support/link-world.ts';
import { pathOf, routesOf } from '../support/routes-of.ts';

/*
 * Every kind of task, with every owner, opened by a link of every role: the matrix is made from the code's own lists, so that a
 * new kind, role, route or choice is in it from the day that it exists.
 */

const mark = 'Aardbei';
/** The revision in which candidate and referrer got the addresses that they have. */
const replacedIn = 7;
const parties = withFormer(partiesOf(mark));
const mailboxOf: Readonly<Partial<Record<Role, string>>> = {
  candidate: parties.candidate?.email ?? '',
  referrer: parties.referrer?.email ?? '',
  approver: parties.approver?.email ?? '',
  team: 'team-werk@zeist.example',
  provider: 'aanmelden@kwintes.example',
  'job-coach': parties.jobCoach?.email ?? '',
  coordinator: worldRegion.coordinator.mailbox,
  deputy: worldRegion.coordinator.deputy.mailbox,
};

/** The same people, whose mail addresses were replaced. */
function withFormer({ candidate, referrer, ...others }: Parties): Parties {
  const former = [
    { email: `${mark}-oud@post.example`.toLowerCase(), until: replacedIn, at: '2026-11-01T09:00:00.000Z' },
  ];
  return {
    ...others,
    ...(candidate && { candidate: { ...candidate, former } }),
    ...(referrer && { referrer: { ...referrer, former } }),
  };
}

/** Only those who are asked may answer, and the deputy if the coordinator is silent; nobody else, whatever their role. */
function isAsked(owner: Role, reader: Role): boolean {
  return reader === owner || (owner === 'coordinator' && reader === 'deputy');
}

const matrix = taskKinds.flatMap((kind) =>
  roles.flatMap((owner) => roles.map((reader): readonly [TaskKind, Role, Role] => [kind, owner, reader])),
);

/** One system for the whole matrix; what is written is not kept. */
const world = openLinkWorld();
/** Device cookies of people in the case, by what they have proved. */
const devices: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.entries(mailboxOf), ['stranger', 'x@post.example'] as const].map(([who, box]) => [
    who,
    world.provenFor(box),
  ]),
);

/** A link of a role to the only open task of a case. */
function openTask(kind: TaskKind, owner: Role, reader: Role): string {
  const task = taskOf('HW-AAAAAAA', kind, owner);
  world.add(caseOf('HW-AAAAAAA', [task]), parties);
  return world.token({ referralId: 'HW-AAAAAAA', taskId: task.id, role: reader });
}

async function request(method: string, path: string, form?: object, device?: string) {
  const answer = await world.app.request(`${worldUrl}${path}`, {
    method,
    headers: {
      origin: worldUrl,
      ...(device === undefined ? {} : { cookie: `__Host-device-taak=${device}; __Host-device-status=${device}` }),
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form as Record<string, string>).toString() }),
  });
  return { status: answer.status, body: await answer.text() };
}

/** The choices of a kind of task; waiting for a place has none of its own but the coordinator's. */
function choicesAt(kind: TaskKind): readonly string[] {
  const { schema } = taskEffects[kind] ?? taskEffects.resolve;
  return choicesOf(schema);
}

const visitWith = (device: string | undefined) =>
  ({ language: 'nl', anyway: true, ...(device === undefined ? {} : { device }) }) as const;
const isPersonal = (view: object) => JSON.stringify(view).includes(mark);

/** Tries every choice at a task with this device cookie; returns those that were accepted. */
async function tryAll(
  { linkDesk }: LinkWorld,
  token: string,
  kind: TaskKind,
  device: string | undefined,
): Promise<readonly string[]> {
  const visit = visitWith(device);
  const done: string[] = [];
  const full = (choice: string) => ({ ...fullForm(choice), workingDays: 5, newSpells: [], endedSpells: [] }) as never;
  for (const choice of choicesAt(kind)) {
    if ((await linkDesk.answer(token, full(choice), visit)).ok) done.push(`answer ${choice}`);
  }
  for (const choice of choicesOf(coordinatorAnswer)) {
    if ((await linkDesk.steer(token, full(choice), visit)).ok) done.push(`steer ${choice}`);
  }
  const sent = await linkDesk.withdrawSent(token, [{ reference: 'HW-AAAAAAA', proof: 'confirmed' }], visit);
  if (sent.ok) done.push('withdraw-sent');
  return done;
}

const posts = routesOf(world.app).filter(({ method }) => method === 'POST');

/** A new link is mailed to whoever is asked now; the person who presses the button learns nothing. */
const onlyMails = new Set(['renew-link', 'renew-status-link']);

describe('a task', () => {
  test('is opened and answered by a link of who is asked, and of nobody else', async () => {
    const wrong: string[] = [];
    for (const [kind, owner, reader] of matrix) {
      if (isAsked(owner, reader)) continue;
      const token = openTask(kind, owner, reader);
      const device = devices[reader];
      const before = world.changes.length;
      const view = await world.linkDesk.open(token, visitWith(device));
      const done = await tryAll(world, token, kind, device);
      if (view.state !== 'gone' || isPersonal(view) || done.length > 0 || world.changes.length > before)
        wrong.push(`${kind} of ${owner} by ${reader}: ${view.state} ${done.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    const { status, body } = await request('GET', `/taak/${openTask('approve', 'team', 'approver')}`);
    expect([status, body.includes(mark)]).toEqual([410, false]);
  });

  test('shows nothing personal and takes nothing from who has not proven its mailbox', async () => {
    const wrong: string[] = [];
    for (const [kind, owner, reader] of matrix) {
      if (!isAsked(owner, reader)) continue;
      const token = openTask(kind, owner, reader);
      // Nobody, somebody who reads another mailbox of this very case, and somebody from elsewhere.
      const others = Object.entries(devices).filter(([role]) => role !== reader);
      for (const device of [undefined, ...others.map(([, one]) => one)]) {
        const view = await world.linkDesk.open(token, visitWith(device));
        const done = needsProof(kind, reader) ? await tryAll(world, token, kind, device) : [];
        if (view.state === 'gone' || isPersonal(view) || done.length > 0)
          wrong.push(`${kind} of ${reader}: ${view.state} ${done.join(', ')}`);
      }
      const { status, body } = await request('GET', `/taak/${token}`);
      if (status !== 200 || body.includes(mark)) wrong.push(`${kind} of ${reader}: its page`);
    }
    expect(wrong).toEqual([]);
  });

  test('is steered by the coordinator and the deputy, and by nobody else', async () => {
    const steered = new Set<Role>();
    for (const [kind, owner, reader] of matrix) {
      if (!isAsked(owner, reader) || reader === 'system') continue;
      const token = openTask(kind, owner, reader);
      const device = devices[reader];
      const done = await tryAll(world, token, kind, device);
      if (done.some((one) => one.startsWith('steer'))) steered.add(reader);
    }
    expect([...steered].sort()).toEqual(roles.filter(actsAsCoordinator).sort());
  });

  test('opens for who is asked, once their mailbox is proven: the matrix is not empty', async () => {
    for (const kind of taskKinds) {
      for (const owner of roles) {
        if (owner === 'system') continue;
        const token = openTask(kind, owner, owner);
        const { status, body } = await request('GET', `/taak/${token}`, undefined, devices[owner]);
        expect([kind, owner, status]).toEqual([kind, owner, 200]);
        // The form, not the page that asks for a code.
        expect(body).toContain(kind === 'advance' ? '<main' : 'class="answer-form"');
      }
    }
  });
});

describe('what a role sees', () => {
  const details = {
    name: `${mark}Visser`,
    birthDate: '23 april 1990',
    email: parties.candidate?.email ?? '',
    goal: `${mark}goal`,
    referrer: `${mark}Kim`,
  } as const;
  /** The disclosure ladder (I6) by role: what their pages may show. */
  const allowed: Readonly<Record<Role, readonly (keyof typeof details)[]>> = {
    // Who referred them, once they have shown that they read the mailbox.
    candidate: ['referrer'],
    referrer: ['name'],
    approver: ['name', 'birthDate', 'goal', 'referrer'],
    team: ['name', 'birthDate', 'goal', 'referrer'],
    provider: ['name', 'birthDate', 'email', 'goal'],
    'job-coach': ['name', 'birthDate', 'email', 'goal'],
    coordinator: ['name', 'birthDate', 'email', 'goal', 'referrer'],
    deputy: ['name', 'birthDate', 'email', 'goal', 'referrer'],
    system: [],
  };

  test.each(roles)('%s: nothing beyond the ladder on the page of any task', async (role) => {
    for (const kind of taskKinds) {
      const token = openTask(kind, role, role);
      const { body } = await request('GET', `/taak/${token}`, undefined, devices[role]);
      const names = Object.keys(details) as (keyof typeof details)[];
      const shown = names.filter((name) => body.includes(details[name]));
      const may = role === 'provider' && kind === 'accept-offer' ? ['goal'] : allowed[role];
      expect([kind, shown.filter((name) => !may.includes(name))]).toEqual([kind, []]);
    }
  });
});

describe('a link of any purpose and role', () => {
  /** Which purposes of links each tree of pages accepts; a new purpose is in no list, and fails here. */
  const opens: Readonly<Record<(typeof linkPurposes)[number], { taak: readonly Role[]; status: readonly Role[] }>> = {
    task: { taak: roles.filter((role) => actsAsCoordinator(role)), status: [] },
    objection: { taak: ['candidate'], status: [] },
    address: { taak: ['candidate', 'referrer', 'job-coach'], status: [] },
    status: { taak: [], status: ['candidate', 'referrer'] },
    // Its page is one of its own, which tells nobody whether a link is one.
    former: { taak: [], status: [] },
  };
  const every = linkPurposes.flatMap((purpose) => roles.map((role) => [purpose, role] as const));

  test.each(every)('%s of %s opens its own pages only', async (purpose, role) => {
    world.add(caseOf('HW-AAAAAAA', [taskOf('HW-AAAAAAA', 'approve', 'coordinator')]), parties);
    const token = world.token({ referralId: 'HW-AAAAAAA', purpose, role });
    for (const area of ['taak', 'status'] as const) {
      const { status, body } = await request('GET', `/${area}/${token}`);
      expect([area, status]).toEqual([area, opens[purpose][area].includes(role) ? 200 : 404]);
      expect(body).not.toContain(mark);
    }
  });

  test('at every route, without proof, changes nothing but what needs none', async () => {
    /** What a link may do without a code: an objection, and removing an address, by somebody who was mailed by mistake. */
    const alone: Readonly<Record<string, readonly string[]>> = {
      'objection /taak/:token': ['deny', 'withdraw'],
      'address /taak/:token': ['disown-address', 'disown'],
      [`former /taak/:token/${forgetPath}`]: ['forget-address'],
    };
    const wrong: string[] = [];
    for (const [purpose, role] of every) {
      world.add(caseOf('HW-AAAAAAA', [taskOf('HW-AAAAAAA', 'approve', 'coordinator')]), parties);
      const token = world.token({ referralId: 'HW-AAAAAAA', purpose, role, replacedIn });
      for (const route of posts) {
        for (const choice of ['approve', 'not-me', 'withdraw', 'died', 'extend', 'yes']) {
          const before = world.changes.length;
          const { status, body } = await request(
            'POST',
            pathOf(route, () => token),
            fullForm(choice),
          );
          const made = world.changes.slice(before).map(({ action }) => action);
          const may = alone[`${purpose} ${route.path}`] ?? [];
          const beyond = made.filter((action) => !may.includes(action) && !onlyMails.has(action));
          if (beyond.length > 0 || body.includes(mark) || status >= 500)
            wrong.push(`${purpose} of ${role}: ${route.path} ${choice} ${status} ${beyond.join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('forgets an address only where it was mailed for that, and says the same whichever it is', async () => {
    const forgets = async (of: { purpose: Link['purpose']; role: Role; replacedIn?: number; referralId?: string }) => {
      world.add(caseOf('HW-AAAAAAA', [taskOf('HW-AAAAAAA', 'approve', 'coordinator')]), parties);
      world.add(caseOf('HW-BBBBBBB', []), partiesOf('Braam'));
      const token = world.token({ referralId: 'HW-AAAAAAA', ...of });
      const before = world.changes.length;
      const page = await request('POST', `/taak/${token}/${forgetPath}`, {});
      return { page: { ...page, body: page.body.replaceAll(token, '') }, made: world.changes.slice(before) };
    };
    const right = await forgets({ purpose: 'former', role: 'candidate', replacedIn });
    expect(right.page.status).toBe(200);
    expect(right.made).toMatchObject([
      {
        action: 'forget-address',
        tasks: [],
        mails: [],
        links: [],
        events: [{ actor: 'candidate', result: 'candidate' }],
      },
    ]);
    const [{ parties: [left] = [] } = {}] = right.made;
    expect(left).toMatchObject({ role: 'candidate', email: parties.candidate?.email });
    expect(left).not.toHaveProperty('former');
    // The other person's own went no less.
    expect((await forgets({ purpose: 'former', role: 'referrer', replacedIn })).made).toHaveLength(1);
    const refused = [
      // Of an address that another change replaced, of other purposes and roles, of a stranger's case, and of one that is not there.
      ...[{ replacedIn: replacedIn - 1 }, { replacedIn: replacedIn + 1 }, {}].map((one) => ({
        purpose: 'former' as const,
        role: 'candidate' as const,
        ...one,
      })),
      ...linkPurposes.flatMap((purpose) =>
        purpose === 'former' ? [] : [{ purpose, role: 'candidate' as const, replacedIn }],
      ),
      ...roles.flatMap((role) =>
        role === 'candidate' || role === 'referrer' ? [] : [{ purpose: 'former' as const, role, replacedIn }],
      ),
      ...['HW-BBBBBBB', 'HW-CCCCCCC'].map((referralId) => ({
        purpose: 'former' as const,
        role: 'candidate' as const,
        replacedIn,
        referralId,
      })),
    ];
    for (const one of refused) expect(await forgets(one)).toEqual({ page: right.page, made: [] });
  });

  test('at every route of a task, without proof, mails no code but to its own mailbox', async () => {
    for (const role of roles) {
      const token = openTask('approve', role, role);
      world.mailed.length = 0;
      for (const route of posts)
        await request(
          'POST',
          pathOf(route, () => token),
          fullForm('approve'),
        );
      expect(new Set(world.mailed)).toEqual(new Set(mailboxOf[role] === undefined ? [] : [mailboxOf[role]]));
    }
  });
});
