import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createWindDownDesk } from '../../functions/cases/wind-down-desk.ts';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { type FateKind, fateKinds, type WindDown, windDownOf } from '../../functions/domain/wind-down.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { unmark } from './mark.ts';

/** What became of a programme that was ended at the desk, from its start until nobody was left. */
export interface RunOff {
  /** What the dry run said, by the way in which a case ends. */
  readonly said: Readonly<Partial<Record<FateKind, number>>>;
  /** What happened to those cases. */
  readonly happened: Readonly<Partial<Record<FateKind, number>>>;
  /** Cases that ended in another way than was said, each with both: somebody answered, or stayed silent, in between. */
  readonly moved: readonly string[];
  /** Cases that were open on the last day of the plan. */
  readonly open: number;
  /** Items about people at the start, and when the last terms had passed. */
  readonly people: { readonly before: number; readonly after: number };
  /** Words of people (addresses, numbers, full names) that stand anywhere in the store afterwards. */
  readonly words: readonly string[];
  /** The day on which the last people went: said, and looked at the week after. */
  readonly lastGone: string;
  /** Whether the desk says that nothing is left. */
  readonly isEmpty: boolean;
}

const coordinator: Staff = { subject: 'rehearsal', name: 'Rehearsal', role: 'coordinator', scope: 'region' };

type Item = Readonly<Record<string, unknown>>;

async function everything({ clients, system }: Embedded): Promise<readonly Item[]> {
  const items: Item[] = [];
  const TableName = system.table.create.TableName;
  for await (const page of paginateScan({ client: clients.dynamodb }, { TableName })) {
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  }
  return items;
}

const isOfPeople = ({ pk }: Item) => String(pk).startsWith('N#');

/** What tells people apart in what is stored of them: addresses, numbers, and names of more than one word. */
function wordsOf(items: readonly Item[]): readonly string[] {
  const found = items.flatMap((item) =>
    Object.entries(item).flatMap(([key, value]) => {
      const isTelling = ['email', 'phone', 'familyName', 'name'].includes(key);
      return isTelling && typeof value === 'string' && value.length > 5 ? [value] : [];
    }),
  );
  return [...new Set(found)];
}

/** A plan from today: the shortest that leaves everybody the usual time. */
function planFrom(today: string): WindDown {
  return {
    intakeClosesOn: addDays(today, 28),
    handedOverOn: addDays(today, 63),
    lastDay: addDays(today, 182),
    endsOn: addDays(today, 273),
    warnWeeks: 8,
    elsewhere: { nl: 'Bel het loket Werk van je gemeente.', en: 'Phone the work desk of your municipality.' },
    elsewhereIn: { GM0355: { nl: 'Bel het Werkteam van Zeist.', en: 'Phone the work team of Zeist.' } },
  };
}

/**
 * Ends the programme of a running system at its desk: tries it, starts it, and lets time pass, with nobody answering any more, until the
 * last terms have passed. What the trial said is compared with what happened, case by case, and the whole store is searched for people.
 */
export async function runOff(app: Embedded): Promise<RunOff> {
  const desk = createWindDownDesk(app.runtime('act-at-desk'));
  const today = localDate(app.clock.now());
  const plan = planFrom(today);
  const tried = await desk.tryOut(plan);
  if (!tried.ok) throw new Error(`the plan is wrong: ${JSON.stringify(tried)}`);
  const before = await everything(app);
  const words = wordsOf(before.filter(isOfPeople));
  const started = await desk.start(coordinator, { tried, because: { code: 'agreed' }, seen: 0 });
  if (!started.ok) throw new Error(`it was not started: ${JSON.stringify(started)}`);
  await app.clock.advanceTo(instantAt(addDays(plan.endsOn, 1), '12:00'));
  const view = await desk.open();
  const { run } = tried;
  const fates = new Map(run.groups.flatMap(({ kind, references }) => references.map((id) => [id, kind] as const)));
  const { referrals } = app.runtime('sweep-tasks');
  const moved: string[] = [];
  const happened: Partial<Record<FateKind, number>> = {};
  for (const [id, kind] of fates) {
    const events = await referrals.events(id);
    const end = events.findLast(({ action }) => action === 'end-programme');
    const became = endedAs(kind, end?.result, events.at(-1)?.action);
    if (became === kind) happened[kind] = (happened[kind] ?? 0) + 1;
    else moved.push(`${id}: ${kind}, became ${became}`);
  }
  const lastGone = view.ahead?.lastGone ?? run.lastGone ?? today;
  // Year by year: what expired more than five years ago no table clears away, and here it looks with the first request of a day.
  for (let day = addDays(plan.endsOn, 365); day < addDays(lastGone, 40); day = addDays(day, 365)) {
    await app.clock.advanceTo(instantAt(day, '12:00'));
    await desk.open();
  }
  await app.clock.advanceTo(instantAt(addDays(lastGone, 40), '12:00'));
  await desk.open();
  await app.clock.advanceBy('P1D');
  await desk.open();
  const left = await everything(app);
  const text = left.map((item) => JSON.stringify(item)).join('\n');
  return {
    said: Object.fromEntries(run.groups.map(({ kind, references }) => [kind, references.length])),
    happened,
    moved,
    open: view.ahead?.open ?? 0,
    people: { before: before.filter(isOfPeople).length, after: left.filter(isOfPeople).length },
    words: words.filter((word) => text.includes(word)),
    lastGone,
    isEmpty: (await desk.open()).isEmpty && windDownOf((await desk.open()).region) !== undefined,
  };
}

/** In which of the ways a case ended, told from its trail. */
function endedAs(said: FateKind, result: string | undefined, last: string | undefined): string {
  if (result === undefined) return said === 'finishes' || said === 'followed' ? said : `ended by ${last}`;
  if (result === 'programme-ended')
    return said === 'told' || said === 'handed-over' || said === 'called' ? said : 'told';
  if (result === 'early-stop') return said === 'stopped' || said === 'followed' ? said : 'stopped';
  return said === 'finishes' || said === 'followed' ? said : result;
}

/** Ends the programme in a folder that was rehearsed; the folder is of no use as a year afterwards. */
export async function windDownOn(dataDir: string): Promise<{ readonly text: string; readonly well: boolean }> {
  await unmark(dataDir);
  const app = await openEmbedded({ dataDir, seed: 1 });
  try {
    const run = await runOff(app);
    const isGone = run.open === 0 && run.people.after === 0 && run.words.length === 0 && run.isEmpty;
    return { text: runOffTable(run), well: isGone && app.functionFaults.length === 0 };
  } finally {
    await app.close();
  }
}

/** The run-off as a table for the terminal. */
function runOffTable(run: RunOff): string {
  const rows = fateKinds.flatMap((kind) => {
    const said = run.said[kind];
    return said === undefined
      ? []
      : [
          `${kind.padEnd(14)} said ${String(said).padStart(4)}   happened ${String(run.happened[kind] ?? 0).padStart(4)}`,
        ];
  });
  return [
    'The end of the programme, tried first and then lived through:',
    ...rows,
    `went another way in between: ${run.moved.length}`,
    ...run.moved.map((line) => `  ${line}`),
    `open after the last day: ${run.open}`,
    `items about people: ${run.people.before} at the start, ${run.people.after} after ${run.lastGone}; words of people left: ${run.words.length}`,
    `the desk says that nothing is left: ${run.isEmpty ? 'yes' : 'no'}`,
  ].join('\n');
}
