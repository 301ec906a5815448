import {
  type Definition,
  definitionHash,
  type LoadedDefinition,
  loadDefinition,
  reloadDefinition,
} from './definition.ts';
import type { ExecutionStore } from './store.ts';

/** A state machine as the template has it, placeholders filled in. */
export interface MachineSource {
  readonly name: string;
  readonly arn: string;
  /** The definition, as a JSON object, which `checkDefinition` has found to be one for AWS. */
  readonly definition: unknown;
}

/** A machine that new executions can be started on. */
export interface Machine extends LoadedDefinition {
  readonly name: string;
  readonly arn: string;
}

/** The present machines, and the definitions with which running executions started. */
export interface Machines {
  byArn(arn: string): Machine | undefined;
  definition(hash: string): Promise<Definition>;
}

/**
 * Loads the machines and stores their definitions, so that executions can finish with the one they started with.
 * @throws Error when a definition holds anything that this engine does not run.
 */
export async function openMachines(sources: readonly MachineSource[], store: ExecutionStore): Promise<Machines> {
  const machines = new Map<string, Machine>();
  const definitions = new Map<string, Definition>();
  for (const { name, arn, definition } of sources) {
    if (!/^arn:[^:]+:states:[^:]*:[^:]*:stateMachine:[^:]+$/.test(arn)) throw new Error(`Not a state machine: ${arn}`);
    const known = await store.definition(definitionHash(definition));
    const loaded = known === undefined ? loadDefinition(name, definition) : reloadDefinition(name, definition);
    if (known === undefined) await store.saveDefinition(loaded.hash, loaded.text);
    machines.set(arn, { name, arn, ...loaded });
    definitions.set(loaded.hash, loaded.definition);
  }
  return {
    byArn: (arn) => machines.get(arn),
    async definition(hash) {
      const known = definitions.get(hash);
      if (known !== undefined) return known;
      const text = await store.definition(hash);
      if (text === undefined) throw new Error(`The journal has no definition ${hash}`);
      const { definition } = reloadDefinition(`of hash ${hash}`, JSON.parse(text));
      definitions.set(hash, definition);
      return definition;
    },
  };
}
