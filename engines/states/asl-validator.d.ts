/** The part of asl-validator 4.0.0 that is used here; the package brings no types. */
declare module 'asl-validator' {
  /** Checks a definition. Writes `QueryLanguage` into its states, so pass a copy. */
  function validate(
    definition: unknown,
    options?: { readonly checkPaths?: boolean; readonly checkArn?: boolean },
  ): { readonly isValid: boolean; readonly errorsText: (separator?: string) => string };
  export = validate;
}
