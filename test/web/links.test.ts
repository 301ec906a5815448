import { describe, expect, test } from 'vitest';
import type { LinkView } from '../../functions/cases/link-contracts.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import { readAnswer } from '../../functions/web/links/read-answer.ts';
import { answeredTexts } from '../../functions/web/texts/answered.ts';
import {
  ask,
  bare,
  disclosure,
  emptyDisclosure,
  fakeDesks,
  openStatus,
  openView,
  taskView,
  token,
} from '../support/fake-links.ts';
import { says } from '../support/says.ts';
import { gone, linkPagesIn } from './link-pages.ts';

// The other languages are in links.long.ts.
linkPagesIn('nl');

const heading = (key: string, values = {}) => new RegExp(`<h1>${says(key, values).source}</h1>`, 'u');

describe('what a page shows', () => {
  const page = async (link: LinkView) => (await ask(fakeDesks({ link }).runtime, { path: `/taak/${token}` })).body;

  test('before the code: reference, programme, municipality and deadline, and nothing of the person', async () => {
    const body = await page({ state: 'needs-code', bare, task: taskView('approve') });
    for (const word of ['HW-4XYZ123', 'Sterk met Werk (27 jaar en ouder)', 'Zeist', 'maandag 30 november 2026']) {
      expect(body).toContain(word);
    }
    expect(body).not.toContain('Visser');
  });

  test('contact data only when the desk discloses them', async () => {
    const view = openView('approve');
    expect(await page(view)).toContain('noor@mensen.example');
    expect(await page(openView('approve', {}, emptyDisclosure))).not.toContain('Contactgegevens');
  });

  test('dates and numbers are written as people write them', async () => {
    const body = await page(openView('check-in'));
    expect(body).toContain('>23 april 1990 (36 jaar bij aanmelding)<');
    expect(body).toContain('>6,5 van 40<');
    const trajectory = disclosure.trajectory && {
      ...disclosure.trajectory,
      grants: [{ id: 'more', hours: 2.5, by: 'approver' as const, at: '2026-11-20T09:00:00Z' }],
    };
    const longer = await page(openView('check-in', {}, { ...disclosure, ...(trajectory && { trajectory }) }));
    expect(longer).toContain('>6,5 van 42,5<');
  });

  test('a trajectory began on the day of its first talk, also where another one was planned', async () => {
    const { trajectory } = disclosure;
    if (trajectory === undefined) throw new Error('a job coach reads the trajectory');
    const planned = { ...trajectory, startsOn: '2026-12-16' };
    const of = async (held: typeof planned) =>
      await page(openView('check-in', {}, { ...disclosure, trajectory: held }));
    const held = await of({ ...planned, firstTalkOn: '2026-12-30' });
    expect(held).toContain('30 december 2026');
    expect(held).not.toContain('16 december 2026');
    const { firstTalkOn: _held, ...ahead } = planned;
    expect(await of(ahead)).toContain('16 december 2026');
  });

  test('what people typed is escaped', async () => {
    const body = await page(openView('approve'));
    expect(body).toContain('Noor &lt;script&gt;alert(1)&lt;/script&gt; Visser');
    expect(body).toContain('&lt;b&gt;');
  });

  test('someone else’s task with the coordinator says for whom they answer, and can be steered', async () => {
    const answersFor = { role: 'job-coach', organisation: 'wij-3-0' } as const;
    const body = await page(openView('check-in', { asCoordinator: true, role: 'coordinator', answersFor }));
    expect(body).toMatch(says('link.phonedIn'));
    expect(body).toContain('jobcoach van WIJ 3.0');
    expect(body).toContain(`action="/v/taak/${token}/sturen"`);
    expect(body).toContain('value="change-addressee"');
  });

  const coordinator = { asCoordinator: true, role: 'coordinator' } as const;
  const choices = (body: string) =>
    [...body.matchAll(/name="choice"[^>]* value="([\w-]+)"/g)].map(([, value]) => value);

  test('a referral in the name of another asks to look, not to phone, and of nobody that they died', async () => {
    const mine = await page(openView('call', { ...coordinator, about: 'not-mine', stage: 'closed' }));
    expect(mine).toMatch(heading('topic.titles.notMine'));
    expect(choices(mine)).toEqual(['told']);
    const other = await page(openView('call', { ...coordinator, about: 'not-me', stage: 'closed' }));
    expect(choices(other)).toEqual(['told', 'not-reached']);
  });

  test('a sender to be phoned is shown at once: who referred, or the candidate who did so themselves', async () => {
    const unconfirmed = { ...coordinator, stage: 'unconfirmed', answersFor: { role: 'referrer' } } as const;
    const byOther = await page(openView('confirm-sender', unconfirmed));
    expect(byOther).toContain('<h2>De aanmelder</h2>');
    const { referrer: _referrer, ...alone } = disclosure;
    const bySelf = await page(openView('confirm-sender', unconfirmed, alone));
    expect(bySelf).toContain('<h2>Contactgegevens</h2>');
    expect(bySelf).toMatch(heading('topic.titles.confirmSenderByPhone'));
  });

  test.each([
    ['a link to a case', { ...coordinator, steerOnly: true }],
    ['a trajectory without a job coach', { ...coordinator, about: 'job-coach-gone' }],
  ])('%s: what can be changed stands open', async (_name, more) => {
    const body = await page(openView('check-in', more));
    expect(body).toMatch(new RegExp(`<details class="fold" open>\\s*<summary>${says('link-form.steer.title').source}`));
    expect(choices(body)).toHaveLength('steerOnly' in more ? 0 : 5);
  });

  test('a provider that was full reads what it is asked, not that its time has passed', async () => {
    const body = await page(openView('accept-offer', { late: 'over', fullUntil: '2026-02-04' }, emptyDisclosure));
    expect(body).toMatch(says('task.form.accept-offer.placesChoice'));
    for (const key of ['link.late.over', 'link.late.passed', 'link.gone.title.too-late'])
      expect(body).not.toMatch(says(key));
    expect(await page(openView('accept-offer', { late: 'over' }))).toMatch(says('link.late.over'));
  });

  test.each([
    ['withdrawal-proposed', says('topic.calls.withdrawal-proposed', { via: 'mail' })],
    ['moved-unknown', says('topic.calls.moved-unknown', { via: 'mail' })],
    ['address-bounced', says('topic.calls.address-bounced')],
    ['approved-candidate', says('topic.calls.approved-candidate')],
  ])('nobody is told to phone an address (%s)', async (about, told) => {
    const { contact, ...rest } = disclosure;
    if (contact === undefined) throw new Error('the sample has contact data');
    const { phone: _phone, ...mailOnly } = contact;
    const call = { ...coordinator, about } as const;
    const body = await page(openView('call', call, { ...rest, contact: { ...mailOnly, email: 'noor@post.example' } }));
    expect(body).toMatch(told);
    expect(body).toMatch(heading(`call.asks.${about}`));
    expect(body).toMatch(says('topic.noPhone'));
    const phoned = await page(openView('call', call));
    expect(phoned).toMatch(heading(`call.asks.${about}`));
    expect(phoned).not.toMatch(says('topic.noPhone'));
  });

  test('a page that has nothing to tell beside its question leaves no empty column', async () => {
    const body = await page(openView('confirm-interest', {}, emptyDisclosure));
    expect(body).toContain('<div class="task">');
    expect(body).not.toContain('task-about');
    expect(await page(openView('approve'))).toContain('<div class="task wide">');
  });

  test('a provider that had no room is asked after room', async () => {
    const body = await page(openView('accept-offer', { fullUntil: '2026-12-24' }, emptyDisclosure));
    expect(body).toMatch(heading('topic.titles.placesAgain'));
    expect(choices(body)).toEqual(['places-again']);
  });

  test('a stuck case can only go on or be withdrawn', async () => {
    const body = await page(openView('resolve', { about: 'stuck', asCoordinator: true }));
    expect(body).toContain('value="try-again"');
    expect(body).not.toContain('value="close"');
    expect(body).toContain('value="withdraw"');
  });

  test('the coordinator’s own task has no other addressee', async () => {
    const body = await page(openView('call', { asCoordinator: true, role: 'coordinator' }));
    expect(body).not.toMatch(says('link.phonedIn'));
    expect(body).not.toContain('value="change-addressee"');
  });

  test('after the planned end a kept-work check-in no longer asks how the guidance stands', async () => {
    const body = await page(openView('check-in', { checkIn: { date: '2028-05-03', purpose: 'kept-work' } }));
    expect(body).toContain('name="keptWork"');
    expect(body).not.toContain('name="choice"');
    expect(body).toMatch(/name="keptWork"[^>]*value="unknown"/);
    expect(body).toContain('name="ended.AB12CD.day"');
    expect(body).not.toContain('name="ended.EF34GH.day"');
  });

  test('before its day a check-in says when it comes, and offers the end of the guidance alone', async () => {
    const ahead = { role: 'job-coach', isAhead: true } as const;
    const body = await page(openView('check-in', { ...ahead, checkIn: { date: '2027-05-03', purpose: 'kept-work' } }));
    expect(body).toMatch(says('topic.checkInAhead'));
    expect(body).not.toContain('class="badge"');
    for (const told of ['goal-reached', 'paused', 'stopped']) expect(body).toContain(`value="${told}"`);
    expect(body).not.toContain('value="continues"');
    expect(body).not.toContain('name="keptWork"');
    const kept = await page(openView('check-in', { ...ahead, checkIn: { date: '2028-05-03', purpose: 'kept-work' } }));
    expect(kept).toMatch(says('topic.keptWorkAhead'));
    expect(kept).not.toContain('answer-form');
    const coordinator = { ...ahead, asCoordinator: true, role: 'coordinator', about: 'job-coach-unreached' } as const;
    const theirs = await page(
      openView('check-in', { ...coordinator, checkIn: { date: '2027-05-03', purpose: 'regular' } }),
    );
    expect(theirs).toMatch(says('topic.askedOn'));
    expect(theirs).not.toContain('value="no-answer"');
    expect(theirs).toContain('value="change-addressee"');
  });

  test('a gone link says what was answered where its reader may know it', async () => {
    const answer = says('link.gone.answer', { answer: answeredTexts.nl.said['approve.decline'] });
    expect(await page({ ...gone('answered', false), said: 'decline' } as LinkView)).toMatch(answer);
    expect(await page(gone('answered', false))).not.toMatch(says('link.gone.answer'));
  });

  test('a gone link offers a new one only while the task is open', async () => {
    expect(await page(gone('expired', true))).toContain('/nieuwe-link');
    expect(await page(gone('closed', false))).not.toContain('/nieuwe-link');
  });

  test('the referrer does not see who saw the candidate’s data', async () => {
    const { runtime } = fakeDesks({ status: { ...openStatus, viewer: 'referrer' } });
    expect((await ask(runtime, { path: `/status/${token}` })).body).not.toMatch(says('status.open.views'));
  });
});

describe('an answer that came too late to be kept', () => {
  const post = async (link: LinkView, form: Readonly<Record<string, string>>) =>
    (await ask(fakeDesks({ link }).runtime, { path: `/taak/${token}`, form })).body;
  const [taken, elsewhere] = [says('link.notKept.answered'), says('link.notKept.elsewhere')];

  test('is said to be lost where another came first, and not where the very same stands', async () => {
    const answered = gone('answered', false);
    expect(await post(answered, { choice: 'approve' })).toMatch(taken);
    const stands = (more: object) => ({ ...answered, kind: 'approve', ...more }) as LinkView;
    const twice = await post(stands({ isSaid: 'approve' }), { choice: 'approve' });
    expect(twice).not.toMatch(taken);
    expect(twice).toMatch(heading('receipt.byChoice.approve.approve.1', { reader: 'other' }));
    expect(twice).toMatch(says('receipt.byChoice.approve.approve.2'));
    // The receipt is of what was decided: a death that was reported is no stop that may be a mistake.
    const died = await post(stands({ kind: 'check-in', isSaid: 'died' }), { choice: 'stopped', reason: 'died' });
    expect(died).not.toMatch(says('receipt.byChoice.check-in.stopped.2'));
    expect(died).not.toMatch(taken);
    const alike = await post(stands({ kind: 'tell-outcome', isAlike: true }), { works: 'no' });
    expect(alike).toMatch(says('link.notKept.alike'));
    expect(alike).not.toMatch(says('receipt.byChoice.tell-outcome.told.2', { reader: 'other' }));
    const looked = await ask(fakeDesks({ link: answered }).runtime, { path: `/taak/${token}` });
    expect(looked.body).not.toMatch(elsewhere);
  });

  test('is said not to be done where the coordinator steers what was answered or has moved on meanwhile', async () => {
    const steer = async (link: LinkView) =>
      ask(fakeDesks({ link }).runtime, { path: `/taak/${token}/sturen`, form: { 'steer.choice': 'extend' } });
    expect((await steer(gone('answered', false))).body).toMatch(says('link.notKept.steeredAnswered'));
    expect((await steer(gone('closed', false))).body).toMatch(says('link.notKept.steered'));
  });

  test('is said to be lost where the question went to somebody else, unless it was handed on by this very form', async () => {
    for (const view of [gone('superseded', false), { state: 'unknown' } as const]) {
      expect(await post(view, { choice: 'approve' })).toMatch(elsewhere);
      expect(await post(view, { choice: 'delegate' })).not.toMatch(elsewhere);
    }
  });
});

test('whoever contacts a candidate reads the language that they asked for, where it is not Dutch', async () => {
  const label = says('section.language');
  const page = async (kind: TaskView['kind'], more: Partial<TaskView>, contact: typeof disclosure.contact) => {
    const link = openView(kind, more, { ...disclosure, ...(contact === undefined ? {} : { contact }) });
    return (await ask(fakeDesks({ link }).runtime, { path: `/taak/${token}` })).body;
  };
  const asked = [
    ['confirm-interest', { asCoordinator: true, role: 'coordinator', level: 2 }],
    ['call', { asCoordinator: true, role: 'coordinator', level: 2 }],
    ['confirm-start', { role: 'job-coach' }],
    ['check-in', { role: 'job-coach' }],
  ] as const;
  for (const [kind, more] of asked) {
    const { contact } = disclosure;
    if (contact === undefined) throw new Error('nobody to reach');
    expect(await page(kind, more, { ...contact, language: 'en' })).toMatch(new RegExp(`${label.source}.*English`));
    expect(await page(kind, more, contact)).not.toMatch(label);
  }
});

test.each(['nl', 'en'])('somebody whose number nobody has is not promised that they are phoned: %s', async (lang) => {
  const link = openView('still-wanted', { role: 'candidate', stage: 'waiting' });
  const { body } = await ask(fakeDesks({ link }).runtime, { path: `/taak/${token}?lang=${lang}` });
  expect(body.match(/id="choice-call-hint"[^<]*>([^<]*)/)?.[1] ?? body).toMatch(/geen nummer.*mail|no number.*mail/);
});

test('after guidance nobody has to know whether work is still there; while it runs somebody does', () => {
  const asked = (date: string) => openView('check-in', { checkIn: { date, purpose: 'kept-work' } });
  const said = (date: string) => {
    const view = asked(date);
    if (view.state !== 'open') throw new Error('not open');
    return readAnswer(
      view,
      new Map([
        ['choice', ['continues']],
        ['keptWork', ['unknown']],
      ]),
    );
  };
  // Never read as a no: neither what it says nor what both sides are compared by.
  expect(said('2028-05-03')).toEqual({
    ok: true,
    answer: { choice: 'continues', worksNow: 'unknown', newSpells: [], endedSpells: [] },
  });
  expect(said('2027-05-03')).toMatchObject({ ok: false, issues: [{ field: 'keptWork', code: 'choice' }] });
});
