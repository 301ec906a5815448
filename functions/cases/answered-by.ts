import { mayLookUp } from '../domain/answered.ts';
import { defined } from '../domain/defined.ts';
import { coordinatorsDesk, listOfOrganisation, markOfList } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import { casesOf, listsOf } from './own-cases.ts';
import type { AnsweredView } from './worklist-contracts.ts';
import { nameOnList } from './worklist-name.ts';
import type { WorklistReader } from './worklist-reader.ts';
import { recordShown } from './worklist-views.ts';

/**
 * What was answered from the lists of a reader, the newest first. An answer was given from a list, and is found by that
 * list alone; on a person's own it is shown while they may still act, by the region file of this moment (I7). Whom it was
 * about comes from the case of this moment: only where that is open and on the very same list, by the rule of the list
 * itself. So who was declined is a reference.
 */
export async function answeredBy(
  runtime: Pick<Runtime, 'region' | 'clock' | 'guards' | 'worklists'>,
  reader: Pick<WorklistReader, 'boxes' | 'organisations'>,
): Promise<readonly AnsweredView[]> {
  const { worklists, clock } = runtime;
  const now = clock();
  const found = await Promise.all(
    listsOf(reader).map(async (of) => (await worklists.answered(of, now)).map((answer) => ({ of, answer }))),
  );
  const kept = found.flat();
  if (kept.length === 0) return [];
  const cases = (await casesOf(runtime, reader)).filter(({ referral }) => referral.stage !== 'closed');
  // The mailbox of an organisation was looked up just now; a person must still be one who may act.
  const answers = kept.filter(({ of, answer }) => {
    if (markOfList(of) === undefined) return true;
    const isListed = () => cases.some((one) => one.of === of && one.referral.id === answer.referralId);
    return mayLookUp(runtime.region, answer) ?? isListed();
  });
  const named = answers.map(({ of, answer }) => {
    const own = cases.filter((one) => one.of === of && one.referral.id === answer.referralId);
    const by = own.find((one) => nameOnList(one.role, one) !== undefined);
    return { of, answer, by, name: by && nameOnList(by.role, by) };
  });
  await recordShown(
    runtime,
    cases,
    named.flatMap(({ answer: { referralId: reference }, by }) =>
      by === undefined ? [] : { reference, role: by.role },
    ),
  );
  return named
    .map(({ of, answer: { referralId: reference, kind, choice, steered, at }, name }) => ({
      reference,
      kind,
      choice,
      at,
      asCoordinator: of === listOfOrganisation(coordinatorsDesk),
      ...defined({ steered, name }),
    }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
