// Made by `npm run build:assets`; change assets/ instead.

/** Where pages find the files of `files/`, without the public base. */
export const assetPaths = {
  stylesheet: '/assets/site-d9c94a0c70.css',
  font: '/assets/noto-sans-51ca196f49.woff2',
  focusErrors: '/assets/focus-errors-2e232211c7.js',
  downloadParts: '/assets/download-parts-4a3a4b8489.js',
  embed: '/assets/embed-8790934d96.js',
  framed: '/assets/framed-daeab059f4.js',
  apiDocs: '/assets/api-docs-89a225ea87.js',
} as const;
