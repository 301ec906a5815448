import { type Erased, eraseCase } from '../functions/cases/erase-case.ts';
import { gatherAccess, noteName, otherCasesOf } from '../functions/cases/gather-access.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { type Read, readsIn } from '../functions/domain/reads.ts';
import { isOpen } from '../functions/domain/referral.ts';
import { type RetentionReport, retentionReport } from '../functions/domain/retention.ts';
import { accessDocument } from '../functions/web/desk/privacy/access-document.ts';
import { inNewFile } from './new-file.ts';
import type { PrivacyAsk } from './options.ts';
import type { toolsOn } from './tools.ts';
import { everyoneKept, everyTrail, type WholeTable } from './whole-table.ts';

/** What the command works on. */
export interface PrivacyPlace {
  readonly tools: ReturnType<typeof toolsOn>;
  readonly table: WholeTable;
}

/** What it has to say, and whether that is good news. */
export interface Said {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

const well = (...lines: readonly string[]): Said => ({ lines, isWell: true });
const by = (staff: string) => ({ origin: 'cli', actor: 'coordinator', staff }) as const;

async function access({ tools }: PrivacyPlace, ask: Extract<PrivacyAsk, { command: 'access' }>): Promise<Said> {
  const { reference, also, identity, leaveOut, to } = ask;
  const others = (await otherCasesOf(tools, reference)).map(({ referral, isSure }) => ({ id: referral.id, isSure }));
  const odd = also.filter((one) => !others.some(({ id }) => id === one));
  if (odd.length > 0)
    throw new SettingsError(`Not the same person, by name, birth date and address: ${odd.join(', ')}.`);
  const asked = { references: [reference, ...also], identity, leaveOut };
  const bundle = await inNewFile(to, async (keep) => {
    const made = await gatherAccess(tools, asked, by(ask.by), async (whole) =>
      keep(await accessDocument(whole, tools.region)),
    );
    if (made === undefined) throw new SettingsError(`There is no ${reference}.`);
    return made;
  });
  const left = others.filter(({ id }) => !also.includes(id));
  const notes = bundle.cases.flatMap((one) => one.notes.map((note) => noteName(one.reference, note)));
  return well(
    `${to}: everything of ${bundle.cases.map((one) => one.reference).join(', ')}. Read it before you give it to anybody.`,
    ...left.map(
      ({ id, isSure }) =>
        `${id} ${isSure ? 'is theirs too' : 'may be theirs too: make sure'}; take it along with --also ${id}.`,
    ),
    ...notes.map((name) => `A note: --leave-out "${name}" where it is about somebody else.`),
  );
}

async function erase({ tools }: PrivacyPlace, ask: Extract<PrivacyAsk, { command: 'erase' }>): Promise<Said> {
  const { reference, ground, endsToo } = ask;
  const referral = await tools.referrals.head(reference);
  if (referral === undefined) throw new SettingsError(`There is no ${reference}.`);
  if (isOpen(referral) && !endsToo) throw new SettingsError(`${reference} is open: end it first, or with --end.`);
  const { result } = await eraseCase(tools, reference, { ground, by: by(ask.by) });
  const said: Readonly<Record<Erased['result'], string>> = {
    erased: `Nobody is left in ${reference}. Backups and recovery keep them for at most 35 days more.`,
    kept: `It was recorded that nobody in ${reference} may be erased yet: nothing was done. Take that back first, on its page at the desk.`,
    gone: `Nobody was left in ${reference}.`,
    busy: `${reference} was opened again meanwhile: nothing was erased.`,
    unknown: `There is no ${reference}.`,
  };
  return { lines: [said[result]], isWell: result === 'erased' || result === 'gone' };
}

function inLines({ years, soon, clearing, overdue }: RetentionReport): readonly string[] {
  const counts = years.map(
    ({ year, counts: kinds }) =>
      `${year}: ${Object.entries(kinds)
        .map(([kind, n]) => `${n} ${kind}`)
        .join(', ')}`,
  );
  const days = (rows: RetentionReport['soon']) =>
    rows.map(({ referralId, eraseAt, closure }) => `${eraseAt.slice(0, 10)} ${referralId} ${closure}`);
  return [
    'Cases that lose their people, by year and by how they ended:',
    ...(counts.length === 0 ? ['none'] : counts),
    `In the next ninety days: ${soon.length}`,
    ...days(soon),
    `Past their term, and being cleared away: ${clearing.length}`,
    ...days(clearing),
    `Overdue, which must be 0: ${overdue.length}`,
    ...days(overdue),
  ];
}

async function retention({ table, tools }: PrivacyPlace): Promise<Said> {
  const { rows, cases, present, endless } = await everyoneKept(table);
  const report = retentionReport(rows, cases, present, tools.clock());
  const never = endless.map((id) => `${id} ended, and somebody in it has no term: see docs/privacy-at-work.md`);
  return { lines: [...inLines(report), ...never], isWell: report.overdue.length === 0 && endless.length === 0 };
}

async function reads({ table, tools }: PrivacyPlace, ask: Extract<PrivacyAsk, { command: 'reads' }>): Promise<Said> {
  const { reference, staff, to } = ask;
  return inNewFile(to, async (keep) => {
    const trails =
      reference === undefined
        ? await everyTrail(table)
        : new Map([[reference, await tools.referrals.events(reference)]]);
    const found: readonly Read[] = [...trails].flatMap(([id, events]) =>
      readsIn(id, events, staff === undefined ? {} : { staff }),
    );
    await keep(found.map((read) => `${JSON.stringify(read)}\n`).join(''));
    return well(`${to}: ${found.length} lines of ${trails.size} ${trails.size === 1 ? 'case' : 'cases'}.`);
  });
}

/**
 * Does what the command line asks.
 *
 * @throws SettingsError in words that say what to do; they name nobody
 */
export function doPrivacy(place: PrivacyPlace, ask: PrivacyAsk): Promise<Said> {
  switch (ask.command) {
    case 'access':
      return access(place, ask);
    case 'erase':
      return erase(place, ask);
    case 'retention':
      return retention(place);
    case 'reads':
      return reads(place, ask);
  }
}
