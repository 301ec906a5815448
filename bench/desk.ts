import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casePath, deskPath, findPath } from '../functions/domain/desk-paths.ts';
import { later } from '../functions/domain/journey/timing.ts';
import { afterField, findField } from '../functions/web/desk/find-page.ts';
import { deskQueryNames } from '../functions/web/desk/list-path.ts';
import { type Embedded, openEmbedded } from '../local/embedded.ts';
import { cast, started, untilCheckIn } from '../test/support/cases.ts';
import { type Journey, journeyOn, mondayMorning } from '../test/support/journey.ts';
import { regionNamed, withoutLimits, withSharedCoaches } from '../test/support/regions.ts';
import { staffCookie } from '../test/support/staff-cookie.ts';
import { createMeter } from './costs/meter.ts';
import { sumUnder, type Tally, under } from './costs/tally.ts';
import { fillDesk, referenceOf } from './desk/fill.ts';
import { commonNames, somebody } from './desk/people.ts';
import type { Figures } from './measures.ts';
import { median } from './median.ts';
import { templateDir } from './subject.ts';

/** Pages of the desk that are measured, in the order in which they are told. */
export const deskPages = [
  'the list',
  'narrowed',
  'its last page',
  'found by number',
  'by a family name that many have',
  'by a whole name, common in both',
  'by a rare name',
  'by a rare name as it sounds',
  'by a common whole name as it sounds',
  'by birth date',
  'by mail',
  'by phone',
  'a case of a year',
] as const;
type DeskPage = (typeof deskPages)[number];

/** What one look may do to the table: read by key and by query, and write down who saw whom. */
const allowed = [
  'GetItem',
  'BatchGetItem',
  'TransactGetItems',
  'Query',
  'PutItem',
  'BatchWriteItem',
  'TransactWriteItems',
];

/** A case as it is after some months of guidance: every mail, answer and line of the trail is there. */
async function walkCase(app: Embedded): Promise<string> {
  const people = cast('lang');
  const journey: Journey = journeyOn(app, {
    request: fetch,
    sight: () => Promise.reject(new Error('nobody looks')),
    close: app.close,
  });
  const reference = await started(journey, people);
  for (let n = 0; n < 4; n += 1) {
    await untilCheckIn(journey, reference);
    const { tasks } = await journey.look(reference);
    if (!tasks.some(({ kind, owner }) => kind === 'check-in' && owner === 'job-coach')) break;
    await journey.person(people.jobCoach).answer({ choice: 'continues', hoursUsed: '4' }, new RegExp(reference));
  }
  return reference;
}

/** A page to measure: how it is asked for, and what it must say, lest an empty page counts as a fast one. */
interface Looked {
  readonly path: string;
  readonly typed?: string;
  readonly says: string;
}

function pagesOf(app: Embedded, walked: string, count: number): Readonly<Record<DeskPage, Looked>> {
  const query = (values: Readonly<Record<string, string>>) => `${deskPath}?${new URLSearchParams(values)}`;
  const { sign, municipality, cursor } = deskQueryNames;
  const one = Math.floor(count / 2);
  const person = somebody(one);
  const rarest = rarestOf(count);
  const rare = somebody(rarest);
  const find = (typed: string, n?: number): Looked => {
    const found = n === undefined ? casePath('HW-') : `${casePath(referenceOf(n))}"`;
    return { path: findPath, typed, says: found };
  };
  return {
    'the list': { path: deskPath, says: 'HW-' },
    narrowed: {
      path: query({ [sign]: 'overdue', [municipality]: app.region.municipalities[0]?.code ?? '' }),
      says: 'HW-',
    },
    'its last page': { path: query({ [cursor]: `7.${later(app.clock.now(), 43 * 86_400_000)}` }), says: 'HW-' },
    'found by number': find(referenceOf(one), one),
    'by a family name that many have': { path: findPath, typed: commonNames.family, says: `name="${afterField}"` },
    'by a whole name, common in both': find(`${commonNames.given} ${commonNames.family}`),
    'by a rare name': find(`${rare.givenName} ${rare.familyName}`, rarest),
    'by a rare name as it sounds': find(asHeard(`${rare.givenName} ${rare.familyName}`), rarest),
    'by a common whole name as it sounds': find(asHeard(`${commonNames.given} ${commonNames.family}`)),
    'by birth date': find(person.birthDate, one),
    'by mail': find(person.email, one),
    'by phone': find(person.phone, one),
    'a case of a year': { path: casePath(walked), says: walked },
  };
}

/** A name as somebody writes it who heard it: an invented one with other letters for the same sounds. */
function asHeard(name: string): string {
  const heard = name.replaceAll(/(?<=[aeiou])[klmnprst](?=[aeiou])/g, '$&$&').replaceAll('v', 'f');
  if (heard === name) throw new Error(`${name} has one spelling`);
  return heard;
}

/** Which of them has a family name that fewest have. */
function rarestOf(count: number): number {
  const times = new Map<string, number>();
  const people = Array.from({ length: count }, (_, n) => somebody(n));
  for (const { familyName } of people) times.set(familyName, (times.get(familyName) ?? 0) + 1);
  const fewest = Math.min(...times.values());
  return people.findIndex(({ familyName }) => times.get(familyName) === fewest);
}

/**
 * The desk of a region with this many open cases: for each page the milliseconds from request to answer, the calls of DynamoDB that it
 * takes, and the read and write capacity that they consume. Throws where a page does anything but read by key or by query and
 * write down who saw whom.
 */
export async function desk(count: number): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-desk-'));
  const meter = createMeter();
  let isCounting = false;
  const app = await openEmbedded({
    dataDir,
    templateDir,
    fresh: true,
    frozenAt: mondayMorning,
    seed: 1,
    regionContent: withoutLimits(withSharedCoaches(await regionNamed())),
    observer: {
      request: (service, request, pass) => (isCounting ? meter.observer.request(service, request, pass) : pass()),
      call: (folder, payload, work) => (isCounting ? meter.observer.call(folder, payload, work) : work()),
    },
    onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
  });
  try {
    const walked = await walkCase(app);
    const bytes = await fillDesk(app, count, walked);
    const { name, value } = await staffCookie(app, { subject: 'bench', role: 'coordinator', scope: 'region' });
    const cookie = `${name}=${value}`;
    const look = async ({ path, typed, says }: Looked) => {
      const posted =
        typed === undefined ? {} : { method: 'POST', body: new URLSearchParams({ [findField]: typed }).toString() };
      const headers = {
        cookie,
        origin: app.url,
        'sec-fetch-site': 'same-origin',
        ...(typed === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      };
      const began = performance.now();
      const answer = await app.request(`${app.url}${path}`, { ...posted, headers });
      const text = await answer.text();
      const took = performance.now() - began;
      if (answer.status !== 200 || !text.includes(says)) throw new Error(`${path} was answered with ${answer.status}`);
      return took;
    };
    const figures: Record<string, number> = { bytes };
    for (const [asked, page] of Object.entries(pagesOf(app, walked, count))) {
      for (let n = 0; n < 3; n += 1) await look(page);
      const took: number[] = [];
      for (let n = 0; n < 15; n += 1) took.push(await look(page));
      figures[`${asked} ms`] = median(took);
      isCounting = true;
      await look(page);
      isCounting = false;
      const tally = meter.take();
      const others = forbidden(tally);
      if (others.length > 0) throw new Error(`${asked} took ${others.join(' and ')}`);
      figures[`${asked} calls`] = sumUnder(tally, 'sdk.dynamodb');
      figures[`${asked} read`] = sumUnder(tally, 'read');
      figures[`${asked} written`] = sumUnder(tally, 'write');
    }
    return figures;
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What a look did to the table beside what it may. Anything that the meter does not know as a read is counted as a write. */
function forbidden(tally: Tally): readonly string[] {
  const done = [...Object.keys(under(tally, 'read')), ...Object.keys(under(tally, 'write'))];
  return done.filter((operation) => operation !== 'index' && !allowed.includes(operation));
}

/** The figures of the pages, as the table of benchmarks tells them. */
export function tellDesk(figures: Figures): string {
  const of = (page: DeskPage, what: string) => (figures[`${page} ${what}`] ?? Number.NaN).toFixed(0);
  const pages = deskPages.map(
    (page) =>
      `${page} ${of(page, 'ms')} ms (${of(page, 'calls')} calls, ${of(page, 'read')} units read, ${of(page, 'written')} written)`,
  );
  return `${pages.join('; ')}; keys and queries alone; ${(figures['bytes'] ?? 0).toFixed(0)} bytes a row`;
}
