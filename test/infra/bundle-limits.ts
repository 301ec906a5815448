import { type FunctionName, services, steps } from '../../functions/runtime/steps.ts';

/** Those that differ from the usual step. Up to a thousand of each are schemas that wait for their first reading (decision 109). */
const limits: Partial<Record<FunctionName, number>> = {
  resume: 291_500,
  // The last hundreds are that reads may be a moment old, how the store tells a fault that passes, and that it closes more than a transaction holds.
  // And that what guidance left open of a move is asked where it goes on.
  'try-journey': 357_500,
  'serve-results': 358_500,
  'mail-feedback': 432_500,
  'drill-mail': 390_000,
  'tell-events': 392_000,
  // These two take the words of every mail about an offer along, that of a provider whose candidate went elsewhere too.
  // The last hundreds say who waits for a place that is free, and read what may be a moment old at half the price. find-place asks the provider too, and sums up who is ahead. All that mail also know the mail to an address that was replaced, the language of whoever referred, that a talk was missed,
  // what a call is about, the mail about work that never was, and that another organisation helps or a promised call still comes.
  'find-place': 639_000,
  'await-place': 634_500,
  // It also says what an answer of a check-in brings, and asks about hours that are unlikely.
  'check-in': 622_500,
  // Six kilobytes of it publish results. The last five tell the coordinator by mail of a system that hears nothing more, with the reader of what was
  // told to it, and serve the queue for who may have a place. Nobody waits for its
  // start, so nothing of it is loaded late. The last hundreds are those of every step.
  'sweep-tasks': 726_500,
  // With the first names by which people are called, why a case is stuck, and the quarter of receipt; results with their charts lie beside it. So does
  // the evidence pack, but for eleven kilobytes of files that it has in common with the rest, and needs more of: names of parts of the region, and mails.
  'serve-desk': 638_000,
  // With clients by their origins and the day on which a key was used; every desk, and what is rarely asked, lies beside it.
  // The last hundreds tell a fault that passes from one that lasts; two thousand recognise contact data in a text, and a hundred ask before a form is wiped.
  // Thirteen hundred say at which field a hint is, which of a list is wrong, and that a work coach's address decides nothing. Two thousand say in its mails what a call is about.
  // The last hundreds leave out the providers that do not work where somebody lives.
  'serve-public': 664_000,
  // With the words of every answer at a check-in, a pause, how it goes after guidance, what candidates say themselves, what a candidate says of another job
  // coach, and the rule of what is reported between two check-ins; its pages lie beside it. Five kilobytes count the results of a provider, whose page with
  // its charts lies beside it too; two part and join what a trajectory tells of the person, with the names of employers where a region keeps them.
  // The last hundreds name the sites that may frame a page, which is none here; three thousand leave contact data out of texts, but no dates, and
  // four tell who has an old link what waits for them, and the candidate who reported a stop. Two kilobytes tell all that is wrong with an answer
  // at once, also where a part of it could not be read. Three say what was answered in the line after an answer, what follows each choice of a
  // check-in, and whose an explanation is; six ask about what is unlikely, and take that somebody did not come. One finds and takes away a replaced address
  // (decision 118), whose pages lie beside it; a thousand tell who was referred twice.
  // One names what a call is about, what was answered behind an old link, and an address that cannot be a candidate's.
  // Two thousand say on the status page and in mails that a promised call still comes, that another organisation helps, and that a talk was missed.
  // A thousand tell an answer that was sent twice from one that was changed; another says what of two sides is only recorded.
  'serve-links': 1_075_500,
  // Every action of the desk with its words; what is asked about people lies beside it. One kilobyte reads facts, for how the end of the programme goes.
  // The forms of other systems are a part of the region in it; their pages and what proposes a mapping lie beside it.
  // The last hundreds read the maps of traces, as in every function, the sum of who waits in a queue, and how a fault that passes is told from one that lasts.
  // Five kilobytes take work or school back that was reported by mistake (decision 124), and say what a call is about; two end one of two referrals without telling a stranger.
  // Three kilobytes tell an answer that was sent twice from one that was changed, say what a correction lapses and who reads which number; one phones who was told of another's referral.
  'act-at-desk': 1_148_000,
};

/** Most bytes that a function loads when it starts. docs/speed.md says what they are made of. */
export function limitOf(folder: FunctionName): number {
  // Fifteen kilobytes of them are what the desk added to every change: its row, how a person is found, and its actions; five
  // are the changes of the region that every function lives by, four say which of them stand in its file and
  // whether they are known, two the budget of a municipality, and four a region's own words: its reader of messages, without the
  // library; four that a budget tells when it runs out, with its mail, ten what was used of a grant, three what results are counted with, and three what other systems are told, and whom that is: clients and case systems.
  // The last hundreds remember the holidays of a year, keep a rendered mail that goes at once, and recognise a question asked ahead;
  // one kilobyte writes dates without Intl (decision 119), as in all that write some; two say what a call is about, that work never was, and give the link by which a replaced address is forgotten.
  // Some hundred bytes pass over who has expired, and say how long a service of AWS gets to answer; a thousand say what a missed talk, a move after
  // guidance and a call that lasts mean, and give whoever lost contact a number. Another thousand say who withdrew, whom a first mail asks, and which
  // answers can be compared whole.
  return limits[folder] ?? 621_000;
}

/** AWS clients of the functions that do not change cases. Each costs a start some milliseconds: see bench/results/cold.md. */
const clients: Partial<Record<FunctionName, readonly string[]>> = {
  resume: ['dynamodb'],
  'serve-results': ['dynamodb'],
  'try-journey': ['dynamodb'],
  'serve-public': ['dynamodb', 'secrets-manager'],
  'serve-desk': ['dynamodb', 'secrets-manager'],
  'mail-feedback': ['dynamodb', 'secrets-manager'],
  'drill-mail': ['dynamodb', 'secrets-manager', 'ses'],
  'tell-events': ['dynamodb', 'eventbridge', 'secrets-manager'],
};

/** The AWS clients that a function loads when it starts, in the order of the alphabet. */
export function clientsOf(folder: FunctionName): readonly string[] {
  return (clients[folder] ?? ['dynamodb', 'secrets-manager', 'ses', 'sfn']).map((name) => `client-${name}`);
}

/** Whether a function starts with the schema of a region file, which takes a tenth of a start: only who takes changes of regions in. */
export function readsRegions(folder: FunctionName): boolean {
  return folder === 'act-at-desk';
}

/** What the results have in common with the API of the public site: its version, and the form of an error. */
const shared = ['functions/serve-public/api-version.ts', 'functions/serve-public/problem.ts'];

/** Whether a source belongs to another function, whose boundary has rights and rules of its own. */
export function isBehindAnotherBoundary(folder: FunctionName, path: string): boolean {
  const [, owner] = /^functions\/([^/]+)\//.exec(path) ?? [];
  const isFunction = [...steps, ...services].some((name) => name === owner);
  return isFunction && owner !== folder && !(folder === 'serve-results' && shared.includes(path));
}
