import { beforeAll, describe, expect, test } from 'vitest';
import type { LinkView } from '../../functions/cases/link-contracts.ts';
import { readOwnText, sourceOf, withWordings, wordingsOf } from '../../functions/domain/own-text.ts';
import type { Region } from '../../functions/domain/region.ts';
import { guidePaths } from '../../functions/web/public/guide-paths.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { sampleBare, sampleRegion, sampleTask } from '../browser/sample-case.ts';
import type { SamplePage } from '../browser/sample-page.ts';
import { samplePages } from '../browser/sample-pages.ts';
import { fill, openBrowser, openSite, region, visit } from '../functions/serve-public-site.ts';
import { ask, fakeDesks } from '../support/fake-links.ts';

const lang = 'nl';
const groupOf = (key: string) => key.split('--')[0] ?? '';

/** A sentence in capitals: other words, with the same values and choices. */
function inCapitals(source: string): string {
  const message = readOwnText(source);
  if (message === undefined) throw new Error(source);
  const words = wordingsOf(message).map((one) =>
    one.map((word) => (typeof word === 'string' ? word.toUpperCase() : word)),
  );
  return sourceOf(withWordings(message, words));
}

const texts: NonNullable<Region['texts']> = Object.fromEntries(
  Object.entries(changeableTexts[lang]).map(([key, source]) => [
    key,
    { nl: inCapitals(source), en: inCapitals(changeableTexts.en[key] ?? '') },
  ]),
);

/** What stands between the values of a sentence. */
function piecesOf(key: string): readonly string[] {
  const message = readOwnText(changeableTexts[lang][key] ?? '');
  const words = message === undefined ? [] : wordingsOf(message).flat();
  return words.flatMap((word) => (typeof word === 'string' && word.trim() !== '' ? [word.trim()] : []));
}

const sampleLink = (link: LinkView): SamplePage => ({ name: 'own', area: 'taak', link, hasForm: false });

/** Links of which the browser tests look at none: their pages look like those of others. */
const others: readonly SamplePage[] = [
  ...(['revoked', 'taken-back', 'passed-on', 'address-gone'] as const).map((why) =>
    sampleLink({ state: 'gone', why, bare: sampleBare, kind: 'accept-offer', canRenew: false }),
  ),
  sampleLink({
    state: 'open',
    bare: sampleBare,
    task: sampleTask('approve', { isReferred: true }),
    disclosure: { notes: [] },
  }),
];

const read = (body: string) => body.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

async function pagesOfLinks(): Promise<readonly string[]> {
  const own = { ...sampleRegion, texts };
  return Promise.all(
    [...samplePages, ...others].map(async ({ area, name, link, status }) => {
      const { runtime } = fakeDesks({ ...(link && { link }), ...(status && { status }) });
      const { body } = await ask({ ...runtime, region: own }, { path: `/${area}/${name}` });
      return read(body);
    }),
  );
}

async function guides(): Promise<readonly string[]> {
  const browser = openBrowser(openSite(undefined, 'sent', false, { ...region, texts }));
  const pages = await Promise.all(
    [guidePaths.fit, guidePaths.ips, guidePaths.folder].map(async (path) => visit(browser, path)),
  );
  const fit = pages[0];
  for (const age of ['19', '35', '70'])
    pages.push(await fill(browser, fit as NonNullable<typeof fit>, { age, care: 'none', benefit: 'no' }));
  return pages.map(({ page }) => read(page.body));
}

describe('wherever a sentence stands that may be changed, a page says it as the region does', () => {
  let bodies: readonly string[] = [];
  beforeAll(async () => {
    bodies = [...(await pagesOfLinks()), ...(await guides())];
  });

  test('no page says the shipped one', () => {
    const keys = Object.keys(texts).filter((key) => !key.startsWith('mails--'));
    const said = keys.filter((key) => {
      // Some end as others do that stay.
      const piece = piecesOf(key).find((one) => one.length > 15);
      return piece !== undefined && bodies.some((body) => body.includes(piece));
    });
    expect(said).toEqual([]);
  });

  test.each(['guide', 'task', 'link'])('and each sentence of %s is on one', (group) => {
    const keys = Object.keys(texts).filter((key) => groupOf(key) === group);
    expect(keys.length).toBeGreaterThan(15);
    const unseen = keys.filter(
      (key) => !piecesOf(key).some((piece) => bodies.some((body) => body.includes(piece.toUpperCase()))),
    );
    expect(unseen).toEqual([]);
  });
});
