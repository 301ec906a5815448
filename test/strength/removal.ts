/**
 * Something the system rests on that is taken away on purpose, by hand and in one place, and the test that must fail then. A
 * test that stays green would not have noticed if somebody had taken it away by mistake.
 */
export interface Removal {
  /** What is removed, in a few words: the name of its line in the report. */
  readonly what: string;
  /** Source file, from the root of the project. */
  readonly file: string;
  /** Text of that file, which must occur exactly once. */
  readonly find: string;
  /** What replaces it. */
  readonly replace: string;
  /** The test of `npm test` that must fail: its file from the root, and its own title, without those of the suites around it. */
  readonly test: { readonly file: string; readonly name: string };
}
