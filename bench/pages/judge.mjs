import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Has the pages of a file judged by the Lighthouse of a folder, all by one browser, and prints a report on a line for each.
const [folder = '', file = ''] = process.argv.slice(2);
const from = createRequire(join(folder, 'package.json'));
const load = (name) => import(pathToFileURL(from.resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');
const pages = JSON.parse(await readFile(file, 'utf8'));
const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
try {
  for (const { url, headers } of pages) {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      extraHeaders: headers,
    });
    process.stdout.write(`${JSON.stringify(result.lhr)}\n`);
  }
} finally {
  chrome.kill();
}
