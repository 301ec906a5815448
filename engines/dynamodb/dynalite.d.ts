/**
 * The parts of dynalite 4.0.0 that the local DynamoDB builds on: its request checks, its expression evaluation, its key
 * encoding. They are internal modules without types of their own, hence the exact pin and this description.
 */
declare module 'dynalite/db/index.js' {
  type Item = import('./wire.ts').Item;
  type Table = import('./tables.ts').TableDefinition;
  type Refusal = import('./errors.ts').DynamoError;

  interface IndexActions {
    readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Item }[];
    readonly deletes: readonly { readonly index: string; readonly key: string }[];
  }

  /** Sortable text for an item's primary key: a short hash of the partition key, then both keys in hexadecimal. */
  export function createKey(item: Item, table: Table): string;
  /**
   * Sortable text for an item's position in an index; two items can share one, because only a short hash distinguishes
   * them.
   */
  export function createIndexKey(item: Item, table: Table, keySchema: Table['KeySchema']): string;
  export function validateItem(item: Item, table: Table): Refusal | null | undefined;
  export function validateKey(key: Item, table: Table): Refusal | null | undefined;
  export function checkConditional(data: object, existing: Item | undefined): Refusal | null | undefined;
  /** Index entries to write and remove when an item goes from one state to another. */
  export function getIndexActions(
    indexes: readonly object[],
    before: Item | undefined,
    after: Item | undefined,
    table: Table,
  ): IndexActions;
  /** Size in bytes, counted as DynamoDB counts it. */
  export function itemSize(item: Item): number;
}

declare module 'dynalite/validations/index.js' {
  type Rules = import('./check-request.ts').Rules;
  /** Returns the known members of a request with their types checked; throws a refusal. */
  export function checkTypes(data: object, types: Rules['types']): Record<string, unknown>;
  /** Checks limits and parses expressions, which it adds to the data under names with an underscore; throws a refusal. */
  export function checkValidations(data: object, types: Rules['types'], custom: Rules['custom'], store: object): void;
}

declare module 'dynalite/validations/*.js' {
  export const types: import('./check-request.ts').Rules['types'];
  export const custom: import('./check-request.ts').Rules['custom'];
}

declare module 'dynalite/actions/*.js' {
  type Action = import('./run-action.ts').Action;
  const action: Action;
  export = action;
}
