// Made by `npm run build:assets`; change assets/ instead.

/** Where pages find their stylesheet and script, without the public base. */
export const assetPaths = {
  stylesheet: '/assets/site-477cff67e2.css',
  focusErrors: '/assets/focus-errors-2e232211c7.js',
} as const;
