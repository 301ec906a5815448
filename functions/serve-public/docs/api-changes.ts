/**
 * What changed in the API, newest first: a version of the API is an entry here, with its words in `texts/<language>/api-docs.yaml`
 * under `versions.changes`.
 * Within `/v1` things are only added: the second number is raised. 1.7.0 took two fields away, which could be while nobody used `/v1` yet.
 */
export const apiChanges = [
  { version: '1.11.0', day: '2026-11-28', change: 'telling' },
  { version: '1.10.0', day: '2026-11-28', change: 'referrer-language' },
  { version: '1.9.0', day: '2026-11-28', change: 'sender' },
  { version: '1.8.0', day: '2026-11-28', change: 'bearer' },
  { version: '1.7.0', day: '2026-11-28', change: 'status' },
  { version: '1.6.0', day: '2026-11-28', change: 'embed' },
  { version: '1.5.0', day: '2026-11-28', change: 'mapped-forms' },
  { version: '1.4.0', day: '2026-11-28', change: 'sandbox' },
  { version: '1.3.0', day: '2026-11-28', change: 'results' },
  { version: '1.2.0', day: '2026-11-27', change: 'intake-closed' },
  { version: '1.1.0', day: '2026-11-27', change: 'loop' },
  { version: '1.0.0', day: '2026-11-26', change: 'first' },
] as const;
