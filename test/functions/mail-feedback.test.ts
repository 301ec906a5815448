import { beforeEach, describe, expect, test } from 'vitest';
import { takeFeedback } from '../../functions/cases/mail-feedback.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import { mail } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const approve = taskOf(id, 'approve', 'approver');

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  world.add(caseOf(id, [approve]), partiesOf('Aardbei'));
});

/** A mail that went, about the question or as news. */
function went(name: string, parts: Partial<Mail> = {}): Mail {
  const sent = mail(id, name, { status: 'sent', attempts: 1, ...parts });
  world.mails.set(sent.id, sent);
  return sent;
}
const asking = (name = 'ask') => went(name, { kind: 'approve', to: 'approver', taskId: approve.id });

const tag = (one: { readonly id: string }) => Buffer.from(one.id).toString('base64url');

/** What SES says of a mail that carried these. */
function event(eventType: string, mails: readonly { readonly id: string }[], more: object = {}): string {
  const tags = mails.map((one, at) => [at === 0 ? 'mail' : `mail-${at}`, [tag(one)]]);
  return JSON.stringify({ eventType, ...more, mail: { tags: { ...Object.fromEntries(tags), stage: ['test'] } } });
}
const hears = (text: string) => takeFeedback(world.runtime, text);
const owner = () => world.task(approve.id)?.owner;

describe('a mail that cannot arrive', () => {
  test.each([
    ['Bounce', { bounce: { bounceType: 'Permanent' } }, 'mailsBounced'],
    ['Reject', {}, 'mailsBounced'],
    ['Complaint', { complaint: { complaintFeedbackType: 'abuse' } }, 'mailComplaints'],
    ['Complaint', {}, 'mailComplaints'],
  ])('%s %j: the question goes up, the mail counts as failed, and it is counted', async (type, more, metric) => {
    const asked = asking();
    await hears(event(type, [asked], more));
    expect(owner()).toBe('team');
    expect(world.mails.get(asked.id)?.status).toBe('failed');
    expect(world.counted).toEqual([metric]);
    expect(world.events.map(({ action }) => action)).toContain('mail-failed');
  });

  test.each([
    ['Bounce', { bounce: { bounceType: 'Transient' } }],
    ['Bounce', {}],
    ['Complaint', { complaint: { complaintFeedbackType: 'not-spam' } }],
    ['DeliveryDelay', {}],
  ])('but %s %j only passes by: nothing moves', async (type, more) => {
    const asked = asking();
    await hears(event(type, [asked], more));
    expect(owner()).toBe('approver');
    expect(world.mails.get(asked.id)?.status).toBe('sent');
    expect(world.counted).toEqual(['mailsDelayed']);
    expect(world.changes).toEqual([]);
  });

  test('is told once: a repeated event has no further effect', async () => {
    const asked = asking();
    await hears(event('Reject', [asked]));
    await hears(event('Reject', [asked]));
    expect(world.changes).toHaveLength(1);
    expect(owner()).toBe('team');
  });

  test('with news for the candidate becomes a call', async () => {
    await hears(event('Reject', [went('news', { kind: 'approved-candidate' })]));
    expect(world.changes.flatMap(({ tasks }) => tasks.map(({ kind, owner }) => `${owner} ${kind}`))).toEqual([
      'coordinator call',
    ]);
  });

  test('and was several in one: each is taken by itself, and one that fails is told again with the event', async () => {
    const other = 'HW-BBBBBBB';
    const question = taskOf(other, 'approve', 'approver');
    world.add(caseOf(other, [question]), partiesOf('Braam'));
    const broken = asking();
    const second = mail(other, 'ask', { status: 'sent', kind: 'approve', to: 'approver', taskId: question.id });
    world.mails.set(second.id, second);
    world.commits.push(new Error('the table is away'));
    const text = event('Reject', [broken, second]);
    await expect(hears(text)).rejects.toThrow('the table is away');
    expect([owner(), world.task(question.id)?.owner]).toEqual(['approver', 'team']);
    await hears(text);
    expect([owner(), world.task(question.id)?.owner]).toEqual(['team', 'team']);
  });

  test('of a code, which stands in no outbox, moves nothing: who misses it asks for another', async () => {
    await hears(event('Reject', [{ id: 'code' }]));
    await hears(event('Reject', [{ id: `${id}/case/unknown` }]));
    expect(world.changes).toEqual([]);
  });
});

test('what is no event is put in the log and nothing else: SES tests a topic with a line of text', async () => {
  for (const text of ['Successfully validated SNS topic', '{}', '{"eventType":7}']) await hears(text);
  expect(world.logged).toEqual(['feedback-not-an-event', 'feedback-not-an-event', 'feedback-not-an-event']);
  expect(world.counted).toEqual([]);
});
