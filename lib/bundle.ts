/**
 * How a function becomes one file, said once for the stack and for the test that weighs the result. Packages' ES modules are
 * preferred as input, because only they can be cut down to what is used; the output is CommonJS, because that started faster
 * than ES modules when measured.
 */
export const bundle = { minify: true, mainFields: ['module', 'main'], target: 'node24' };
