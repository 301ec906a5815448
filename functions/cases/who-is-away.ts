import { type Absence, type AwayRole, isOf } from '../domain/absence.ts';
import { actsAsCoordinator } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { sameMailbox } from '../domain/email-address.ts';
import type { Parties } from '../domain/party.ts';
import { coordinatorsDesk, listOfMailbox } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports/worklist-store.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { bareCase } from './open-link.ts';
import type { OwnCase } from './own-cases.ts';
import type { ListedAbsence } from './worklist-contracts.ts';
import type { WorklistReader } from './worklist-reader.ts';

type AwayRuntime = Pick<Runtime, 'absences' | 'guards' | 'clock'>;
type People = Pick<Parties, 'approver' | 'jobCoach'>;

/** The absences of these mailboxes that count today. */
async function presentOf(
  runtime: Pick<Runtime, 'absences' | 'clock'>,
  marks: readonly string[],
): Promise<readonly Absence[]> {
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

/** Until when mailboxes that the reader has proved are away: nothing new comes to them meanwhile, and they should know why. */
export async function ownAway(
  runtime: Pick<Runtime, 'absences' | 'clock'>,
  { boxes }: Pick<WorklistReader, 'boxes'>,
): Promise<readonly { readonly mailbox: string; readonly backOn: Absence['backOn'] }[]> {
  return (await presentOf(runtime, boxes)).map(({ of, backOn }) => ({ mailbox: of.address, backOn }));
}

/** How many people are shown from whom the coordinator is waiting for nothing (ours); each costs a look at their list. */
const mostOthers = 20;

/** Somebody as they take part in a case. */
interface Part {
  readonly own: Pick<Caseload, 'referral' | 'parties'>;
  readonly role: AwayRole;
  readonly name?: string;
}

/**
 * Everybody who is away, each once, for the coordinator and the deputy: those of cases that wait for the reader first,
 * then the others, whose cases are found by their own list. Where nobody is away it is one query.
 *
 * What is said of a case is only that somebody takes part in it now. Who handed it over is stored nowhere, so nobody is
 * named for it.
 *
 * @param cases the cases of the reader, in each of their roles
 * @returns `more`: how many others are away who are not shown
 */
export async function everybodyAway(
  runtime: Pick<Runtime, 'absences' | 'worklists' | 'clock'>,
  { organisations }: Pick<WorklistReader, 'organisations'>,
  cases: readonly OwnCase[],
): Promise<{ readonly absences: readonly ListedAbsence[]; readonly more: number }> {
  if (!organisations.includes(coordinatorsDesk)) return { absences: [], more: 0 };
  const present = await presentOf(runtime, await runtime.absences.marks());
  const own = cases.filter(({ role }) => actsAsCoordinator(role));
  const met = present.map((absence) => ({ absence, parts: own.flatMap((one) => partsIn(one, absence)) }));
  const away = present.map(({ of }) => of.address);
  const others = met
    .filter(({ parts }) => parts.length === 0)
    .map(({ absence }) => absence)
    .toSorted((a, b) => b.backOn.localeCompare(a.backOn) || a.of.address.localeCompare(b.of.address));
  const elsewhere = await partsElsewhere(runtime, others.slice(0, mostOthers));
  return {
    absences: [
      ...met.flatMap(({ absence, parts }) => {
        const waiting = [...new Set(parts.map((part) => part.own.referral.id))];
        return waiting.length === 0 ? [] : lineOf(absence, parts, away, { waiting });
      }),
      ...elsewhere.map(({ absence, parts, count }) => lineOf(absence, parts, away, { waiting: [], count })),
    ],
    more: Math.max(0, others.length - mostOthers),
  };
}

/** What somebody does in a case as it is now. */
function partsIn(own: Part['own'], absence: Absence): readonly Part[] {
  const { approver, jobCoach } = own.parties;
  return [
    ...(isOf(absence, approver?.email) ? [{ own, role: 'approver' as const }] : []),
    ...(isOf(absence, jobCoach?.email)
      ? [{ own, role: 'job-coach' as const, ...defined({ name: jobCoach?.name }) }]
      : []),
  ];
}

/** In how many cases these people take part, and what they do there: one case of each list tells. */
async function partsElsewhere({ worklists }: Pick<Runtime, 'worklists'>, absences: readonly Absence[]) {
  const found = await Promise.all(
    absences.map(async (absence) => {
      const listed = await worklists.cases(listOfMailbox(absence.of.mark));
      // A job coach's case says their name too.
      const as = (role: AwayRole) => listed.filter((one) => one.role === role).map(({ referralId }) => referralId);
      const ids = [...as('job-coach'), ...as('approver')];
      return { absence, first: ids[0], count: new Set(ids).size };
    }),
  );
  const firsts = [...new Set(found.flatMap(({ first }) => first ?? []))];
  const known = firsts.length === 0 ? [] : await worklists.caseloads(firsts);
  return found.map(({ absence, first, count }) => {
    const own = known.find(({ referral }) => referral.id === first);
    return { absence, count, parts: own === undefined ? [] : partsIn(own, absence) };
  });
}

function lineOf(
  { of, backOn, to }: Absence,
  parts: readonly Part[],
  away: readonly string[],
  rest: Pick<ListedAbsence, 'waiting' | 'count'>,
): ListedAbsence {
  // A colleague who is away too is asked nothing.
  const isThere = to !== undefined && !away.some((address) => sameMailbox(address, to.address));
  return {
    email: of.address,
    backOn,
    parts: parts.map(({ role, own: { referral } }) => ({
      role,
      bare: bareCase(referral),
      ...defined({ provider: referral.provider }),
    })),
    ...defined({
      name: parts.find(({ name }) => name !== undefined)?.name,
      colleague: isThere ? to.address : undefined,
    }),
    ...rest,
  };
}
