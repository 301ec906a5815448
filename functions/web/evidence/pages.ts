import { type Language, languages, type Programme } from '../../domain/codes.ts';
import type { Table } from '../../domain/exports/csv.ts';
import type { Board } from '../../domain/figures/board.ts';
import { quarterName } from '../../domain/figures/population.ts';
import type { Publication } from '../../domain/figures/publication-schema.ts';
import type { LoopCheck } from '../../domain/loop-check.ts';
import type { PlainDate } from '../../domain/referral.ts';
import type { Region } from '../../domain/region.ts';
import { type Html, html } from '../html.ts';
import { titled } from '../results/contents.ts';
import { figureParts } from '../results/figure-parts.ts';
import { cannotPart, publicationPart } from '../results/published-parts.ts';
import { figureTable } from '../results/table.ts';
import { daysInWords, quarterInWords, shareInWords } from '../results/words.ts';
import { evidenceTexts } from '../texts/evidence.ts';
import { publicResultsTexts } from '../texts/public-results.ts';
import { resultsTexts } from '../texts/results.ts';
import { termTexts } from '../texts/term.ts';
import { birthDateInWords, momentInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { doorName } from '../words/terms.ts';
import { type PackPage, packPage, section } from './frame.ts';

/** What every page of a pack for everybody is made of. */
export interface PackContent {
  readonly region: Region;
  readonly today: PlainDate;
  /** The first day of the month in which the first person of whom something is counted came in. */
  readonly from: PlainDate;
  /** The newest first. */
  readonly publications: readonly Publication[];
  readonly loop: LoopCheck | undefined;
  readonly decisions: Readonly<Record<Language, Table>>;
}

/** Figures of one kind of trajectory. */
export interface ProgrammeBoard {
  readonly programme: Programme;
  readonly board: Board;
}

/** What pages of the funder are made of. */
export interface FunderContent {
  readonly region: Region;
  readonly board: Board;
  /** Those of one kind of trajectory, where anybody is in it. */
  readonly byProgramme: readonly ProgrammeBoard[];
  /** Absent where nobody counted them. */
  readonly hours: number | undefined;
}

/** Who may read a part of the evidence pack, and so the folder of that part. */
export const packReaders = ['everybody', 'funder'] as const;
export type PackReader = (typeof packReaders)[number];

/** Folders of the pack, by who may read them. */
export const packFolders = { everybody: 'iedereen', funder: 'financier' } as const satisfies Record<PackReader, string>;

/** Names of the files, by language where people read them. */
export const packNames = {
  start: { nl: 'index.html', en: 'index.en.html' },
  report: { nl: 'verslag.html', en: 'report.html' },
  decisions: { nl: 'besluiten.csv', en: 'decisions.csv' },
  published: { nl: 'openbaar.html', en: 'published.html' },
  publishedTable: 'published.csv',
  figures: { nl: 'cijfers.html', en: 'figures.html' },
  table: 'figures.csv',
  werkmonitor: 'werkmonitor.csv',
} as const;

/** The page of one kind of trajectory. */
export function programmeName(programme: Programme, lang: Language): string {
  return packNames.figures[lang].replace('.html', `-${programme}.html`);
}

function others(name: (lang: Language) => string): PackPage['others'] {
  return Object.fromEntries(languages.map((lang) => [lang, name(lang)])) as Record<Language, string>;
}

function list(lines: readonly (string | Html)[]): Html {
  return html`<ul>\n${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`;
}

function fileList(
  lang: Language,
  files: readonly (readonly [name: string, what: string])[],
): PackPage['sections'][number] {
  const text = evidenceTexts[lang].files;
  const lines = files.map(([name, what]) => html`<a href="${name}">${name}</a>: ${what}`);
  return section('files', text.title, html`<p>${text.lead}</p>\n${list(lines)}`);
}

/** The first page: what is in the pack, and who may read which part of it. */
export function startPage(
  { region, today, from }: Pick<PackContent, 'region' | 'today' | 'from'>,
  lang: Language,
): Promise<string> {
  const text = evidenceTexts[lang];
  const { who } = text;
  const to = (folder: string, name: string) => html`<a href="${folder}/${name}">${who.open}</a>`;
  const rows = [
    [packFolders.everybody, who.everybody, who.everybodyWhat, to(packFolders.everybody, packNames.report[lang])],
    [packFolders.funder, who.funder, who.funderWhat, to(packFolders.funder, packNames.figures[lang])],
  ] as const;
  return packPage({
    lang,
    title: `${text.title}: ${text.of({ region: region.name })}`,
    lead: [
      text.lead,
      text.made({
        date: birthDateInWords(today, lang),
        from: birthDateInWords(from, lang),
        until: birthDateInWords(today, lang),
      }),
    ],
    others: others((language) => packNames.start[language]),
    sections: [
      section(
        'who',
        who.title,
        html`<p>${who.lead}</p>\n${figureTable(who.title, [who.folder, who.reader, who.what, who.open], rows)}`,
      ),
    ],
  });
}

function loopWords(loop: LoopCheck | undefined, lang: Language): string {
  const text = evidenceTexts[lang].loop;
  if (loop === undefined) return text.never;
  const [at, since] = [momentInWords(loop.checkedAt, lang), momentInWords(loop.since, lang)];
  const { withoutNextAction: count } = loop;
  return count === 0 ? text.kept({ at, since }) : text.broken({ at, since, count });
}

/** The report for everybody: nothing in it is about few people. */
export function everybodyPage(content: PackContent, lang: Language): Promise<string> {
  const { region, today, from, publications, loop, decisions } = content;
  const text = evidenceTexts[lang];
  const { programme, method } = text;
  const { columns, rows } = decisions[lang];
  const doors = Object.keys(region.doors) as (keyof typeof region.doors)[];
  return packPage({
    lang,
    title: text.everybody.title,
    lead: [
      text.everybody.lead,
      `${text.of({ region: region.name })}. ${text.made({ date: birthDateInWords(today, lang), from: birthDateInWords(from, lang), until: birthDateInWords(today, lang) })}`,
    ],
    others: others((language) => packNames.report[language]),
    sections: [
      section(
        'programme',
        programme.title,
        html`<p>${programme.what}</p>
<h3>${programme.doors}</h3>
${list(doors.map((door) => doorName(door, region, lang)))}
<h3>${programme.places}</h3>
<p>${region.municipalities.map(({ name }) => name).join(', ')}</p>
<h3>${programme.providers}</h3>
<p>${region.providers.map(({ name }) => name).join(', ')}</p>`,
      ),
      section('loop', text.loop.title, html`<p>${text.loop.what}</p>\n<p>${loopWords(loop, lang)}</p>`),
      section(
        'published',
        text.published.title,
        publications.length === 0
          ? html`<p>${text.published.none}</p>`
          : html`<p>${text.published.lead}</p>\n<p><a href="${packNames.published[lang]}">${text.published.open}</a></p>`,
      ),
      section('method', method.title, list(method.lines)),
      section('unknown', method.unknown.title, list(method.unknown.lines)),
      section(
        'decisions',
        text.decisions.title,
        rows.length === 0
          ? html`<p>${text.decisions.none}</p>`
          : html`<p>${text.decisions.lead}</p>\n${figureTable(
              text.decisions.title,
              columns,
              rows.map((row) => row.map((cell) => String(cell ?? ''))),
            )}`,
      ),
      fileList(lang, [
        [packNames.decisions[lang], text.files.decisions],
        ...(publications.length === 0 ? [] : [[packNames.publishedTable, text.files.published] as const]),
      ]),
    ],
  });
}

/** What was published of each half-year, as the public page shows it. */
export function publishedPackPage(
  { publications, today, region }: Pick<PackContent, 'publications' | 'today' | 'region'>,
  lang: Language,
): Promise<string> {
  const text = evidenceTexts[lang];
  const { method, methods } = publicResultsTexts[lang];
  return packPage({
    lang,
    title: text.published.title,
    lead: [
      text.published.lead,
      `${text.of({ region: region.name })}. ${text.published.made({ date: birthDateInWords(today, lang) })}`,
      html`<a href="${packNames.report[lang]}">${text.everybody.title}</a>`,
    ],
    others: others((language) => packNames.published[language]),
    sections: [
      ...titled([...publications.map((one) => publicationPart(one, { lang, region })), cannotPart({ lang, region })]),
      section('method', method, list(methods)),
      fileList(lang, [[packNames.publishedTable, text.files.published]]),
    ],
  });
}

function funderLead({ quarter, today }: Board, lang: Language): string {
  return evidenceTexts[lang].funder.lead({
    quarter: quarterInWords(quarterName(quarter), lang),
    date: birthDateInWords(today, lang),
  });
}

/** True figures of all trajectories, with the way to those of each kind. */
export function funderPage({ board, byProgramme, hours, region }: FunderContent, lang: Language): Promise<string> {
  const text = evidenceTexts[lang].funder;
  const results = resultsTexts[lang];
  const name = (programme: Programme) => termTexts[lang].programmes[programme];
  const rows = byProgramme.map(({ programme, board: { total } }) => [
    html`<a href="${programmeName(programme, lang)}">${name(programme)}</a>`,
    numberIn(lang, total.numbers.received),
    numberIn(lang, total.numbers.started),
    shareInWords(total.ever, lang),
    shareInWords(total.inQuarter, lang),
    daysInWords(total.toJob.median, lang),
  ]);
  const heads = [
    results.heads.name,
    results.numbers.received,
    results.heads.started,
    results.work.ever,
    results.work.inQuarter,
    results.heads.median,
  ];
  const { files } = evidenceTexts[lang];
  return packPage({
    lang,
    title: text.title,
    lead: [funderLead(board, lang), `${text.all}. ${evidenceTexts[lang].of({ region: region.name })}.`],
    others: others((language) => packNames.figures[language]),
    sections: [
      section(
        'programmes',
        text.byTitle,
        rows.length === 0 ? html`<p>${text.none}</p>` : figureTable(text.byTitle, heads, rows),
      ),
      ...titled(figureParts(board, { lang, region })),
      section(
        'hours',
        text.hours,
        hours === undefined
          ? html`<p>${text.noHours}</p>`
          : html`<p>${text.hoursBase}</p>\n<p><strong>${numberIn(lang, hours)}</strong></p>`,
      ),
      section('method', results.method, list(results.methods)),
      fileList(lang, [
        [packNames.table, files.figures],
        [packNames.werkmonitor, files.werkmonitor],
      ]),
    ],
  });
}

/** True figures of one kind of trajectory. */
export function programmePage(region: Region, { programme, board }: ProgrammeBoard, lang: Language): Promise<string> {
  const name = termTexts[lang].programmes[programme];
  return packPage({
    lang,
    title: `${evidenceTexts[lang].funder.title}: ${name}`,
    lead: [funderLead(board, lang), html`<a href="${packNames.figures[lang]}">${evidenceTexts[lang].funder.all}</a>`],
    others: others((language) => programmeName(programme, language)),
    sections: titled(figureParts(board, { lang, region })),
  });
}
