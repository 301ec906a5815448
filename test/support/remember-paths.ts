import { flushCompileCache, type ResolveFnOutput, registerHooks, setSourceMapsSupport } from 'node:module';

/**
 * Where an import leads is asked once. Functions load seldom-used code with `import()` at each visit, and vitest tells its main
 * process of each import, which took longer than most visits do.
 */
const known = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || specifier.includes('?')) return next(specifier, context);
    const key = `${context.parentURL} ${specifier}`;
    const found = known.get(key) ?? next(specifier, context);
    known.set(key, found);
    return { ...found, shortCircuit: true };
  },
});

// A worker is ended without leave to write what it compiled, so it does that once under way; the next run starts faster.
setTimeout(flushCompileCache, 10_000).unref();

// Stripping types moves nothing, so no place in a file has to be looked up. Vitest's default reads each piece of code for a map.
setSourceMapsSupport(false);
