import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Staff } from '../../functions/domain/staff.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { byProfessional, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const staff: Staff = { subject: 'somebody', role: 'coordinator', scope: 'region' };

/** References of everybody whom the desk finds, with the rights of the desk. */
async function find(typed: string): Promise<readonly string[]> {
  const result = await journey.app.runtime('serve-desk').findDesk.find({ staff }, typed);
  return result.state === 'searched' ? result.found.map(({ reference }) => reference) : [result.state];
}

/** Everything in the table that still tells of somebody in the index. */
async function traces(reference: string): Promise<readonly string[]> {
  const items = await allItems(journey.app);
  return items.flatMap(({ pk, sk }) =>
    (String(pk).startsWith('F#') && sk === reference) || (pk === `N#${reference}` && sk === 'terms')
      ? [`${pk} ${sk}`]
      : [],
  );
}

/** Makes a case as a version without the index stored it. */
async function asOfBefore(reference: string): Promise<void> {
  const { clients, system } = journey.app;
  const TableName = system.table.create.TableName;
  for (const trace of await traces(reference)) {
    const Key = marshall({ pk: trace.split(' ')[0], sk: trace.split(' ')[1] });
    await clients.dynamodb.send(new DeleteItemCommand({ TableName, Key }));
  }
  const Key = marshall({ pk: `R#${reference}`, sk: 'REFERRAL' });
  await clients.dynamodb.send(new UpdateItemCommand({ TableName, Key, UpdateExpression: 'REMOVE findable, foundBy' }));
}

test('the desk finds whoever is referred, by what they say on the phone, until they are erased', async () => {
  const people = cast('vindbaar');
  const reference = await journey.refer({
    ...bySelf(people),
    candidate: { email: people.candidate, phone: '+31612345678', givenName: 'Noor', familyName: "van 't Hôf-Dijkstra" },
  });
  for (const typed of [reference, 'hof', 'Dykstra, Noor', '2-4-1990 Dijkstra', people.candidate, '06 1234 5678'])
    expect(await find(typed), typed).toEqual([reference]);
  expect(await find('Jansen')).toEqual([]);
  // As somebody writes down what they hear.
  expect(await find('Noor van de Hoff Deikstra')).toEqual([reference]);

  // Another number and mailbox: the old ones find nobody.
  const person = journey.person(people.candidate);
  const status = await person.status(reference, '1990-04-02');
  await person.post(`${status.url}/contact`, { email: 'nieuw@post.example', phone: '06 87 65 43 21' });
  expect(await find('0687654321')).toEqual([reference]);
  expect(await find('nieuw@post.example')).toEqual([reference]);
  expect(await find('06 1234 5678')).toEqual([]);
  expect(await find(people.candidate)).toEqual([]);

  // Who saw whom stands in the trail, once a day.
  const seen = async () =>
    (await allItems(journey.app)).filter(
      ({ pk, action, actor }) => pk === `R#${reference}` && action === 'view' && actor === 'coordinator',
    );
  expect(await seen()).toHaveLength(1);

  // After the end until their data go, and not a day longer.
  const again = journey.person('nieuw@post.example');
  await again.post(`${(await again.status(reference, '1990-04-02')).url}/intrekken`, { sure: 'yes' });
  expect(await journey.stage(reference)).toBe('closed');
  expect(await find('hof')).toEqual([reference]);
  await journey.app.clock.advanceBy('P60D');
  expect(await find('hof')).toEqual([]);
  expect(await find(reference)).toEqual([reference]);
  expect(await traces(reference)).toEqual([]);
});

test('the coordinator also finds a case by whoever sent it, until their data go; nobody else does', async () => {
  const people = cast('verwezen');
  const parts = byProfessional(people);
  const kim = { ...parts.referrer, name: 'Kim de Verwijzer', phone: '+31687654321' };
  const reference = await journey.refer({ ...parts, referrer: kim });
  const other = await journey.refer(bySelf(cast('zelf')));
  const calls = ['Verwijzer', 'Kim de Verweizer', people.referrer.toUpperCase(), '06 87654321'];
  for (const typed of calls) expect(await find(typed), typed).toEqual([reference]);
  expect(await find('Voorbeeld')).toEqual([reference, other].toSorted());
  const desk = journey.app.runtime('serve-desk').findDesk;
  const others: readonly Staff[] = [
    { subject: 'm', role: 'municipality', scope: ['GM0355'] },
    { subject: 'p', role: 'provider', scope: ['kwintes'] },
  ];
  for (const one of others) {
    for (const typed of calls) expect(await desk.find({ staff: one }, typed)).toMatchObject({ found: [] });
  }
  // What the candidate corrects takes nothing from their sender.
  const person = journey.person(people.candidate);
  const status = await person.status(reference, '1990-04-02');
  await person.post(`${status.url}/contact`, { email: 'nieuw@post.example', phone: '06 12 34 56 78' });
  for (const typed of calls) expect(await find(typed), typed).toEqual([reference]);
  const again = journey.person('nieuw@post.example');
  await again.post(`${(await again.status(reference, '1990-04-02')).url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.advanceBy('P60D');
  for (const typed of calls) expect(await find(typed), typed).toEqual([]);
  expect(await traces(reference)).toEqual([]);
});

test('whoever says that it is not them leaves no trace in the index, nor does a sender who never confirms', async () => {
  const people = cast('vergeten');
  const reference = await journey.refer(bySelf(people));
  const { body } = await journey.submitUnknown(bySelf(cast('onbevestigd')));
  const unconfirmed = String(body['reference']);
  expect(await find('voorbeeld')).toEqual([reference, unconfirmed].toSorted());
  const mail = (await journey.app.mails()).findLast(
    ({ to, text }) => to === people.candidate && text.includes(reference),
  );
  const [, link = ''] = new RegExp(`${says('mail.wayOut').source}[^\\n]*\\n(\\S+)`).exec(mail?.text ?? '') ?? [];
  await journey.person(people.candidate).post(link, { choice: 'not-me' });
  expect(await find('voorbeeld')).toEqual([unconfirmed]);
  expect(await traces(reference)).toEqual([]);
  await journey.app.clock.advanceBy('P30D');
  expect(await find('voorbeeld')).toEqual([]);
  expect(await traces(unconfirmed)).toEqual([]);
});

test('cases of an earlier version are found within the hour after an upgrade', async () => {
  const reference = await journey.refer(bySelf(cast('eerder')));
  await asOfBefore(reference);
  expect(await find('voorbeeld')).toEqual([]);
  // The first sweep of an hour, which the embedded run makes only when something is due.
  await createHandler(journey.app.runtime('sweep-tasks'))({});
  expect(await find('voorbeeld')).toEqual([reference]);
  expect((await journey.look(reference)).referral).toMatchObject({ findable: true, foundBy: 3 });
});
