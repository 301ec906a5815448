import { labourMarketRegions } from './municipality-table.ts';
import type { Region } from './region.ts';
import { fieldPath } from './region-problems.ts';

/** Domain of every address that is still to be filled in. RFC 2606 reserves `.invalid`: no mail can ever go there. */
const domainToDo = 'todo.invalid';

/** A date on which nobody told anything. As `since` of a capacity it overrules no provider's word. */
const dayToDo = '1900-01-01';

/**
 * Values that a region file may hold, though somebody has still to say what is right. Each is valid in its field and found by
 * `findTodos`; where people can see it, it reads as a draft.
 */
export const todo = {
  /** For a text, with what belongs there. */
  text: (what: string) => `[TODO: ${what}]`,
  /** For a phone number: with digits, because pages make a link of it, and too many noughts to reach anybody. */
  phone: '[TODO: 000 000 00 00]',
  /** For a mail domain; those of two organisations must differ, because a provider never approves. */
  domain: (organisation: string) => `${organisation}.${domainToDo}`,
  /** For a mailbox, of the region itself or of an organisation. */
  mailbox: (name: string, organisation?: string) =>
    `${name}@${organisation === undefined ? domainToDo : todo.domain(organisation)}`,
  /** For an id, a name of a group or role, or another word that programs compare. */
  word: (name: string) => `todo-${name}`,
  /** For the day on which a capacity was told. */
  day: dayToDo,
} as const;

function isTodo(value: string): boolean {
  return /\bTODO\b|^todo-/.test(value) || value === dayToDo || new RegExp(`(^|[@.])${domainToDo}$`).test(value);
}

type Path = readonly PropertyKey[];

function* textsIn(value: unknown, path: Path): Generator<readonly [text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield* textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Paths of all values of a region file that are still to be filled in, in the order of the file. */
export function findTodos(region: unknown): readonly Path[] {
  return [...textsIn(region, [])].flatMap(([text, path]) => (isTodo(text) ? [path] : []));
}

/** Fields that one person can fill in together. */
interface Part {
  readonly fields: readonly (keyof Region)[];
  readonly title: string;
  /** What to fill in. */
  readonly what: string;
  /** Where that is known. */
  readonly from: string;
}

const parts: readonly Part[] = [
  {
    fields: ['helpdesk', 'coordinator'],
    title: 'Helpdesk, coordinator and deputy',
    what: 'phone numbers, hours, and mailboxes that somebody reads every working day; the deputy reads another one than the coordinator',
    from: 'the coordinator (projectleider) of the region',
  },
  {
    fields: ['mail'],
    title: 'Sender of all mail',
    what: 'an address at a domain whose DNS you can change, and the mailbox that gets the answers',
    from: 'whoever manages that domain; docs/operate/mail.md',
  },
  {
    fields: ['municipalities', 'executingBodies'],
    title: 'Municipalities',
    what: 'what stands behind the @ of the work coaches who may decide (approverDomains: theirs only), the mailbox that their team reads every working day, and its phone number; remove teamPhone where there is none',
    from: 'Work and Income of each municipality; where another organisation does that work, as docs/operate/new-region.md shows',
  },
  {
    fields: ['uwv'],
    title: 'UWV',
    what: 'the same for UWV, which decides on IPS for people with its disability benefits',
    from: "UWV's office in the region",
  },
  {
    fields: ['providers'],
    title: 'Providers',
    what: 'one entry for each real provider: a short id (cases carry it, so it stays), name, mailbox, mail domains of its job coaches, phone, what it offers where, and how many places it had on which day (capacity, since; the 5 places that stand there are invented)',
    from: 'the providers; IPS care only where people are treated',
  },
  {
    fields: ['doors'],
    title: 'Legal basis of each door',
    what: 'the text as it stands or another; take the mark away once it is confirmed. Look at ages, lengths, who approves and which municipalities take part, too',
    from: 'the data protection officers of municipalities and UWV; docs/privacy-at-work.md',
  },
  {
    fields: ['handovers'],
    title: 'Who helps when no door fits',
    what: 'names and phone numbers; remove phone where there is none. municipality-buys-itself is read by people of a municipality that a door is not open to: where each has all doors, name its department of Work and Income',
    from: 'the coordinator, and the social teams of the municipalities',
  },
  {
    fields: ['otherRegions'],
    title: 'Neighbouring regions',
    what: 'the phone number of Hoofdzaak Werk there; remove the entry where none is known, the region is then named all the same',
    from: 'the coordinators of those regions',
  },
  {
    fields: ['staff'],
    title: 'Who may sign in at the desk',
    what: 'the names of your groups or roles; remove those that nobody has yet',
    from: 'whoever manages accounts; docs/operate/first-deployment.md',
  },
  {
    fields: ['privacyVersion'],
    title: 'Privacy text',
    what: 'a name for the text that you publish, such as 2027-01',
    from: 'whoever approved the text; the page /privacy shows it',
  },
];

const anythingElse: Part = {
  fields: [],
  title: 'Anything else',
  what: 'what belongs there',
  from: 'docs/operate/region-file.md',
};

/** The entry of a list that a path leads into, in words: a name where it has one that says something. */
function nameOf(region: Region, [field, key]: Path): string {
  if (typeof key !== 'number') return '';
  if (field === 'municipalities') return ` (${region.municipalities[key]?.name})`;
  const other = field === 'otherRegions' ? region.otherRegions?.[key]?.code : undefined;
  return other === undefined ? '' : ` (${labourMarketRegions[other]?.name ?? other})`;
}

/** One line for each entry, such as `municipalities[2] (Zeist): approverDomains[0], teamMailbox`. */
function entryLines(region: Region, paths: readonly Path[]): readonly string[] {
  const entries = new Map<string, string[]>();
  for (const path of paths) {
    const depth = typeof path[1] === 'number' || path[0] === 'doors' || path[0] === 'handovers' ? 2 : 1;
    const entry = `  ${fieldPath(path.slice(0, depth))}${nameOf(region, path)}`;
    const rest = fieldPath(path.slice(depth));
    entries.set(entry, [...(entries.get(entry) ?? []), ...(rest === '' ? [] : [rest])]);
  }
  return [...entries].map(([entry, rest]) => (rest.length === 0 ? entry : `${entry}: ${rest.join(', ')}`));
}

/**
 * What is still to be filled in, in words for an administrator: by who knows it, each with the paths of its fields. Empty for a
 * file that is complete.
 */
export function todoLines(region: Region): readonly string[] {
  const paths = findTodos(region);
  const known = parts.flatMap(({ fields }) => fields);
  const isOf = (part: Part, [field]: Path) =>
    part === anythingElse ? !known.some((one) => one === field) : part.fields.some((one) => one === field);
  return [...parts, anythingElse].flatMap((part) => {
    const own = paths.filter((path) => isOf(part, path));
    if (own.length === 0) return [];
    return [`${part.title}: fill in ${part.what}. From: ${part.from}.`, ...entryLines(region, own)];
  });
}

/**
 * Says that a region file is a draft, and what it lacks; undefined for a file that is complete.
 *
 * @param source name of the file, for the message
 */
export function describeDraft(region: Region, source: string): string | undefined {
  const lines = todoLines(region);
  if (lines.length === 0) return undefined;
  const count = findTodos(region).length;
  const many = count === 1 ? '1 value is' : `${count} values are`;
  return [`${source} is a draft: ${many} still to be filled in.`, ...lines].join('\n');
}
