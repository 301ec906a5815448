import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ministackLacks } from '../../support/ministack.ts';
import { openEmbeddedStates, openSecondStates } from './engines.ts';
import { createSuite, machinesOf, type StatesEngine, type StatesSetup } from './suite.ts';
import { statesCases } from './suite-cases.ts';
import { knownDifferences } from './suite-differences.ts';

const lacks = await ministackLacks();
/** Every construct of the machines that are deployed, and of those that old executions still run on. */
const definitions = [
  'statemachines',
  ...readdirSync('test/fixtures/definitions').map((f) => join('test/fixtures/definitions', f)),
]
  .flatMap((folder) => ['referral', 'trajectory'].map((name) => join(folder, `${name}.asl.json`)))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));

/** Kinds of states with their fields, resources and the fields of what hangs on them, as text. */
function constructsOf(machine: { readonly States: object } & object): string[] {
  const { States, ...top } = machine;
  const ofStates = Object.values(States).flatMap((state) => {
    const { Type, Resource, Retry = [], Catch = [], Choices = [], ...fields } = state;
    const within = { Retry, Catch, Choices };
    return [
      `${Type} ${Resource ?? ''}`,
      ...Object.keys(fields).map((field) => `${Type}.${field}`),
      ...Object.entries(within).flatMap(([at, entries]) =>
        entries.flatMap((entry: object) => Object.keys(entry).map((field) => `${at}.${field}`)),
      ),
      ...Object.keys(fields.Arguments ?? {}).map((field) => `Arguments.${field}`),
    ];
  });
  const said = JSON.stringify(machine).match(/\$states\.\w+(\.(Task|Execution|Error|Payload)\b)?/g) ?? [];
  return [...Object.keys(top), ...ofStates, ...said].filter((construct) => !construct.endsWith('Comment'));
}

test('each construct of our machines stands in a case', () => {
  const tried = new Set(Object.values(machinesOf(statesCases)).flatMap((machine) => constructsOf(machine as never)));
  const used = [...new Set(definitions.flatMap(constructsOf))];
  expect(used.length).toBeGreaterThan(30);
  expect(used.filter((construct) => !tried.has(construct))).toEqual([]);
});

const indexed = statesCases.map(({ name, expected }, index) => ({ name, expected, index }));

function statesSuite(
  title: string,
  open: (setup: StatesSetup) => Promise<StatesEngine>,
  differences: typeof knownDifferences,
): void {
  describe(title, () => {
    const suite = createSuite(statesCases);
    let engine: StatesEngine;
    beforeAll(async () => {
      engine = await open(suite.setup);
    });
    afterAll(() => engine?.stop());

    test.concurrent.each(indexed)('$name', async ({ name, expected, index }) => {
      const { output, error, cause, ...rest } = { ...expected, ...differences[name]?.theirs };
      const found = await suite.outcome(engine, index);
      const ended = rest.status === 'SUCCEEDED' ? { output } : rest.status === 'RUNNING' ? {} : { error, cause };
      // AWS gives no cause for a time that is over; we say it in words.
      if (rest.status === 'TIMED_OUT') delete found.cause;
      expect(found).toEqual(JSON.parse(JSON.stringify({ ...rest, ...ended })));
    });
  });
}

statesSuite('the embedded engine does what AWS does', openEmbeddedStates, {});

if (lacks === undefined) {
  statesSuite('the second engine does so too, but for what is known', openSecondStates, knownDifferences);
} else {
  test.skipIf(process.env['CI'] === undefined)(lacks, () => {
    throw new Error(lacks);
  });
}
