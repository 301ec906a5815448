import type { ServiceCall } from '../engines/support/sdk-handler.ts';
import { StartError } from '../engines/support/start-error.ts';
import type { Clients } from './engines.ts';
import { type PermissionRequest, requestsOf } from './permission-requests.ts';
import type { Permission } from './template/permissions.ts';
import type { Deployment } from './template/resolve.ts';

/** Conditions of a statement: operator, then key, then the values it compares with. */
type Condition = Permission['Condition'][string];

/** The condition operators that the stack uses. Another one is refused rather than guessed at. */
const operators: Readonly<
  Record<string, (given: readonly string[] | undefined, wanted: readonly string[]) => boolean>
> = {
  StringEquals: (given, wanted) => given?.some((one) => wanted.includes(one)) ?? false,
  StringEqualsIfExists: (given, wanted) => given?.some((one) => wanted.includes(one)) ?? true,
  'ForAllValues:StringLike': (given, wanted) => (given ?? []).every((one) => fitsOne(wanted, one)),
  Null: (given, wanted) => wanted.includes(String(given === undefined || given.length === 0)),
};

/** Lists of patterns as regular expressions, made once: they are few, and every call is checked against them. */
const expressions = new WeakMap<readonly string[], RegExp>();

/** Whether a text fits one of these patterns of IAM, in which `*` stands for anything. */
function fitsOne(patterns: readonly string[], text: string): boolean {
  if (patterns.length === 0) return false;
  let expression = expressions.get(patterns);
  if (expression === undefined) {
    const plain = (part: string) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
    const each = patterns.map((pattern) => pattern.split('*').map(plain).join('.*'));
    expression = new RegExp(`^(?:${each.join('|')})$`, 's');
    expressions.set(patterns, expression);
  }
  return expression.test(text);
}

function holds([operator, tests]: readonly [string, Condition], request: PermissionRequest): boolean {
  const test = operators[operator];
  if (test === undefined) throw new StartError(`The embedded run does not know the policy condition ${operator}.`);
  return Object.entries(tests).every(([key, wanted]) => test(request.context[key], wanted));
}

/** Whether one of a role's statements allows a request, as IAM judges it. */
export function allows(permissions: readonly Permission[], request: PermissionRequest): boolean {
  const { action, resource } = request;
  return permissions.some(
    (statement) =>
      statement.Action.includes(action) &&
      (resource === undefined || fitsOne(statement.Resource, resource)) &&
      Object.entries(statement.Condition).every((condition) => holds(condition, request)),
  );
}

/** Names the call without what it is about: a key may contain an id, its prefix does not. */
function refusal(folder: string, { action, resource, context }: PermissionRequest): Error {
  const keys = [...new Set((context['dynamodb:LeadingKeys'] ?? []).map((key) => key.replace(/#.*$/, '#*')))];
  const on = resource?.replace(/identity\/[^@]{0,320}@/, 'identity/...@') ?? 'any machine';
  const text = `${folder} may not ${action} ${keys.join(' ')} on ${on}: see lib/rights.ts`;
  return Object.assign(new Error(text), { name: 'AccessDeniedException' });
}

/**
 * The same clients, for one function: each call is checked against the policies that the template attaches to its role. What
 * would be refused in AWS is refused here, so that a right that is missing shows long before a deployment.
 *
 * @param folder - Named in the refusal.
 */
export function withPermissions(
  clients: Clients,
  permissions: readonly Permission[],
  {
    folder,
    deployment,
  }: { readonly folder: string; readonly deployment: Deployment & { readonly mailSandbox?: boolean } },
): Clients {
  const check = (command: object) => {
    const input = 'input' in command ? (command.input as ServiceCall['input']) : {};
    const operation = command.constructor.name.replace(/Command$/, '');
    for (const request of requestsOf({ operation, input }, deployment)) {
      if (!allows(permissions, request)) throw refusal(folder, request);
    }
  };
  return {
    dynamodb: checked(clients.dynamodb, check),
    sfn: checked(clients.sfn, check),
    ses: checked(clients.ses, check),
  };
}

function checked<C extends { readonly send: (...args: never[]) => unknown }>(
  client: C,
  check: (command: object) => void,
): C {
  return new Proxy(client, {
    get(target, key) {
      if (key !== 'send') return Reflect.get(target, key, target);
      return async (command: object, ...rest: readonly unknown[]) => {
        check(command);
        return Reflect.apply(target.send, target, [command, ...rest]);
      };
    },
  });
}
