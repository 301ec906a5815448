import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';

const hashOf = (key: string) => createHash('sha256').update(key, 'utf8').digest('hex');
const system = { id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes: [hashOf('old'), hashOf('new')], perDay: 5 };
const form = { id: 'formulier', name: 'Formulier', keyHashes: [], origins: ['https://zeist.example'] };
const clients = createApiClients([system, form], {
  keys: { isGood: async (key) => key === 'of-a-run' },
  clock: () => '2026-11-21T09:00:00.000Z',
});

test('a client is found by either of its keys, and the canary by that of its run', async () => {
  expect(await clients.byKey('old')).toBe(system);
  expect(await clients.byKey('new')).toBe(system);
  expect((await clients.byKey('of-a-run'))?.id).toBe('canary');
  for (const wrong of ['', 'other', hashOf('old')]) expect(await clients.byKey(wrong)).toBeUndefined();
});

test('a client is found by its id, and by the exact origin of its pages', () => {
  expect(clients.byId('formulier')).toBe(form);
  expect(clients.byId('canary')).toBeUndefined();
  expect(clients.byOrigin('https://zeist.example')).toBe(form);
  for (const near of ['https://zeist.example:8443', 'http://zeist.example', 'https://ander.zeist.example', '']) {
    expect(clients.byOrigin(near)).toBeUndefined();
  }
});
