import { createHmac } from 'node:crypto';
import type { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Item, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { createLinkStore } from '../../functions/adapters/dynamodb/link-store.ts';
import { createKeys, tokenHash } from '../../functions/adapters/secrets/keys.ts';
import { linkPurposes } from '../../functions/domain/mail.ts';
import { keyPurposes } from '../../functions/ports/key-purposes.ts';
import { adult, bare, type Cast, openCast, told } from '../support/cast.ts';
import { mutants } from '../support/mutants.ts';
import { tableButViews } from '../support/table.ts';

/** How many false tokens are tried at each of the two entries that take a text: 100,000 in all. */
const tried = 50_000;

describe('a token that nobody was given', () => {
  const secret = { '1': 'the first key', '2': 'the second key' };
  const linkKeys = createKeys('links', secret);
  const table = new Map<string, Item>();
  let reads = 0;
  const client = {
    async send({ input }: GetItemCommand) {
      reads += 1;
      return { Item: table.get(String(unmarshall(input.Key ?? {})['pk'])) };
    },
  } as unknown as DynamoDBClient;
  const store = createLinkStore({ client, table: 'table', pause: async () => {} }, linkKeys);
  const tokens = Array.from({ length: 40 }, (_, number) => {
    const link = {
      id: `LINK${number}`,
      keyVersion: 1 + (number % 2),
      purpose: linkPurposes[number % linkPurposes.length],
      referralId: 'HW-AAAAAAA',
      role: 'candidate',
      addressee: 0,
      createdAt: '2026-11-21T09:00:00.000Z',
      validUntil: '2027-11-21T09:00:00.000Z',
    };
    const token = linkKeys.token(link.id, link.keyVersion);
    const pk = `L#${tokenHash(token)}`;
    table.set(pk, toItem({ pk, sk: 'LINK' }, link));
    return token;
  });

  test('opens no link, whichever of fifty thousand it is, and what cannot be one is not even looked up', async () => {
    expect((await store.byToken(tokens[0] ?? ''))?.id).toBe('LINK0');
    reads = 0;
    const opened: string[] = [];
    let shaped = 0;
    for (const mutant of mutants(tokens, tried)) {
      if (/^[1-9]\d{0,5}-[\w-]{43}$/.test(mutant)) shaped += 1;
      if ((await store.byToken(mutant)) !== undefined) opened.push(mutant);
    }
    expect(opened).toEqual([]);
    expect(shaped).toBeGreaterThan(tried / 10);
    expect(reads).toBe(shaped);
  });

  test('made with a key of another purpose or of nobody, or from the hash in the table, opens nothing', async () => {
    const ids = tokens.map((_, number) => `LINK${number}`);
    const forged = [
      // The same secret used for another purpose: each purpose has its own key, so the results must differ.
      ...ids.flatMap((id) => [1, 2].map((version) => `${version}-${linkKeys.hash(`${id}${version}`)}`)),
      ...ids.map((id) => `1-${linkKeys.hash(id)}`),
      ...ids.map((id) => `1-${createHmac('sha256', secret['1']).update(id).digest('base64url')}`),
      ...keyPurposes.flatMap((purpose) =>
        ids.map((id) => createKeys(purpose, { '1': `the key of ${purpose}` }).token(id, 1)),
      ),
      ...[...table.keys()].map((pk) => `1-${pk.slice(2)}`),
      ...tokens.map((token) => `1-${tokenHash(token)}`),
    ];
    for (const token of forged) expect(await store.byToken(token)).toBeUndefined();
  });
});

describe('a sealed value that was changed', () => {
  const keys = createKeys('proofs', { '1': 'the first key', '2': 'the second key' });
  const older = createKeys('proofs', { '1': 'the first key' });
  const sealed = Array.from({ length: 40 }, (_, number) =>
    (number % 2 === 0 ? keys : older).seal('device', JSON.stringify({ proofs: number })),
  );

  test('opens nothing, whichever of fifty thousand it is, and never throws', () => {
    expect(keys.unseal('device', sealed[1] ?? '')).toBe('{"proofs":1}');
    const opened = [...mutants(sealed, tried, 'seals')].filter((mutant) => keys.unseal('device', mutant) !== undefined);
    expect(opened).toEqual([]);
  });

  test('opens under its own name, with its own key and in one spelling only', () => {
    for (const value of sealed) {
      for (const name of ['answers', 'sent', 'carried', 'draft', '', 'Device', '__proto__'])
        expect(keys.unseal(name, value)).toBeUndefined();
      expect(createKeys('forms', { '1': 'another', '2': 'a third' }).unseal('device', value)).toBeUndefined();
      const [version = '', body = ''] = value.split('.');
      const others = [`${version}.${body}.${body}`, `${value}.`, `${version}.${body}=`, `0${value}`, ` ${value}`];
      for (const other of others) expect(keys.unseal('device', other)).toBeUndefined();
    }
  });
});

describe('in an address', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast();
  });
  afterAll(() => cast.journey.close());

  test('every token that is none gets the same page as any other, and changes nothing', async () => {
    const { journey, people } = cast;
    const links = [
      await people.approver.newestLink(await journey.refer(adult)),
      await people.candidate.newestLink(),
      await people.youth.newestLink(await journey.refer(told)),
    ];
    const tokens = links.map((link) => bare(link).split('/').at(-1) ?? '');
    const before = await tableButViews(journey.app);
    const ways = ['/taak/*', '/status/*', '/aanmelden/verder/*', '/taak/*/code', '/status/*/intrekken'];
    for (const [at, way] of ways.entries()) {
      const isPost = at > 2;
      const pages = new Set<string>();
      for (const mutant of mutants(tokens, 60, way)) {
        const path = way.replace('*', encodeURIComponent(mutant));
        const answer = await fetch(`${journey.app.url}${path}`, {
          redirect: 'manual',
          ...(isPost
            ? {
                method: 'POST',
                headers: { origin: journey.app.url, 'content-type': 'application/x-www-form-urlencoded' },
                body: 'sure=yes&choice=approve',
              }
            : {}),
        });
        // With a slash or a dot it is another address: not found, or the page of a part of it.
        if (/[/\\.%]|^$/.test(mutant)) {
          expect(answer.status).toBeLessThan(500);
          continue;
        }
        // The page repeats only its own address, in links to itself.
        const shown = (await answer.text()).replace(/\/(taak|status|verder)\/[^"?]*/g, '*');
        pages.add(`${answer.status} ${answer.headers.get('location') === null ? shown : 'a way back'}`);
      }
      expect([way, [...pages].map((page) => page.slice(0, 40))]).toEqual([
        way,
        [expect.stringMatching(/^(303|404|410)/)],
      ]);
    }
    expect(await tableButViews(journey.app)).toBe(before);
  });
});
