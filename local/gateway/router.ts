import type { Route } from '../template/api.ts';

/** A route that fits a request, and what its path parameters stand for. */
export interface Match {
  readonly route: Route;
  /** Decoded values by name; a greedy one (`{proxy+}`) holds the rest of the path. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** What API Gateway understands by `ANY`: it knows no other method. */
const anyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/**
 * Finds routes as API Gateway does: segment by segment a fixed text wins from `{name}`, which wins from `{name+}`; at the
 * same path a named method wins from `ANY`.
 *
 * @param path path of the request, percent-encoded, without query
 * @returns undefined where the API has no such route
 */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const candidates = routes
    .map((route): Candidate => ({ route, segments: split(route.path) }))
    .sort((a, b) => rank(a).localeCompare(rank(b)));
  return (method, path) => {
    const segments = split(path);
    for (const { route, segments: pattern } of candidates) {
      if (!(route.method === 'ANY' ? anyMethod : [route.method]).includes(method)) continue;
      const parameters = fill(pattern, segments);
      if (parameters) return { route, parameters };
    }
    return undefined;
  };
}

function split(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Sorts fixed before `{name}` before `{name+}`, segment by segment, and a named method before `ANY`. */
function rank({ route, segments }: Candidate): string {
  const kinds = segments.map((segment) => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0'));
  return `${kinds.join('')}|${route.method === 'ANY' ? '1' : '0'}`;
}

function fill(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const here = segments[at];
    if (here === undefined) return undefined;
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (!name?.[1]) {
      if (part !== here) return undefined;
    } else if (name[2]) {
      parameters[name[1]] = segments.slice(at).map(decode).join('/');
      return parameters;
    } else {
      parameters[name[1]] = decode(here);
    }
  }
  return pattern.length === segments.length ? parameters : undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
