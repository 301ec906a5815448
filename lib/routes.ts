import {
  casePath,
  deskPath,
  privacyPath,
  providersPath,
  regionPath,
  signInPaths,
} from '../functions/domain/desk-paths.ts';
import { resultsPaths } from '../functions/domain/figures/results-paths.ts';
import type { ServiceName } from '../functions/runtime/steps.ts';

/** A path of the public address, and who answers it. */
export interface Route {
  /** As API Gateway writes it; `{proxy+}` stands for everything below. */
  readonly path: string;
  /** A named method counts before `ANY`, which stands for every other that API Gateway knows. */
  readonly methods: readonly ('GET' | 'HEAD' | 'POST' | 'OPTIONS' | 'ANY')[];
  readonly to: Extract<ServiceName, 'serve-public' | 'serve-links' | 'serve-desk' | 'act-at-desk' | 'serve-results'>;
  /** A look costs as much as a post, and is slowed alike: a step of signing in asks another system. */
  readonly isSlow?: true;
}

const read = ['GET', 'HEAD'] as const;
const answer = ['GET', 'HEAD', 'POST'] as const;

/** A program that uses a method that an address of the API does not have hears which it has. A browser never does. */
const otherToo = 'ANY';

/** Every path that exists. Anything else gets the gateway's own "not found" page without a function being called. */
export const routes: readonly Route[] = [
  { path: '/', methods: read, to: 'serve-public' },
  { path: '/aanmelden', methods: answer, to: 'serve-public' },
  { path: '/aanmelden/{proxy+}', methods: answer, to: 'serve-public' },
  { path: '/v1/{proxy+}', methods: [...answer, 'OPTIONS', otherToo], to: 'serve-public' },
  { path: resultsPaths.page, methods: read, to: 'serve-results' },
  { path: resultsPaths.json, methods: [...read, otherToo], to: 'serve-results' },
  { path: resultsPaths.csv, methods: [...read, otherToo], to: 'serve-results' },
  { path: '/privacy', methods: read, to: 'serve-public' },
  { path: '/toegankelijkheid', methods: read, to: 'serve-public' },
  { path: '/assets/{proxy+}', methods: read, to: 'serve-public' },
  { path: '/taak/{proxy+}', methods: answer, to: 'serve-links' },
  { path: '/mijn', methods: answer, to: 'serve-links' },
  { path: '/mijn/{proxy+}', methods: answer, to: 'serve-links' },
  { path: '/status', methods: answer, to: 'serve-links' },
  { path: '/status/{proxy+}', methods: answer, to: 'serve-links' },
  { path: deskPath, methods: read, to: 'serve-desk' },
  { path: signInPaths.begin, methods: read, to: 'serve-desk', isSlow: true },
  { path: signInPaths.back, methods: read, to: 'serve-desk', isSlow: true },
  { path: `${deskPath}/{proxy+}`, methods: answer, to: 'serve-desk' },
  // The gateway gives what lies below a case to the function that changes cases, so the case itself has a line of its own.
  { path: casePath('{reference}'), methods: read, to: 'serve-desk' },
  { path: `${casePath('{reference}')}/{proxy+}`, methods: answer, to: 'act-at-desk' },
  { path: `${providersPath}/{proxy+}`, methods: answer, to: 'act-at-desk' },
  { path: privacyPath, methods: answer, to: 'act-at-desk' },
  { path: `${privacyPath}/{proxy+}`, methods: answer, to: 'act-at-desk' },
  { path: regionPath, methods: read, to: 'act-at-desk' },
  { path: `${regionPath}/{proxy+}`, methods: answer, to: 'act-at-desk' },
];
