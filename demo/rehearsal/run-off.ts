import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createWindDownDesk } from '../../functions/cases/wind-down-desk.ts';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import { educationKinds } from '../../functions/domain/codes.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { type FateKind, type WindDown, windDownOf } from '../../functions/domain/wind-down.ts';
import type { DryRun } from '../../functions/domain/wind-down-dry-run.ts';
import { keyPrefixes } from '../../functions/ports/table.ts';
import type { Embedded } from '../../local/embedded.ts';
import { outboxIds } from '../../local/mailbox.ts';
import { type PersonWord, personWords } from './person-words.ts';
import { type Finding, type Place, placesIn, searchPeople } from './search-people.ts';

/** A number that the dry run said, and what came of it. */
export interface SaidAndHappened {
  readonly said: number;
  readonly happened: number;
}

/** What became of a programme that was ended at the desk, from its start until nobody was left. */
export interface RunOff {
  /** Cases by the way in which they end. */
  readonly fates: Readonly<Partial<Record<FateKind, SaidAndHappened>>>;
  /** Cases that ended in another way than was said, each with both: somebody answered, or stayed silent, in between. */
  readonly moved: readonly string[];
  /** Mails with which the programme's end was told, by day and kind: how many were planned, and how many went. */
  readonly mails: readonly (SaidAndHappened & { readonly on: string; readonly kind: string })[];
  /** Cases that were open on the last day of the plan. */
  readonly open: number;
  /** Cases whose people were kept at the end of each year: by the dry run at most so many. */
  readonly kept: readonly (SaidAndHappened & { readonly year: string })[];
  /** Items about people at the start, and when the last terms had passed. */
  readonly people: { readonly before: number; readonly after: number };
  /** How many words of people were looked for, and in how many items, executions and mails: their subjects, links and tags. */
  readonly searched: {
    readonly words: number;
    readonly items: number;
    readonly executions: number;
    readonly mails: number;
  };
  /** Where a word of somebody stands afterwards: must be nowhere. */
  readonly findings: readonly Finding[];
  /** How many items stay, by the first letters of their key. */
  readonly left: Readonly<Record<string, number>>;
  /** The day on which the last people went: said, and looked at the month after. */
  readonly lastGone: string;
  /** Whether the desk says that nothing is left. */
  readonly isEmpty: boolean;
  /** What was looked for, for whoever searches further. */
  readonly words: readonly PersonWord[];
}

const coordinator: Staff = { subject: 'rehearsal', name: 'Rehearsal', role: 'coordinator', scope: 'region' };

type Item = Readonly<Record<string, unknown>>;

async function everything({ clients, system }: Pick<Embedded, 'clients' | 'system'>): Promise<readonly Item[]> {
  const items: Item[] = [];
  const TableName = system.table.create.TableName;
  for await (const page of paginateScan({ client: clients.dynamodb }, { TableName })) {
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  }
  return items;
}

const isOfPeople = ({ pk }: Item) => String(pk).startsWith(keyPrefixes.party);
const casesWithPeople = (items: readonly Item[]) => new Set(items.filter(isOfPeople).map(({ pk }) => pk)).size;

/** Every text of the store, of the executions that are remembered, and of what mails show to whoever carries them. */
export async function placesOf(app: Pick<Embedded, 'clients' | 'system' | 'executions' | 'mailbox'>): Promise<{
  readonly items: readonly Place[];
  readonly executions: readonly Place[];
  readonly mails: readonly Place[];
  readonly counts: Omit<RunOff['searched'], 'words'>;
}> {
  const items = await everything(app);
  const executions = await app.executions.list(100_000);
  const histories: Place[] = [];
  for (const one of executions) {
    histories.push(...placesIn(`execution ${one.name}`, [one, await app.executions.history(one.arn)]));
  }
  const mails = await app.mailbox.mails();
  return {
    items: items.flatMap((item) => [...placesIn(`item ${item['pk']} ${item['sk']}`, item)]),
    executions: histories,
    mails: mails.flatMap(({ id, subject, links, tags }) => [...placesIn(`mail ${id}`, [subject, links, tags])]),
    counts: { items: items.length, executions: executions.length, mails: mails.length },
  };
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

/** In which of the ways a case ended, told from its trail. */
function endedAs(said: FateKind, result: string | undefined, last: string | undefined): string {
  if (result === undefined) return said === 'finishes' || said === 'followed' ? said : `ended by ${last}`;
  if (result === 'programme-ended')
    return said === 'told' || said === 'handed-over' || said === 'called' ? said : 'told';
  if (result === 'early-stop') return said === 'stopped' || said === 'followed' ? said : 'stopped';
  return said === 'finishes' || said === 'followed' ? said : result;
}

/** Each case as it was said to end and as it did. */
async function comparedFates(app: Embedded, { groups }: DryRun): Promise<Pick<RunOff, 'fates' | 'moved'>> {
  const { referrals } = app.runtime('sweep-tasks');
  const moved: string[] = [];
  const fates: Partial<Record<FateKind, SaidAndHappened>> = {};
  for (const { kind, references } of groups) {
    let happened = 0;
    for (const id of references) {
      const events = await referrals.events(id);
      const end = events.findLast(({ action }) => action === 'end-programme');
      const became = endedAs(kind, end?.result, events.at(-1)?.action);
      if (became === kind) happened += 1;
      else moved.push(`${id}: ${kind}, became ${became}`);
    }
    fates[kind] = { said: references.length, happened };
  }
  return { fates, moved };
}

/** The mails that were said, beside those of their kind that went on their day about these cases. */
async function comparedMails(app: Embedded, { mails: said, groups }: DryRun): Promise<RunOff['mails']> {
  const cases = new Set(groups.flatMap(({ references }) => references));
  const went = new Map<string, Set<string>>();
  for (const mail of await app.mailbox.mails()) {
    for (const id of outboxIds(mail)) {
      const [reference = '', task, kind = '', number = ''] = id.split('/');
      const isReminder = task !== 'case' && Number.parseInt(number, 10) > 0;
      if (!cases.has(reference) || isReminder) continue;
      const key = `${localDate(mail.at)} ${kind}`;
      went.set(key, (went.get(key) ?? new Set()).add(id));
    }
  }
  const counts = new Map<string, number>();
  for (const { on, kind, count } of said) counts.set(`${on} ${kind}`, (counts.get(`${on} ${kind}`) ?? 0) + count);
  return [...counts].map(([key, count]) => {
    const [on = '', kind = ''] = key.split(' ');
    return { on, kind, said: count, happened: went.get(key)?.size ?? 0 };
  });
}

/** Cases whose people are still kept when a year is over, if the dry run is right. */
function keptAfter(year: string, { years }: DryRun): number {
  return years.filter((one) => one.year > year).reduce((sum, { count }) => sum + count, 0);
}

/**
 * Ends the programme of a running system at its desk: tries it, starts it, and lets time pass, with nobody answering any more, until the
 * last terms have passed. What the trial said is compared with what happened, case by case, and everything that is kept is searched for
 * people: for those in the store at the start, and for whoever is told of besides.
 *
 * @param others what other people gave of themselves, such as those who had gone before the end
 */
export async function runOff(app: Embedded, others: readonly unknown[] = []): Promise<RunOff> {
  const desk = createWindDownDesk(app.runtime('act-at-desk'));
  const today = localDate(app.clock.now());
  const plan = planFrom(today);
  const tried = await desk.tryOut(plan);
  if (!tried.ok) throw new Error(`the plan is wrong: ${JSON.stringify(tried)}`);
  const { run } = tried;
  const before = (await everything(app)).filter(isOfPeople);
  const words = personWords([...before, ...others], JSON.stringify([app.region, educationKinds]));
  const started = await desk.start(coordinator, { tried, because: { code: 'agreed' }, seen: 0 });
  if (!started.ok) throw new Error(`it was not started: ${JSON.stringify(started)}`);
  await app.clock.advanceTo(instantAt(addDays(plan.endsOn, 1), '12:00'));
  const view = await desk.open();
  const compared = { ...(await comparedFates(app, run)), mails: await comparedMails(app, run) };
  // What executions were told is remembered for ninety days: it is looked at now, and not when the last people have gone.
  const running = await placesOf(app);
  const lastGone = view.ahead?.lastGone ?? run.lastGone ?? today;
  const kept: (SaidAndHappened & { readonly year: string })[] = [];
  // Year by year: what expired more than five years ago no table clears away, and here it looks with the first request of a day.
  for (let year = Number(plan.endsOn.slice(0, 4)); `${year + 1}-01-01` < addDays(lastGone, 40); year += 1) {
    const newYear = instantAt(`${year + 1}-01-01`, '12:00');
    if (newYear <= app.clock.now()) continue;
    await app.clock.advanceTo(newYear);
    await desk.open();
    const said = keptAfter(String(year), run);
    kept.push({ year: String(year), said, happened: casesWithPeople(await everything(app)) });
  }
  await app.clock.advanceTo(instantAt(addDays(lastGone, 40), '12:00'));
  await desk.open();
  // A month later what was removed has left the files too.
  await app.clock.advanceBy('P31D');
  await desk.open();
  const items = await everything(app);
  const { items: inItems, mails, counts } = await placesOf(app);
  const findings = searchPeople([...inItems, ...running.executions, ...mails], words);
  const left: Record<string, number> = {};
  for (const { pk } of items) {
    const kind = String(pk).slice(0, 2);
    left[kind] = (left[kind] ?? 0) + 1;
  }
  const now = await desk.open();
  return {
    ...compared,
    open: view.ahead?.open ?? 0,
    kept,
    people: { before: before.length, after: items.filter(isOfPeople).length },
    searched: { ...counts, executions: running.counts.executions, words: words.length },
    findings,
    left,
    lastGone,
    isEmpty: now.isEmpty && windDownOf(now.region) !== undefined,
    words,
  };
}
