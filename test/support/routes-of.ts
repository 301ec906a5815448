import type { Hono } from 'hono';

/** An address of an application, with its parameters as `:name`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route that an application has registered: new ones are included by themselves. */
export function routesOf(app: Hono): readonly Route[] {
  const seen = new Map<string, Route>();
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') seen.set(`${method} ${path}`, { method, path });
  }
  return [...seen.values()];
}

/** The address of a route with its parameters filled in. */
export function pathOf({ path }: Route, at: (parameter: string) => string): string {
  return path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => at(name));
}
