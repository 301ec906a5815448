import { type SortedMemory, sortedMemory } from '../engines/support/sorted-memory.ts';
import type { KeptMail } from './captured-mail.ts';

/** What a run without a data folder keeps: the same as the folder, without keys and clock. */
export interface Memory {
  readonly table: SortedMemory;
  readonly executions: SortedMemory;
  /** In order of arrival. */
  readonly mails: Map<string, KeptMail>;
}

/** An empty memory. */
export function newMemory(): Memory {
  return { table: sortedMemory(), executions: sortedMemory(), mails: new Map() };
}

/** A copy of the memory: what a process that is killed now would leave behind. */
export function copyOf({ table, executions, mails }: Memory): Memory {
  return { table: table.copy(), executions: executions.copy(), mails: new Map(mails) };
}
