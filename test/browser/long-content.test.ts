import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailSamples } from '../../demo/console/mail-samples.ts';
import { languages, otherDoors } from '../../functions/domain/codes.ts';
import { fillByPointing, send, walk } from './form-filling.ts';
import { lengthened, lengthenedRegion, longAnswers } from './long-content.ts';
import { type Look, openLook, overflows, unfold } from './look.ts';
import { overlaps } from './overlaps.ts';
import { publicPaths } from './public-paths.ts';
import { sampleRegion } from './sample-case.ts';
import { samplePages } from './sample-pages.ts';
import { openSampleSite, type SampleSite } from './sample-site.ts';
import { onStage } from './stage.ts';

/** A small phone and a usual one, in CSS pixels. */
const phones = [320, 390] as const;
const region = lengthenedRegion(sampleRegion);

/** What cannot be read on the page as it stands, at the width of each phone. */
async function unreadable({ page }: Look): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of phones) {
    await page.setViewportSize({ width, height: 800 });
    for (const fault of [...(await overflows(page)), ...(await overlaps(page))]) found.push(`${width}: ${fault}`);
  }
  return found;
}

onStage('on a phone, with content as long as people have it', ({ browser, system }) => {
  let look: Look;
  let site: SampleSite;
  beforeAll(async () => {
    look = await openLook(browser());
    site = await openSampleSite(lengthened(samplePages), region);
  });
  afterAll(async () => {
    await look.context.close();
    await site.close();
  });

  test('the finder sees texts that lie on each other, and no others', async () => {
    const cell = '<p style="height:1em;margin:0">Naam, geboortedatum, wat je wilt en hoe je te bereiken bent</p>';
    await look.page.setViewportSize({ width: 320, height: 600 });
    await look.page.goto('about:blank');
    await look.page.setContent(`<body style="width:12rem">${cell}${cell}</body>`);
    expect((await overlaps(look.page)).length).toBeGreaterThan(0);
    await look.page.setContent(`<body style="width:12rem">${cell.replace('height:1em', '')}<p>Los</p></body>`);
    expect(await overlaps(look.page)).toEqual([]);
  });

  test.each(samplePages.flatMap((page) => languages.map((lang) => ({ ...page, lang }))))(
    '$name in $lang, all opened',
    async ({ area, name, lang }) => {
      await look.page.goto(`${site.url}/${area}/${name}?lang=${lang}`);
      await unfold(look.page);
      expect(await unreadable(look)).toEqual([]);
    },
  );

  test.each([...publicPaths, ...otherDoors.map((otherDoor) => `/aanmelden/uitkomst/${otherDoor}`)])(
    '%s',
    async (path) => {
      await look.page.goto(`${system}${path}?lang=nl`);
      await unfold(look.page);
      expect(await unreadable(look)).toEqual([]);
    },
  );

  test.each(longAnswers)('every page of the form of %s, filled in', async (_, answers) => {
    const own = await openLook(browser());
    const found: string[] = [];
    await walk(own.page, `${system}/aanmelden?lang=nl`, async () => {
      await fillByPointing(own.page, answers);
      for (const fault of await unreadable(own)) found.push(`${own.page.url()}: ${fault}`);
      await send(own.page);
    });
    found.push(...(await unreadable(own)));
    expect(found).toEqual([]);
    await own.context.close();
  });

  test.each(mailSamples)('mail $name', async ({ render }) => {
    // Not on a page of the site, whose policy takes no inline styles.
    await look.page.goto('about:blank');
    await look.page.setContent(lengthened(render('nl', region).html));
    expect(await unreadable(look)).toEqual([]);
  });
});

onStage('the console', ({ browser, system }) => {
  test.each(['/_local', '/_local/mails', '/_local/executions', '/_local/people', '/_local/mails/samples/digest/nl'])(
    '%s can be read on a phone',
    async (path) => {
      const look = await openLook(browser());
      await look.page.goto(`${system}${path}`);
      expect(await unreadable(look)).toEqual([]);
      await look.context.close();
    },
  );
});
