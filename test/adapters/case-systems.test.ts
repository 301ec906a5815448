import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createCaseSystems } from '../../functions/adapters/zgw/case-systems.ts';
import { caseSystemSecret } from '../../functions/adapters/zgw/secret.ts';
import { cloudEventOf } from '../../functions/domain/events/cloud-event.ts';
import type { Subscriber } from '../../functions/domain/events/subscribers.ts';
import { type ToldKind, toldKinds } from '../../functions/domain/events/told-kinds.ts';
import type { SenderEnding } from '../../functions/domain/sender-status.ts';
import { type StandInCaseSystem, startCaseSystem } from '../support/case-system.ts';

const keys = { '1': 'an invented key of more than thirty-two characters' };
const secret = caseSystemSecret(keys, 'GM0355', 1);
const catalogue = 'https://catalogus.example/api/v1';
const typeOf = (kind: string) => `${catalogue}/statustypen/${kind}`;
const resultOf = (ending: string) => `${catalogue}/resultaattypen/${ending}`;
const endings = ['declined', 'no-place', 'handed-over', 'programme-ended', 'not-started', 'guidance-over'] as const;

function subscriberAt(url: string, without: { readonly results?: true } = {}): Extract<Subscriber, { kind: 'zgw' }> {
  return {
    kind: 'zgw',
    id: 'zgw.GM0355',
    municipality: 'GM0355',
    name: 'Zeist',
    system: {
      zaken: `${url}/zaken/api/v1`,
      besluiten: `${url}/besluiten/api/v1`,
      clientId: 'hoofdzaak-werk',
      keyVersion: 1,
      sourceOrganisation: '517439943',
      responsibleOrganisation: '517439943',
      caseType: `${catalogue}/zaaktypen/1`,
      statusTypes: Object.fromEntries(toldKinds.map((kind) => [kind, typeOf(kind)])),
      resultTypes:
        without.results === true ? {} : Object.fromEntries(endings.map((ending) => [ending, resultOf(ending)])),
      decisionTypes: { granted: `${catalogue}/besluittypen/1`, declined: `${catalogue}/besluittypen/2` },
    },
  };
}

type Step = readonly [kind: ToldKind, ending?: Exclude<SenderEnding, 'not-confirmed'>];

/** The events of a referral, an hour apart. */
function eventsOf(steps: readonly Step[], referralId = 'HW-2345-6789') {
  return steps.map(([kind, ending], index) =>
    cloudEventOf(
      {
        referralId,
        sequence: index + 1,
        to: 'zgw.GM0355',
        kind,
        ...(ending === undefined ? {} : { ending }),
        at: new Date(Date.parse('2026-11-02T09:00:00.000Z') + index * 3_600_000).toISOString(),
        status: 'planned',
        attempts: 1,
        nextAt: '2026-11-02T09:00:00.000Z',
      },
      { source: 'urn:nld:oin:00000000000000000000:systeem:hoofdzaakwerk', publicUrl: 'https://werk.example' },
    ),
  );
}

let system: StandInCaseSystem | undefined;
afterEach(async () => {
  await system?.close();
  system = undefined;
});

async function open() {
  system = await startCaseSystem(secret, typeOf('ended'));
  const { url, at } = system;
  const tell = createCaseSystems({
    keys,
    clock: () => '2026-11-28T09:00:00.000Z',
    reach: (address) => (address.startsWith(url) ? { url: new URL(address.replace(url, at)), request } : undefined),
  });
  return { system, tell };
}

/** When the second event of a referral was, as a decision about it is numbered. */
const askedAt = Date.parse('2026-11-02T10:00:00.000Z');
const usual: readonly Step[] = [
  ['received'],
  ['waiting-for-decision'],
  ['looking-for-place'],
  ['place-found'],
  ['in-guidance'],
  ['after-guidance'],
  ['ended', 'guidance-over'],
];

describe('a case system of a municipality', () => {
  test('gets a case with each status, the decision and the result, and not one word about the person', async () => {
    const { system, tell } = await open();
    for (const event of eventsOf(usual)) expect(await tell(event, subscriberAt(system.url))).toEqual({ is: 'told' });
    const zaak = system.zaken.get('HW-2345-6789');
    expect(zaak?.statuses.map(({ statustype }) => statustype)).toEqual(usual.map(([kind]) => typeOf(kind)));
    expect(zaak?.resultaat?.resultaattype).toBe(resultOf('guidance-over'));
    expect(zaak?.body).toEqual({
      identificatie: 'HW-2345-6789',
      bronorganisatie: '517439943',
      omschrijving: 'Aanmelding HW-2345-6789',
      zaaktype: `${catalogue}/zaaktypen/1`,
      verantwoordelijkeOrganisatie: '517439943',
      registratiedatum: '2026-11-02',
      startdatum: '2026-11-02',
    });
    expect(system.besluiten).toEqual([
      {
        identificatie: `HW-2345-6789-${askedAt}`,
        verantwoordelijkeOrganisatie: '517439943',
        besluittype: `${catalogue}/besluittypen/1`,
        datum: '2026-11-02',
        ingangsdatum: '2026-11-02',
        zaak: `${system.url}/zaken/api/v1/zaken/HW-2345-6789`,
      },
    ]);
  });

  test('a decision is only that where one was asked for, and a no is another', async () => {
    const { system, tell } = await open();
    const all = [
      ...eventsOf([['received'], ['looking-for-place']], 'HW-AAAA-AAAA'),
      ...eventsOf([['received'], ['waiting-for-decision'], ['ended', 'declined']], 'HW-BBBB-BBBB'),
      ...eventsOf([['received'], ['waiting-for-decision'], ['ended', 'not-started']], 'HW-CCCC-CCCC'),
    ];
    for (const event of all) await tell(event, subscriberAt(system.url));
    expect(system.besluiten.map(({ identificatie, besluittype }) => [identificatie, besluittype])).toEqual([
      [`HW-BBBB-BBBB-${askedAt}`, `${catalogue}/besluittypen/2`],
    ]);
  });

  test('a municipality with types for some statuses alone gets one decision for each time that one was asked for', async () => {
    const { system, tell } = await open();
    const { system: whole, ...subscriber } = subscriberAt(system.url);
    const statusTypes = Object.fromEntries(
      (['received', 'waiting-for-decision', 'in-guidance', 'ended'] as const).map((kind) => [kind, typeOf(kind)]),
    );
    const sparse = { ...subscriber, system: { ...(whole as object), statusTypes } };
    const once = eventsOf(usual);
    const again = eventsOf([...usual.slice(0, 2), ['waiting-for-information'], ...usual.slice(1)], 'HW-BBBB-BBBB');
    for (const event of [...once, ...once, ...again]) expect(await tell(event, sparse)).toEqual({ is: 'told' });
    const numbers = system.besluiten.map(({ identificatie }) => String(identificatie));
    const later = askedAt + 2 * 3_600_000;
    expect(numbers).toEqual([`HW-2345-6789-${askedAt}`, `HW-BBBB-BBBB-${later}`]);
    // The Besluiten API takes no more than fifty.
    expect(numbers.filter(({ length }) => length > 50)).toEqual([]);
    expect(system.zaken.get('HW-2345-6789')?.statuses.map(({ statustype }) => statustype)).toEqual(
      Object.values(statusTypes),
    );
  });

  test('a case that is reopened gets another result when it ends again', async () => {
    const { system, tell } = await open();
    const events = eventsOf([...usual, ['in-guidance'], ['ended', 'not-started']]);
    for (const event of events) expect(await tell(event, subscriberAt(system.url))).toEqual({ is: 'told' });
    expect(system.zaken.get('HW-2345-6789')?.resultaat?.resultaattype).toBe(resultOf('not-started'));
  });

  test('without a type for how it ended the case stays open there', async () => {
    const { system, tell } = await open();
    for (const event of eventsOf([['received'], ['ended', 'no-place']])) {
      expect(await tell(event, subscriberAt(system.url, { results: true }))).toEqual({ is: 'told' });
    }
    expect(system.zaken.get('HW-2345-6789')?.statuses).toHaveLength(1);
  });

  test('whatever fails at whichever request, trying again makes nothing twice and loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(undefined, undefined, 500, 429, 0), { maxLength: 40 }),
        async (faults) => {
          const { system, tell } = await open();
          for (const event of eventsOf([...usual, ['in-guidance'], ['ended', 'not-started']])) {
            for (let tries = 0; tries < 50; tries += 1) {
              const fault = faults.shift();
              if (fault !== undefined) system.fail(fault);
              if ((await tell(event, subscriberAt(system.url))).is === 'told') break;
            }
          }
          const zaak = system.zaken.get('HW-2345-6789');
          expect(zaak?.statuses).toHaveLength(usual.length + 2);
          expect(zaak?.resultaat?.resultaattype).toBe(resultOf('not-started'));
          expect(system.besluiten).toHaveLength(1);
          expect(system.told.filter(({ status }) => status === 400)).toEqual([]);
          await system.close();
        },
      ),
      { numRuns: 8 },
    );
    system = undefined;
  });

  test('who is not known there is told so by the number, and an address elsewhere is never called', async () => {
    const { system, tell } = await open();
    const [event] = eventsOf(usual);
    if (event === undefined) throw new Error('no event');
    const other = { ...subscriberAt(system.url), municipality: 'GM0344' };
    expect(await tell(event, other)).toEqual({ is: 'fault', fault: 'status', answered: 403 });
    expect(await tell(event, subscriberAt('https://elsewhere.example'))).toEqual({ is: 'fault', fault: 'address' });
    system.fail(503);
    expect(await tell(event, subscriberAt(system.url))).toEqual({ is: 'fault', fault: 'status', answered: 503 });
  });

  test('one that is slow at each of its requests gets no more time than for one', async () => {
    const server = createServer((_, response) => {
      const answer = { results: [], identificatie: 'HW-2345-6789', url: 'https://zaken.example/1' };
      setTimeout(() => response.end(JSON.stringify(answer)), 120);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const tell = createCaseSystems({
      keys,
      clock: () => '2026-11-28T09:00:00.000Z',
      reach: () => ({ url: at, request }),
      waitMs: 200,
    });
    const [event] = eventsOf(usual);
    expect(event && (await tell(event, subscriberAt('https://zaken.example')))).toEqual({
      is: 'fault',
      fault: 'timeout',
    });
    server.close();
  });

  test('a request that cannot even be made is a fault, so that it is not tried for ever', async () => {
    const refuse = () => {
      throw new TypeError('Invalid character in header content');
    };
    const reach = () => ({ url: new URL('https://zaken.example'), request: refuse });
    const tell = createCaseSystems({ keys, clock: () => '2026-11-28T09:00:00.000Z', reach });
    const [event] = eventsOf(usual);
    expect(event && (await tell(event, subscriberAt('https://zaken.example')))).toEqual({
      is: 'fault',
      fault: 'network',
    });
  });

  test('an answer that is no JSON is not understood, whatever its number', async () => {
    const server = createServer((_, response) => response.end('<html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const tell = createCaseSystems({
      keys,
      clock: () => '2026-11-28T09:00:00.000Z',
      reach: () => ({ url: at, request }),
    });
    const [event] = eventsOf(usual);
    expect(event && (await tell(event, subscriberAt('https://zaken.example')))).toEqual({
      is: 'fault',
      fault: 'status',
    });
    server.close();
  });

  test.each([
    ['../besluiten/7', 'address'],
    ['resultaten/../../../besluiten/api/v1/besluiten/7', 'address'],
    ['resultaten/7?x=1', 'address'],
  ] as const)('an answer that calls %s a result of ours deletes nothing there', async (result, fault) => {
    const { system, tell } = await open();
    const [received, ended] = eventsOf([['received'], ['ended', 'no-place']]);
    if (received === undefined || ended === undefined) throw new Error('no event');
    await tell(received, subscriberAt(system.url));
    const zaak = system.zaken.get('HW-2345-6789');
    if (zaak === undefined) throw new Error('no case');
    zaak.resultaat = { url: `${system.url}/zaken/api/v1/${result}`, resultaattype: 'https://other.example/type' };
    expect(await tell(ended, subscriberAt(system.url))).toEqual({ is: 'fault', fault });
    expect(system.told.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('one that does not search by number gives the cases of others, of which none is touched', async () => {
    const { system, tell } = await open();
    const [other] = eventsOf([['received']], 'HW-AAAA-AAAA');
    const [own] = eventsOf([['received']], 'HW-BBBB-BBBB');
    if (other === undefined || own === undefined) throw new Error('no event');
    await tell(other, subscriberAt(system.url));
    system.ignoreSearch();
    expect(await tell(own, subscriberAt(system.url))).toEqual({ is: 'told' });
    expect([...system.zaken].map(([id, { statuses }]) => [id, statuses.length])).toEqual([
      ['HW-AAAA-AAAA', 1],
      ['HW-BBBB-BBBB', 1],
    ]);
  });
});
