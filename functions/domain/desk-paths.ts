/** Where the desk of staff is, without the public prefix. */
export const deskPath = '/werkplek';

/** The page on which staff find a case. */
export const findPath = `${deskPath}/zoek`;

/** The page that says how long people waited. */
export const waitsPath = `${deskPath}/wachttijden`;

/** The page of results. */
export const resultsPath = `${deskPath}/uitkomsten`;

/** The page on which results are downloaded. */
export const downloadsPath = `${resultsPath}/downloads`;

/** The part of the evidence pack for a reader, as a file. */
export function packPath(reader: string): string {
  return `${downloadsPath}/bewijspakket/${reader}`;
}

/** A file of results, by its name. */
export function downloadPath(file: string): string {
  return `${downloadsPath}/${file}`;
}

/** Where a case is at the desk, by its reference. */
export function casePath(reference: string): string {
  return `${deskPath}/aanmelding/${reference}`;
}

/** The page of what is done with a case at the desk, by the name of the action. */
export function actPath(reference: string, action: string): string {
  return `${casePath(reference)}/doe/${action}`;
}

/** The page of a task at the desk, by its id. */
export function deskTaskPath(taskId: string): string {
  const [reference = '', ...task] = taskId.split('#');
  return `${casePath(reference)}/taak/${task.join('/')}`;
}

/** Below here is what is done about a provider. */
export const providersPath = `${deskPath}/aanbieder`;

/** The page on which everybody at a provider is given to others. */
export function takeOverPath(provider: string): string {
  return `${providersPath}/${provider}/overnemen`;
}

/** Below here are the requests of people about what is held of them. */
export const privacyPath = `${deskPath}/privacy`;

/** The page on which a candidate is given what is held of them, by the reference of a case of theirs. */
export function accessPath(reference: string): string {
  return `${privacyPath}/inzage/${reference}`;
}

/** The page that says until when the people of cases that ended are kept. */
export const retentionPath = `${privacyPath}/bewaren`;

/** The page that says what the region is, and below it what is changed of it. */
export const regionPath = `${deskPath}/regio`;

/** The page of one part of the region, by its name or the kind of it (`partPatterns`). */
export function regionPartPath(part: string): string {
  return `${regionPath}/${part.replaceAll('.', '/')}`;
}

/** The page of all sentences of mails and pages that the region may put in its own words. */
export const ownTextsPath = `${regionPath}/teksten`;

/** Stands in a path for an entry that has yet to be added. */
export const newEntry = 'nieuw';

/** The page of all changes of the region. */
export const regionHistoryPath = `${regionPath}/geschiedenis`;

/** The page that says how many starts each municipality granted, and how many are left. */
export const budgetPath = `${regionPath}/budget`;

/** The page on which the programme is ended: tried first, started, and seen happening. */
export const windDownPath = `${regionPath}/afbouw`;

/** The page of those who are told what happens to referrals. */
export const eventsPath = `${regionPath}/berichten-uit`;

/** The page of one of them, by its id with a hyphen in place of the dot. */
export function subscriberPath(id: string): string {
  return `${eventsPath}/${id.replace('.', '-')}`;
}

/** The page on which a change of the region is taken back, by its number. */
export function regionUndoPath(n: number | string): string {
  return `${regionHistoryPath}/${n}`;
}

/** Pages of signing in and out. `back` is where the issuer sends people back to: it is registered there. */
export const signInPaths = {
  begin: `${deskPath}/inloggen`,
  back: `${deskPath}/terug`,
  noAccess: `${deskPath}/geen-toegang`,
  out: `${deskPath}/uitloggen`,
  outEverywhere: `${deskPath}/overal-uitloggen`,
} as const;

/** Where somebody comes who proved once more who they are, in a tab of its own. */
export const provedPath = `${deskPath}/bewezen`;

/** A page of the desk: a path of plain words, numbers and references, and nothing that a browser could read otherwise. */
const pagePattern = /^\/werkplek(?:\/[A-Za-z0-9-]{1,64}){0,6}$/;

/** What a page of the desk is asked with: filters, and words to look for. Anything that a browser could read otherwise is none. */
const queryPattern = /^[\w.~!*'()%+=&-]{1,600}$/;

/**
 * The page of the desk to go to after signing in: the one that was asked for, with what it was asked for, or the first, whatever
 * else it says.
 */
export function deskPage(asked = ''): string {
  const [path = '', ...rest] = asked.split('?');
  const query = rest.join('?');
  if (!pagePattern.test(path) || Object.values<string>(signInPaths).includes(path)) return deskPath;
  return queryPattern.test(query) ? `${path}?${query}` : path;
}

/** How an address says which page of the desk comes after signing in; nothing for the first, which comes anyway. */
export function leadingTo(page: string): string {
  return page === deskPath ? '' : `naar=${encodeURIComponent(page).replaceAll('%2F', '/')}`;
}
