import * as validations from 'dynalite/validations/index.js';
import { validationError } from './errors.ts';
import type { Body } from './wire.ts';

/** dynalite's description of an operation's request. */
export interface Rules {
  readonly types: Readonly<Record<string, unknown>>;
  readonly custom: (data: object, store: object) => string | undefined;
}

/** Largest item, in bytes (DynamoDB quota: 400 KB). */
export const maxItemSize = 400 * 1024;

/**
 * Checks a request as DynamoDB would: types, limits, expressions. Returns a new object with dynalite's parsed expressions
 * beside the request's own members. The given request is used up.
 *
 * @throws DynamoError when the request is wrong, or has a member that the local DynamoDB would silently ignore.
 */
export function checkRequest(rules: Rules, request: Body): Body {
  const unknown = Object.keys(request).filter((member) => !(member in rules.types));
  if (unknown.length > 0) throw validationError(`The local DynamoDB does not support ${unknown.join(', ')} here.`);
  const data = validations.checkTypes(request, rules.types);
  validations.checkValidations(data, rules.types, rules.custom, { options: { maxItemSize } });
  return data;
}
