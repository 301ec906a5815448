import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, otherDoors } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';
import { regionSchema } from '../../functions/domain/region-schema.ts';
import { agesOf } from '../../functions/web/words/ages.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { doorName } from '../../functions/web/words/terms.ts';
import { gatewayAnswers } from '../../lib/gateway-answers.ts';
import { readAll } from '../../texts/build.ts';
import { allTexts } from '../support/all-texts.ts';
import { pageRegion } from '../support/region-for-pages.ts';

const textsFolder = new URL('../../functions/web/texts/', import.meta.url);
const made = readAll().areas;
const regionsFolder = new URL('../../regions/', import.meta.url);

/** Texts whose readers are programmers. */
const forProgrammers = ['api-docs', 'api-problem', 'intake-limit'];

/** What a text says for a sample; nothing where it wants more than a number or a word, which the tests of pages and mails give it. */
function spoken(text: (sample: unknown) => unknown): unknown {
  try {
    return text(2);
  } catch {
    return undefined;
  }
}

/** Every string in a value, however deep, with where it stands. */
function stringsIn(value: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return stringsIn(spoken(value as (sample: unknown) => unknown), at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => stringsIn(part, `${at}.${key}`));
}

/** Everything that stands under a key `nl`. */
function dutchIn(value: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'nl' ? stringsIn(part, `${at}.nl`) : dutchIn(part, `${at}.${key}`),
  );
}

const textFiles = readdirSync(textsFolder).filter(
  (name) => name.endsWith('.ts') && !made.includes(name.slice(0, -'.ts'.length)),
);
const regionFiles = readdirSync(regionsFolder).filter((name) => name.endsWith('.json'));

/** A region file, read as the system reads it. */
function regionIn(name: string): Region {
  return regionSchema.parse(JSON.parse(readFileSync(new URL(name, regionsFolder), 'utf8')));
}

function difficultIn(texts: readonly (readonly [at: string, text: string])[]): readonly string[] {
  return texts.flatMap(([at, text]) => notPlain(text).map((sentence) => `${at}: ${sentence}`));
}

describe('Dutch at level B1, wherever it is written', () => {
  test('the texts of pages and mails', async () => {
    const all = await Promise.all(
      textFiles.map(async (name) => dutchIn({ ...(await import(new URL(name, textsFolder).href)) }, name)),
    );
    const texts = [...all.flat(), ...allTexts('nl', forProgrammers)];
    expect(texts.length, 'the walk finds the texts').toBeGreaterThan(900);
    expect(difficultIn(texts)).toEqual([]);
  });

  test.each(regionFiles)('the region file %s', (name) => {
    const texts = dutchIn(regionIn(name), name);
    expect(texts.length).toBeGreaterThan(20);
    expect(difficultIn(texts)).toEqual([]);
  });

  test('what the gateway says', () => {
    expect(difficultIn(dutchIn({ gatewayAnswers }, 'gateway'))).toEqual([]);
  });
});

describe.each(regionFiles)('the texts of %s', (name) => {
  const { handovers } = regionIn(name);

  test.each(otherDoors)('a handover (%s) fits who refers themselves and who refers someone else', (otherDoor) => {
    const { organisation, how } = handovers[otherDoor];
    for (const { nl, en } of [organisation, how]) {
      expect(nl).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
      expect(en).not.toMatch(/\b(you|your)\b/i);
    }
  });
});

describe('ages in texts', () => {
  test('come from the rules of the region', () => {
    const region = structuredClone(pageRegion);
    region.doors['sterk-met-werk'].minAge = 30;
    region.doors['sterk-met-werk-of-scholing'] = {
      ...region.doors['sterk-met-werk-of-scholing'],
      minAge: 18,
      maxAge: 29,
    };
    expect(doorName('sterk-met-werk', region, 'nl')).toBe('Sterk met Werk (30 jaar en ouder)');
    expect(doorName('sterk-met-werk-of-scholing', region, 'en')).toContain('(18 up to and including 29)');
    expect(agesOf(region).youngest).toBe(18);
  });

  test('stand in no text as they are now', async () => {
    const age = /(?<!1998-03-)\b(16|26|27)\b(?! 3 1998|, maand|, month)/;
    for (const name of textFiles) {
      const texts = stringsIn({ ...(await import(new URL(name, textsFolder).href)) }, name);
      for (const [at, text] of texts) expect(text, at).not.toMatch(age);
    }
    for (const language of languages) for (const [at, text] of allTexts(language)) expect(text, at).not.toMatch(age);
  });
});
