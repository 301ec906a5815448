import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Memory } from '../../local/memory.ts';

type Item = Readonly<Record<string, unknown>>;

/** Every item of the table, straight from the memory: no call, so no fault point and no time. */
export function itemsIn({ table }: Memory): readonly Item[] {
  return table.range({ gte: 'item~', lt: 'item~\u00ff' }).map(([, text]) => unmarshall(JSON.parse(text)) as Item);
}

/** Lines of the audit trail that tell how something came about, and not what was decided. */
const howItCame = [
  'view',
  'mail-sent',
  'mail-failed',
  'mail-withheld',
  'announce',
  'remind',
  'fault',
  'revive',
  'report-fault',
  'unstick',
];

const texts = (values: readonly unknown[]) =>
  values.map((value) => (value === undefined ? '-' : String(value))).join(' ');

/** What a provider told of its places, where it did: a word that is lost, or comes back, is another line. */
function toldIn({ told, fullSince }: Item): readonly unknown[] {
  if (typeof told !== 'object' || told === null) return [];
  const { status, places } = told as Item;
  return ['told', status, places, fullSince === undefined ? 'open' : 'full'];
}

/**
 * Where everybody stands, in lines that hold no moment and no id: two journeys that differ in faults and minutes only have the
 * same ones.
 */
export function standingOf(memory: Memory): readonly string[] {
  const items = itemsIn(memory);
  const referrals = items
    .filter((item) => item['sk'] === 'REFERRAL')
    .toSorted((a, b) => (texts([a['createdAt'], a['id']]) < texts([b['createdAt'], b['id']]) ? -1 : 1));
  const names = new Map(referrals.map((referral, at) => [String(referral['id']), `case ${at + 1}`]));
  const nameOf = (id: unknown) => names.get(String(id)) ?? String(id);
  const kindOf = new Map(items.flatMap(({ sk, id, kind }) => (sk === 'TASK' ? [[String(id), kind] as const] : [])));
  const lines: string[] = [];
  for (const referral of referrals) {
    const { id, stage, closure, programme, provider, holdsPlace, municipality, approver } = referral;
    lines.push(texts([nameOf(id), stage, closure, programme, provider, holdsPlace, municipality, approver]));
  }
  for (const item of items) {
    const { pk, sk } = item;
    const key = String(pk);
    if (sk === 'TASK' && item['status'] === 'open') {
      const { referralId, kind, owner, level, about, announced, provider } = item;
      lines.push(texts([nameOf(referralId), 'task', kind, owner, level, about, announced, provider]));
    } else if (key.startsWith('P#') && String(sk).startsWith('C#')) {
      lines.push(texts([key, sk, 'held', item['held'], ...toldIn(item)]));
    } else if (key.startsWith('W#') && sk !== 'AHEAD') {
      lines.push(texts([key, nameOf(item['referralId']), 'waits']));
    } else if (key.startsWith('R#') && String(sk).startsWith('E#') && !howItCame.includes(String(item['action']))) {
      const { action, result, actor, object } = item;
      // Which question somebody else was asked: its mail may then be dropped.
      const about = action === 'cover-absence' ? [kindOf.get(String(object))] : [];
      lines.push(texts([nameOf(key.slice(2)), 'did', action, result, actor, ...about]));
    } else if (key.startsWith('R#') && sk === 'T#TRAJECTORY') {
      const { checkIns, hoursUsed, earlyStop, goalReachedOn } = item;
      const answered = Array.isArray(checkIns) ? checkIns.length : 0;
      const reached = goalReachedOn !== undefined;
      lines.push(texts([nameOf(key.slice(2)), 'trajectory', answered, hoursUsed, earlyStop, reached]));
    } else if (key.startsWith('U#')) {
      lines.push(texts([key, sk, 'taken', item['taken'], 'told', item['told']]));
    } else if (item['kind'] === 'budget-warning') {
      // It is of the budget: which of several starts brings it is nobody's business.
      const { municipality, programme, year, reached } = item['facts'] as Item;
      lines.push(texts([`U#${municipality}`, `${programme}#${year}`, 'mail', reached, item['to'], item['status']]));
    } else if (key.startsWith('M#') && item['reminder'] === 0) {
      // A reminder that comes too late to be of use is dropped, as it should be.
      const { kind, to, status } = item;
      lines.push(texts([nameOf(key.slice(2)), 'mail', kind, to, status]));
    }
  }
  const named = lines.map((line) => [...names].reduce((text, [id, name]) => text.replaceAll(id, name), line));
  return [...new Set(named)].toSorted();
}

/**
 * What two standings differ in: `+` where the second has more, `-` where it lacks something. A mail that was dropped because its
 * task was answered first may as well have gone a little earlier, or never have been planned. Where the same question went to
 * somebody else in both, one to a person who is away, of whose answer SES said nothing, is rightly not sent again. Nor is one to
 * somebody whose address was erased before anybody knew whether it went.
 */
export function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const isDropped = (line: string) => / mail .* dropped$/.test(line);
  const wasDropped = (line: string) => expected.includes(line.replace(/ sent$/, ' dropped'));
  const isPassedOn = (line: string) => {
    const [, of = '', kind = '', to = ''] = /^(case \d+) mail (\S+) (\S+) dropped$/.exec(line) ?? [];
    const sent = line.replace(/ dropped$/, ' sent');
    const isCovered = found.some((one) => one.startsWith(`${of} did cover-absence `) && one.endsWith(` ${to} ${kind}`));
    return of !== '' && isCovered && [expected, found].every((lines) => lines.includes(sent));
  };
  /** Whether a mail of a case that was erased in both went in the one, and in the other nobody could tell. */
  const isErasedMeanwhile = (sent: string) => {
    const of = /^case \d+ (?=mail .* sent$)/.exec(sent)?.[0];
    const failed = sent.replace(/ sent$/, ' failed');
    const isErased = (lines: readonly string[]) => lines.some((one) => one.startsWith(`${of}did erase `));
    return of !== undefined && expected.includes(sent) && found.includes(failed) && [expected, found].every(isErased);
  };
  const isFine = (line: string) =>
    expected.includes(line) ||
    wasDropped(line) ||
    isPassedOn(line) ||
    isErasedMeanwhile(line.replace(/ failed$/, ' sent'));
  const isMissed = (line: string) => !found.includes(line) && !isDropped(line) && !isErasedMeanwhile(line);
  return [
    ...expected.filter(isMissed).map((line) => `- ${line}`),
    ...found.filter((line) => !isFine(line)).map((line) => `+ ${line}`),
  ];
}

/** Whether each case of a standing, and everything beside the cases, is as it is in one of several others. */
export function isPiecedTogether(found: readonly string[], others: readonly (readonly string[])[]): boolean {
  const partOf = (line: string) => /^case \d+ /.exec(line)?.[0] ?? line.split(' ', 2).join(' ');
  const parts = new Set([found, ...others].flat().map(partOf));
  const of = (lines: readonly string[], part: string) => lines.filter((line) => partOf(line) === part);
  return [...parts].every((part) => others.some((other) => differences(of(other, part), of(found, part)).length === 0));
}

/** Whether two standings differ only in that something was asked already in one of them: tasks told of or not, and their mails. */
export function differInAskingOnly(differences: readonly string[]): boolean {
  const tasks = differences.filter((line) => !/ mail /.test(line)).map((line) => line.slice(2));
  const kinds = tasks.map((line) => line.replace(/^(.* task .*) (?:true|false) (\S+)$/, '$1 asked or not $2'));
  return kinds.every((kind) => kinds.filter((other) => other === kind).length === 2);
}
