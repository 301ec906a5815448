import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from 'hono/html';
import { type Browser, chromium, type Page } from 'playwright-core';
import { mailSamples } from '../../demo/console/mail-samples.ts';
import { openConsole } from '../../demo/console/open-console.ts';
import { type Language, languages, otherDoors } from '../../functions/domain/codes.ts';
import { openEmbedded } from '../../local/embedded.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import { mondayMorning } from '../support/journey.ts';
import { chromiumArgs, chromiumPath, howToGetChromium } from './chromium.ts';
import { clinicianAnswers, fillByPointing, selfAnswers, send, sendButton, walk, youthAnswers } from './form-filling.ts';
import { pressThrough, unfold } from './look.ts';
import { publicPaths } from './public-paths.ts';
import { sampleRegion } from './sample-case.ts';
import { samplePages } from './sample-pages.ts';
import { openSampleSite } from './sample-site.ts';
import { sidePages } from './side-pages.ts';
import { troublePaths } from './trouble-pages.ts';

/** A page or mail at two widths. */
interface Picture {
  readonly section: string;
  readonly name: string;
  readonly files: readonly string[];
}

/** A phone in the hand, and a desk; a mail is as wide as mail programs show it. */
const sizes = { page: [390, 1280], mail: [390, 700] } as const;

/** Addresses of the two sites that are pictured. */
interface Sites {
  readonly system: string;
  readonly samples: string;
}

/** A4 in CSS pixels. */
const paper = { width: 794, height: 1123 };

/** Takes pictures, one after the other, and remembers them for the index. */
class Camera {
  readonly pictures: Picture[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async take(page: Page, section: string, name: string, kind: keyof typeof sizes = 'page'): Promise<void> {
    const files: string[] = [];
    for (const width of sizes[kind]) {
      await page.setViewportSize({ width, height: kind === 'page' ? 844 : 200 });
      const file = `${section}-${name}-${width}.png`.replace(/[^\w.-]+/g, '-');
      await page.screenshot({ path: join(this.#folder, file), fullPage: true });
      files.push(file);
    }
    this.pictures.push({ section, name, files });
  }

  /** As it comes out of a printer: a PDF, and a picture of the sheet. */
  async print(page: Page, name: string): Promise<void> {
    await page.pdf({ path: join(this.#folder, `${name}.pdf`), format: 'A4', printBackground: true });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    const file = `paper-${name}.png`;
    await page.screenshot({ path: join(this.#folder, file), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    this.pictures.push({ section: 'paper', name, files: [file] });
  }
}

async function takePublicPages(page: Page, camera: Camera, system: string, lang: Language): Promise<void> {
  for (const path of [...publicPaths, ...otherDoors.map((otherDoor) => `/aanmelden/uitkomst/${otherDoor}`)]) {
    await page.goto(`${system}${path}?lang=${lang}`);
    await camera.take(page, `site-${lang}`, path);
  }
}

const people: readonly (readonly [name: string, answers: FormAnswers])[] = [
  ['self', selfAnswers],
  ['youth', youthAnswers],
  ['clinician', clinicianAnswers],
];

async function takeForm(browser: Browser, camera: Camera, system: string, lang: Language): Promise<void> {
  for (const [who, answers] of people) {
    const page = await browser.newPage();
    const section = `form-${who}-${lang}`;
    let step = 0;
    const nameOf = () => `${String(++step).padStart(2, '0')}-${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`;
    await walk(page, `${system}/aanmelden?lang=${lang}`, async () => {
      const [name, url] = [nameOf(), page.url()];
      await camera.take(page, section, name);
      await send(page);
      if (/^(Fout|Error): /.test(await page.title())) await camera.take(page, section, `${name}-mistakes`);
      else await page.goto(url);
      await fillByPointing(page, answers);
      await camera.take(page, section, `${name}-filled`);
      await send(page);
    });
    await camera.take(page, section, nameOf());
    await page.close();
  }
}

/** Pages beside the straight way: the check, other doors with answers, going on later, mistakes that few make. */
async function takeSidePages(browser: Browser, camera: Camera, system: string, lang: Language): Promise<void> {
  for (const { name, open } of sidePages) {
    const page = await browser.newPage();
    await open(page, system, lang);
    await camera.take(page, `form-side-${lang}`, name);
    await page.close();
  }
}

/** Pages for when something is wrong; those of the gateway are in both languages at once. */
async function takeTroublePages(page: Page, camera: Camera, samples: string, lang: Language): Promise<void> {
  for (const path of troublePaths.filter((one) => lang === 'nl' || !one.includes('gateway'))) {
    await page.goto(`${samples}${path}?lang=${lang}`);
    await camera.take(page, `trouble-${lang}`, path);
  }
}

/** The folder on its sheet of paper, and pages in the colours of someone who chose their own. */
async function takePaperAndColours(browser: Browser, camera: Camera, { system, samples }: Sites): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${system}/aanmelden/folder?lang=nl`);
  await camera.print(page, 'folder');
  await page.emulateMedia({ forcedColors: 'active' });
  for (const url of [
    `${system}/`,
    `${system}/aanmelden`,
    `${samples}/taak/approve`,
    `${samples}/status/status-under-way`,
  ]) {
    await page.goto(`${url}?lang=nl`);
    await camera.take(page, 'forced-colours', new URL(url).pathname);
  }
  await page.close();
}

async function takeLinkPages(page: Page, camera: Camera, samples: string, lang: Language): Promise<void> {
  const section = `links-${lang}`;
  for (const { area, name, hasForm } of samplePages) {
    await page.goto(`${samples}/${area}/${name}?lang=${lang}`);
    await camera.take(page, section, name);
    if (!hasForm) continue;
    await unfold(page);
    await pressThrough(page, sendButton(page));
    await camera.take(page, section, `${name}-mistakes`);
    await unfold(page);
    for (const choice of await page.locator('.option:has(+ .option-fields) > input').all()) {
      await choice.check();
      await camera.take(page, section, `${name}-${(await choice.getAttribute('value')) ?? ''}`);
    }
  }
  for (const [name, answers] of receipts) {
    await page.goto(`${samples}/taak/${name}?lang=${lang}`);
    await fillByPointing(page, answers);
    await send(page, String(answers['choice']));
    await camera.take(page, section, `${name}-receipt`);
  }
}

const receipts: readonly (readonly [name: string, answers: FormAnswers])[] = [
  ['approve', { choice: 'approve' }],
  [
    'accept-offer',
    {
      choice: 'accept',
      jobCoachName: 'Robin Smit',
      jobCoachEmail: 'robin@kwintes.example',
      startsOn: '2026-01-19',
    },
  ],
  ['objection', { choice: 'not-wanted' }],
];

async function takeMails(page: Page, camera: Camera, lang: Language): Promise<void> {
  // A fresh page: the site's own policy would forbid a mail its styles.
  await page.goto('about:blank');
  for (const { name, render } of mailSamples) {
    await page.setContent(render(lang, sampleRegion).html);
    await camera.take(page, `mails-${lang}`, name, 'mail');
  }
}

function indexPage(pictures: readonly Picture[]) {
  const sections = [...new Set(pictures.map(({ section }) => section))];
  const figure = ({ section, name, files }: Picture) => html`<figure><figcaption>${name}</figcaption>
${files.map((file) => html`<a href="${file}"><img src="${file}" alt="${section} ${name}" loading="lazy" height="360"></a> `)}</figure>`;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Every page and mail</title>
<style>body{font:16px system-ui;margin:1rem}section{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{border:1px solid #999;max-width:45vw;object-fit:cover;object-position:top}</style></head>
<body><h1>Every page and mail</h1>
<ul>${sections.map((section) => html`<li><a href="#${section}">${section}</a></li>`)}</ul>
${sections.map((section) => html`<h2 id="${section}">${section}</h2><section>${pictures.filter((one) => one.section === section).map(figure)}</section>`)}
</body></html>`;
}

/**
 * Pictures of every page and mail, in both languages, on a phone and at a desk, with an index to look through them.
 *
 * @param folder made when it is not there
 * @param say told what is being pictured
 * @returns how many pages and mails there are
 * @throws when there is no Chromium, saying how to get it
 */
export async function makeGallery(folder: string, say: (line: string) => void): Promise<number> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const system = await openEmbedded({ console: openConsole, frozenAt: mondayMorning, seed: 1 });
  const samples = await openSampleSite();
  const camera = new Camera(folder);
  try {
    const page = await browser.newPage();
    for (const lang of languages) {
      say(`Pages for everyone (${lang})`);
      await takePublicPages(page, camera, system.url, lang);
      say(`The form (${lang})`);
      await takeForm(browser, camera, system.url, lang);
      await takeSidePages(browser, camera, system.url, lang);
      say(`Pages behind links (${lang})`);
      await takeLinkPages(page, camera, samples.url, lang);
      await takeTroublePages(page, camera, samples.url, lang);
      say(`Mails (${lang})`);
      await takeMails(page, camera, lang);
    }
    await takePaperAndColours(browser, camera, { system: system.url, samples: samples.url });
  } finally {
    await browser.close();
    await samples.close();
    await system.close();
  }
  await writeFile(join(folder, 'index.html'), String(await indexPage(camera.pictures)));
  return camera.pictures.length;
}
