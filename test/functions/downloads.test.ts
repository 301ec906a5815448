import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../functions/domain/exports/csv.ts';
import { publishedTable } from '../../functions/domain/exports/published-table.ts';
import { type Fact, guidanceOf } from '../../functions/domain/fact.ts';
import { readPublications } from '../../functions/domain/figures/publication-schema.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { publication } from '../support/sample-publication.ts';
import { says } from '../support/says.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

const fact: Fact = {
  head: { month: '2025-11', municipality: 'GM0355', programme: 'ips', provider: 'lister', accepted: 9 },
  guidance: guidanceOf('2025-11-05', {
    talkOn: '2025-11-20',
    answered: 1,
    silent: 0,
    spells: [{ kind: 'employee', startedOn: '2025-12-02', hoursPerWeek: 16 }],
  }),
};

async function get(path: string, role: keyof typeof staffOf = 'coordinator', publications: readonly unknown[] = []) {
  const world = staffWorld({ facts: [fact, fact], publications });
  const cookie = await world.signedIn(staffOf[role]);
  const answer = await world.app.request(`/werkplek/uitkomsten/downloads${path}`, { headers: { cookie } });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()), world };
}

describe('results as files', () => {
  test('the page leads to a file for each quarter, and its script alone may ask for more', async () => {
    const { answer, bytes } = await get('');
    const text = bytes.toString();
    expect(text).toMatch(says('desk-downloads.title'));
    expect(await htmlProblems(text)).toEqual([]);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; connect-src 'self'$/);
    const links = [...text.matchAll(/href="([^"]*downloads\/[^"]*)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    );
    expect(links).toContain('/werkplek/uitkomsten/downloads/figures?kwartaal=2025-Q4&voor=excel');
    for (const link of links) {
      const file = await get(link.replace('/werkplek/uitkomsten/downloads', ''));
      expect(file.answer.status).toBe(200);
      expect(file.answer.headers.get('content-security-policy')).not.toContain('connect-src');
    }
  });

  test.each([
    ['/facts?kwartaal=2025-Q4', 3, /^fact,received,/],
    ['/spells?kwartaal=2025-Q4', 3, /^fact,kind,hours,/],
    ['/facts?kwartaal=2025-Q3', 1, /^fact,received,/],
    ['/facts?kwartaal=2025-Q3&voor=excel', 1, /^\uFEFFfact;received;/],
    ['/werkmonitor?kwartaal=2025-Q4', 5, /2025-Q4,ips,,lister,2,2,/],
  ])('%s has %i lines', async (path, lines, has) => {
    const { answer, bytes, world } = await get(path);
    expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(lines);
    expect(bytes.toString()).toMatch(has);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="\w+-2025-Q\d(-excel)?\.csv"$/);
    expect(String(answer.headers.get('content-disposition')).includes('-excel')).toBe(path.includes('voor=excel'));
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(world.logged.join()).toContain('results-downloaded');
  });

  test('Excel gets its mark and semicolons', async () => {
    const { bytes } = await get('/figures?kwartaal=2025-Q4&voor=excel');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString()).toContain('quarter;counted_on;');
  });

  // Figures of a quarter that runs, or of one before everybody, would be those of another one.
  const noFigures = ['/figures?kwartaal=2099-Q1', '/figures?kwartaal=2020-Q1'];
  test.each(['/people?kwartaal=2025-Q4', '/facts', '/facts?kwartaal=2025', ...noFigures])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).answer.status).toBe(404);
    },
  );

  describe('the evidence pack is a ZIP for each reader', () => {
    const unpacked = async (reader: string, publications: readonly unknown[] = []) => {
      const { answer, bytes, world } = await get(`/bewijspakket/${reader}`, 'coordinator', publications);
      expect(answer.headers.get('content-type')).toBe('application/zip');
      const folder = `hoofdzaak-werk-${reader}${reader === 'financier' ? '-2026-Q3' : ''}-2026-11-27`;
      expect(answer.headers.get('content-disposition')).toContain(`${folder}.zip`);
      expect(world.logged.join()).toContain('"what":"pack-');
      const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name.split('/'), strFromU8(file)] as const);
      // One folder, which says what it is.
      expect(new Set(files.map(([[first]]) => first))).toEqual(new Set([folder]));
      return new Map(files.map(([[, name = ''], text]) => [name, text]));
    };

    test.each(['iedereen', 'financier'])('%s: whole in itself, in a folder, and sound', async (reader) => {
      const files = await unpacked(reader, [publication]);
      expect(files.size).toBeGreaterThan(5);
      for (const [name, text] of files) {
        if (!name.endsWith('.html')) continue;
        expect(await htmlProblems(text)).toEqual([]);
        for (const [, path = '', id] of text.matchAll(/href="([^"#]*)(?:#([^"]*))?"/g)) {
          const to = path === '' ? name : path;
          expect({ name, to, is: files.has(to) }).toEqual({ name, to, is: true });
          if (id !== undefined) expect(files.get(to)).toContain(`id="${id}"`);
        }
      }
    });

    test('has what was published, as a page and as the same table that the public site gives', async () => {
      const files = await unpacked('iedereen', [publication]);
      const page = files.get('openbaar.html') ?? '';
      expect(page).toMatch(says('public-results.half', { half: 'first', year: '2025' }));
      expect(page).toContain('<svg');
      expect(files.get('published.csv')).toBe(csvOf(publishedTable(readPublications([publication]))));
      expect(files.get('verslag.html')).toContain('href="openbaar.html"');
      const before = await unpacked('iedereen');
      expect([...before.keys()].join()).not.toContain('publi');
      expect(before.get('verslag.html')).toMatch(says('evidence.published.none'));
    });

    test('has figures for the funder alone, of the quarter that is asked', async () => {
      const funder = await unpacked('financier');
      expect(funder.get('figures.csv')).toContain('2026-Q3,');
      const { bytes } = await get('/bewijspakket/financier?kwartaal=2025-Q4');
      expect(
        strFromU8(
          Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('/figures.csv'))?.[1] ?? new Uint8Array(),
        ),
      ).toContain('2025-Q4,');
      const noPacks = ['pers', ...['2099-Q1', '2001-Q1', '2025'].map((quarter) => `financier?kwartaal=${quarter}`)];
      for (const path of noPacks) {
        expect({ path, status: (await get(`/bewijspakket/${path}`)).answer.status }).toEqual({ path, status: 404 });
      }
    });
  });

  test.each(['municipality', 'provider', 'reader'] as const)('%s gets none of it', async (role) => {
    for (const path of ['', '/facts?kwartaal=2025-Q4', '/figures?kwartaal=2025-Q4', '/bewijspakket/financier']) {
      const { answer, bytes } = await get(path, role);
      expect(answer.status).toBe(403);
      expect(bytes.toString()).not.toMatch(/fact,|quarter,/);
    }
  });
});
