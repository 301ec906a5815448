import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { services, steps } from '../../functions/runtime/steps.ts';
import { projectRoot } from '../../lib/synthesise.ts';

// `npm ci --omit=dev` must be enough for whoever only wants to run the product: decision 97.
const commands = ['bin/local.ts', 'bin/rehearse.ts', 'local/thread/worker.ts'];
/** What `local/bindings.ts` loads by the name of its function. */
const handlers = [...steps, ...services].map((folder) => `functions/${folder}/handler.ts`);

/** What a module imports when it runs, at once or later; types are gone by then. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[\w$*{},\s]+\s+from\s+)?'([^']+)'/gm);
  const later = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [...statements, ...later].map(([, target = '']) => target);
}

/** Our modules that a command may load, and the packages that these import, with one of the modules that does. */
function reached(): { readonly modules: ReadonlySet<string>; readonly packages: ReadonlyMap<string, string> } {
  const modules = new Set([...commands, ...handlers]);
  const packages = new Map<string, string>();
  // A set hands out what is added to it while it is gone through.
  for (const file of modules) {
    if (!file.endsWith('.ts')) continue;
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) modules.add(join(dirname(file), target));
      else if (!isBuiltin(target)) packages.set(/^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target, file);
    }
  }
  return { modules, packages };
}

const {
  dependencies,
  devDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const { modules, packages } = reached();

test('every module of a run is found, those that are loaded late too', () => {
  expect([...modules].filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  expect(modules.size).toBeGreaterThan(400);
  for (const late of ['local/staff/issuer.ts', 'functions/serve-desk/seldom.ts']) expect(modules).toContain(late);
  const byName = [...modules].filter((file) =>
    /\bimport\((?!\s*')/.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  expect(byName).toEqual(['local/bindings.ts']);
});

test('a run imports dependencies alone, and neither what builds nor what deploys', () => {
  const missing = [...packages].filter(([name]) => dependencies?.[name] === undefined);
  expect(missing.map(([name, file]) => `${name}, imported by ${file}`)).toEqual([]);
  expect([...packages.keys()].filter((name) => devDependencies?.[name] !== undefined)).toEqual([]);
});

test('whoever only runs the product installs nothing that no run imports', () => {
  expect(Object.keys(dependencies ?? {}).filter((name) => !packages.has(name))).toEqual([]);
});
