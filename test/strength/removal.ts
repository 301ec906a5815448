/**
 * Code that the system depends on, removed on purpose in one place, and the test that must fail then. A test that still
 * passes would not notice if somebody removed it by mistake.
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
