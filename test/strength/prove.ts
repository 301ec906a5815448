import type { Removal } from './removal.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/**
 * Shows for each removal that its named test fails without the removed code and passes with it. Reports a line for each, and
 * returns how many prove nothing: the test still passed, does not exist, fails anyway, or the code to remove was not found.
 */
export async function proveStrength(
  removals: readonly Removal[],
  { root, say }: { readonly root: string; readonly say: (line: string) => void },
): Promise<number> {
  const workshop = await openWorkshop(root);
  let problems = 0;
  try {
    const whole = await workshop.run(removals.map(({ test }) => test));
    for (const removal of removals) {
      const problem = await problemOf(workshop, removal, whole(removal.test));
      if (problem !== undefined) problems += 1;
      say(`${problem === undefined ? 'seen  ' : 'UNSEEN'} ${removal.what}: ${problem ?? removal.test.name}`);
    }
    say(`${removals.length - problems} of ${removals.length} were seen by the test that is named for them`);
  } finally {
    await workshop.close();
  }
  return problems;
}

/** Why a removal proves nothing; undefined if its test failed as it should. */
async function problemOf(workshop: Workshop, removal: Removal, whole: string): Promise<string | undefined> {
  const { file, name } = removal.test;
  if (whole !== 'passed') return `${file} > ${name} is ${whole} with nothing taken away`;
  try {
    const without = await workshop.without(removal, () => workshop.run([removal.test]));
    const outcome = without(removal.test);
    if (outcome === 'failed') return undefined;
    return outcome === 'passed' ? `${file} > ${name} stayed green` : `${file} > ${name} did not run without it`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
