// Made by `npm run build:assets`; change assets/ instead.

/** Where pages find their stylesheet and script, without the public base. */
export const assetPaths = {
  stylesheet: '/assets/site-ca7d4189ec.css',
  focusErrors: '/assets/focus-errors-2e232211c7.js',
} as const;
