import { type CaseRecord, casesOf } from './records.ts';
import type { Sight } from './sight.ts';
import type { Invariant } from './violations.ts';

/** A line of somebody's worklist, as its keys say it. */
interface Entry {
  readonly list: string;
  readonly role: string;
}

const own = ['approver', 'job-coach', 'referrer'];

/**
 * Whoever is asked has the case on their worklist, and nobody has a case there that is none of theirs. An organisation's
 * list goes by its id. The list of a mailbox goes by a mark: the same for all cases of one address, and for no other. An
 * answer that can be looked up is found by its case, and none is left of a case that was erased at once.
 */
export const listsComplete: Invariant = function* (sight) {
  const cases = casesOf(sight);
  const entries = new Map<string, Entry[]>();
  for (const { pk, sk } of sight.items) {
    if (!String(pk).startsWith('I#') || String(pk).startsWith('I#done')) continue;
    const [id = '', role = ''] = String(sk).split('#');
    entries.set(id, [...(entries.get(id) ?? []), { list: String(pk).slice(2), role }]);
  }
  yield* wrongAnswers(sight, cases);
  const marks = new Map<string, string>();
  for (const [id, one] of cases) {
    const found = entries.get(id) ?? [];
    for (const what of wrongWith(one, found)) yield { about: id, what };
    for (const { role, list } of found.filter((entry) => own.includes(entry.role))) {
      const party = one.parties.find((each) => each.role === role);
      const address = party !== undefined && 'email' in party ? party.email?.toLowerCase() : undefined;
      if (address === undefined) yield { about: id, what: `is on the list of a ${role} without an address` };
      else if ((marks.get(address) ?? list) !== list) yield { about: id, what: `is on another list of its ${role}` };
      else marks.set(address, list);
    }
  }
  const lists = [...marks.values()];
  if (new Set(lists).size < lists.length) yield { about: 'lists', what: 'two addresses have one' };
  for (const id of entries.keys()) if (!cases.has(id)) yield { about: id, what: 'is on a list without a case' };
};

/** What is kept of answers, under the list of whoever gave them (`I#done#`) and under their case (`I#done-in#`). */
function* wrongAnswers({ items }: Pick<Sight, 'items'>, cases: ReadonlyMap<string, CaseRecord>) {
  const byList = items.filter(({ pk }) => String(pk).startsWith('I#done#'));
  const byCase = items.filter(({ pk }) => String(pk).startsWith('I#done-in#'));
  const places = new Set(byCase.map(({ sk }) => String(sk)));
  if (places.size !== byList.length) yield { about: 'answers', what: 'are not all found by their case' };
  for (const { pk, sk } of byList) {
    const [id = ''] = String(sk).split('#');
    if (!places.has(`${String(pk).slice('I#done#'.length)} ${sk}`)) yield { about: id, what: 'has an answer astray' };
    const closure = cases.get(id)?.referral.closure;
    if (closure === 'not-me' || closure === 'not-confirmed')
      yield { about: id, what: 'was erased, with an answer left' };
  }
}

function* wrongWith({ referral, tasks }: CaseRecord, found: readonly Entry[]) {
  const { stage, door, municipality, provider } = referral;
  const open = tasks.filter(({ status }) => status === 'open');
  const decides = door === 'ips-uwv' ? 'uwv' : municipality;
  const named: Readonly<Record<string, string | undefined>> = {
    team: `org#${decides}`,
    provider: `org#${provider}`,
    coordinator: 'org#coordinator',
  };
  for (const { role, list } of found) {
    if (named[role] !== undefined && named[role] !== list) yield `is on ${list} for its ${role}`;
    if (own.includes(role) && !list.startsWith('box#')) yield `is on ${list} for its ${role}`;
    if (stage === 'closed' && role !== 'coordinator') yield `is closed and on the list of its ${role}`;
  }
  const roles = found.map(({ role }) => role);
  if (new Set(roles).size < roles.length) yield `is on a list twice: ${roles.join(', ')}`;
  if (stage !== 'closed' && provider !== undefined && !roles.includes('provider'))
    yield 'is not on the list of its provider';
  for (const { owner, kind } of open) {
    const isListed = own.includes(owner) || named[owner] !== undefined;
    if (isListed && !roles.includes(owner)) yield `asks its ${owner} for ${kind}, on whose list it is not`;
  }
}
