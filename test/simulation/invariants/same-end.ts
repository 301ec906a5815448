import { type CaseRecord, casesOf, copiesOf, type StoredEvent } from './records.ts';
import type { Sight } from './sight.ts';

/** Lines of the audit trail that only say how the system helped itself, or that somebody looked or was reminded. */
const helping: readonly StoredEvent['action'][] = [
  'view',
  'mail-sent',
  'mail-failed',
  'mail-withheld',
  'revive',
  'fault',
  'report-fault',
  'unstick',
  'remind',
];

/** How a case came out, without ids and times. */
type End = Readonly<Record<'stage' | 'closure' | 'actions' | 'mails' | 'place' | 'guidance', string>>;

/**
 * In what two runs of one journey differ at their end: how each case stands or ended, what was decided on the way, who got which
 * mails, who holds places, and the hours of guidance. Ids and times may differ. Empty where they end alike.
 *
 * @param but actions and kinds of mail to leave out, for a fault that rightly leads to more of them
 */
export function sameEnd(one: Sight, other: Sight, but: readonly string[] = []): readonly string[] {
  const [left, right] = [endsOf(one, but), endsOf(other, but)];
  if (left.length !== right.length) return [`${left.length} cases, and ${right.length}`];
  const different: string[] = [];
  left.forEach(({ id, end }, at) => {
    const theirs = right[at];
    for (const [name, value] of Object.entries(end)) {
      const found = theirs?.end[name as keyof End];
      if (found !== value) different.push(`${id}: ${name}: ${value || 'none'}, and ${theirs?.id}: ${found || 'none'}`);
    }
  });
  const [places, others] = [placesOf(one), placesOf(other)];
  if (places !== others) different.push(`places: ${places || 'none'}, and ${others || 'none'}`);
  return different;
}

/** Every case in the order in which they came. */
function endsOf(sight: Sight, but: readonly string[]) {
  const cases = [...casesOf(sight).entries()];
  return cases
    .toSorted(([a, x], [b, y]) => x.referral.createdAt.localeCompare(y.referral.createdAt) || a.localeCompare(b))
    .map(([id, found]) => ({ id, end: endOf(found, sight, but) }));
}

function endOf({ referral, events, mails, trajectory }: CaseRecord, sight: Sight, but: readonly string[]): End {
  const copies = copiesOf(sight);
  const decided = events.filter(({ action }) => !helping.includes(action) && !but.includes(action));
  const sent = mails.filter(({ id, kind, reminder }) => copies.has(id) && reminder === 0 && !but.includes(kind));
  const checkIns = trajectory?.checkIns.map(({ date, answered }) => `${date} ${answered}`) ?? [];
  return {
    stage: referral.stage,
    closure: referral.closure ?? '',
    actions: decided.map(({ action }) => action).join(' '),
    mails: sent
      .map(({ kind, to }) => `${kind} to ${to}`)
      .sort()
      .join(', '),
    place: referral.holdsPlace ? (referral.provider ?? '') : '',
    guidance: trajectory === undefined ? '' : `${trajectory.hoursUsed} h; ${checkIns.join(', ')}`,
  };
}

function placesOf({ items }: Sight): string {
  return items
    .filter(({ pk, sk }) => String(pk).startsWith('P#') && String(sk).startsWith('C#'))
    .map(({ pk, sk, held }) => `${pk} ${sk} ${held ?? 0}`)
    .sort()
    .join(', ');
}
