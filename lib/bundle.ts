/**
 * How a function becomes one file, stated once for the stack and for code that measures the result. ES modules, because
 * the entry files await the link keys at the top level: a function that cannot get them fails during start-up, and
 * Lambda starts it anew instead of failing every call. CommonJS starts some 20 ms sooner (measured on Node 24) but
 * cannot do that.
 */
export const bundle = {
  minify: true,
  // Only ES modules of a package can be reduced to what is used.
  mainFields: ['module', 'main'],
  target: 'node24',
  // Some dependencies are CommonJS inside and ask for Node's own modules with `require`.
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/**
 * Parts that the SDK imports only when it needs them, which is never in our functions; leaving them out saves 137 KB in
 * each. Credentials of a function's role are in its environment (Lambda Developer Guide, "Defined runtime environment
 * variables"), where the SDK looks first; the other sources are for a developer's machine and for EC2 and ECS. None of
 * our calls has an event stream.
 */
export const neverImported = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
];
