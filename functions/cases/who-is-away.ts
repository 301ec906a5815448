import { type Absence, type AwayRole, isOf } from '../domain/absence.ts';
import { actsAsCoordinator } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import type { Parties } from '../domain/party.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Disclosure } from './contracts.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { bareCase } from './open-link.ts';
import type { OwnCase } from './own-cases.ts';
import type { ListedAbsence } from './worklist-contracts.ts';

type AwayRuntime = Pick<Runtime, 'absences' | 'guards' | 'clock'>;
type People = Pick<Parties, 'approver' | 'jobCoach'>;

/** The absences of these mailboxes that count today. */
async function presentOf(runtime: AwayRuntime, marks: readonly string[]): Promise<readonly Absence[]> {
  if (marks.length === 0) return [];
  const now = runtime.clock();
  return (await runtime.absences.of(marks)).filter((one) => isAway(one, now));
}

function addressesOf({ approver, jobCoach }: People): readonly string[] {
  return [approver?.email, jobCoach?.email].filter((email) => email !== undefined);
}

/** Until when the work coach and the job coach of a case are away, for the coordinator who may be waiting for them. */
export async function whoIsAway(runtime: AwayRuntime, people: People): Promise<Pick<Disclosure, 'away'>> {
  const { approver, jobCoach } = people;
  const present = await presentOf(
    runtime,
    addressesOf(people).map((email) => mailboxProof(runtime, email)),
  );
  const backOf = (email: string | undefined) => present.find((one) => isOf(one, email))?.backOn;
  const away = defined({ approver: backOf(approver?.email), jobCoach: backOf(jobCoach?.email) });
  return Object.keys(away).length === 0 ? {} : { away };
}

/**
 * Who is away in the cases that the coordinator has something to do in, and who acts for them. Where nobody is away in
 * the whole region that is one query; where somebody is, one read more, of those in these cases only.
 *
 * @param cases the cases of a reader, in each of their roles
 */
export async function awayInCases(
  runtime: AwayRuntime & Pick<Runtime, 'region'>,
  cases: readonly OwnCase[],
): Promise<readonly ListedAbsence[]> {
  const own = cases.filter(({ role }) => actsAsCoordinator(role));
  if (own.length === 0) return [];
  const marks = new Set(await runtime.absences.marks());
  if (marks.size === 0) return [];
  const asked = own.flatMap(({ parties }) => addressesOf(parties)).map((email) => mailboxProof(runtime, email));
  // Whoever handed a question over is in that case no more: only their own absence says that it was them.
  const isHandedOver = own.some((one) => coveredBy(one) !== undefined);
  const present = await presentOf(runtime, isHandedOver ? [...marks] : asked.filter((mark) => marks.has(mark)));
  return own.flatMap((one) => absencesIn(one, present));
}

/** The colleague with whom the decision of a case lies because somebody is away. */
function coveredBy({ tasks, parties }: Pick<OwnCase, 'tasks' | 'parties'>): string | undefined {
  const isCovered = tasks.some(({ owner, moved }) => owner === 'approver' && moved?.away === true);
  return isCovered ? parties.approver?.email : undefined;
}

function absencesIn(own: OwnCase, present: readonly Absence[]): readonly ListedAbsence[] {
  const { referral, parties } = own;
  const { approver, jobCoach } = parties;
  const bare = bareCase(referral);
  const colleague = coveredBy(own);
  const of = (role: AwayRole, email: string | undefined, more: Partial<ListedAbsence> = {}): ListedAbsence[] => {
    const absence = present.find((one) => isOf(one, email));
    if (absence === undefined) return [];
    const { of: who, backOn } = absence;
    return [{ bare, role, email: who.address, backOn, ...defined({ provider: referral.provider }), ...more }];
  };
  // Two who named the same colleague cannot be told apart by that name, so neither is named.
  const [handed, ...others] = present.filter(({ to }) => to !== undefined && isOf({ of: to }, colleague));
  return [
    ...(handed === undefined || others.length > 0
      ? []
      : of('approver', handed.of.address, defined({ actor: 'approver' as const, colleague }))),
    // Whom somebody chose is told only where the case lies with that colleague already: until then it may be the team.
    ...of('approver', approver?.email, referral.approvedOn === undefined ? { actor: 'team' } : {}),
    ...of('job-coach', jobCoach?.email, defined({ name: jobCoach?.name, actor: 'provider' as const })),
  ];
}
