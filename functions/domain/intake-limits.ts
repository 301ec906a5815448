import * as z from 'zod';
import { clientOf, keyedClientOf, type Sender } from './api-client.ts';
import { mailboxKey } from './email-address.ts';
import type { ReferralRequest } from './referral-request.ts';

const hour = 3600;
const day = 24 * hour;

/**
 * How many referrals are taken before more are refused for a while. A region gets some 180 a year (ours, from the size of the programme), so
 * these are far above ordinary use; the numbers are ours, and a region file may set others.
 */
const defaults = {
  /** From one verified sender in a day. */
  senderPerDay: 25,
  /** In the name of one unverified sender in a day: each is a mail to that address, or a call to that number. */
  unknownSenderPerDay: 3,
  /** About one candidate, by mail address or number, in a day: each may be a mail to somebody who has confirmed nothing. */
  candidatePerDay: 5,
  /** From one network, by senders without a key, in an hour; a whole town hall or school shares one address. */
  networkPerHour: 30,
  /** From one client in a day, where it has no limit of its own. */
  clientPerDay: 1000,
  /** From all unverified senders together whom the coordinator must call, in a day. */
  callsPerDay: 10,
  /** Mails that one network may ask of the web form in an hour: codes, saved answers and advice. */
  formMailsPerNetwork: 60,
  /** Mails of the web form to everybody together in an hour: a safety net far above a region's busiest day. */
  formMailsPerHour: 5000,
} as const;
type LimitName = keyof typeof defaults;

/** A limit that counts where a region says nothing of it; undefined where there is none of that name. */
export function defaultLimit(name: string): number | undefined {
  return Object.entries(defaults).find(([one]) => one === name)?.[1];
}

const limit = z.int().min(1).max(1_000_000);

/** What a region file may say about limits on intake; what it leaves out has a default. */
export const intakeLimitsSchema = z.strictObject({
  senderPerDay: limit.exactOptional(),
  unknownSenderPerDay: limit.exactOptional(),
  candidatePerDay: limit.exactOptional(),
  networkPerHour: limit.exactOptional(),
  clientPerDay: limit.exactOptional(),
  callsPerDay: limit.exactOptional(),
  formMailsPerNetwork: limit.exactOptional(),
  formMailsPerHour: limit.exactOptional(),
} satisfies Record<LimitName, z.ZodType>);
export type IntakeLimits = z.infer<typeof intakeLimitsSchema>;

/** One counter that a referral, or a mail of the web form, adds to. */
export interface IntakeScope {
  /** What is counted. It identifies people, so it is kept as a keyed hash only. */
  readonly scope: string;
  readonly limit: number;
  readonly windowSeconds: number;
  /** Set where it counts every try, also one that another counter refuses; all others count what is taken alone. */
  readonly countsTries?: true;
}

/** Whose limit a counter of referrals holds: `calls` are all senders together whom the coordinator must call. */
export type LimitOwner = 'sender' | 'candidate' | 'network' | 'client' | 'calls';

/** One counter that a referral adds to, and whose it is. */
export interface ReferralScope extends IntakeScope {
  readonly of: LimitOwner;
}

/** What a program is told about a limit that was reached, so that it knows what it may still do meanwhile. */
export type LimitCode =
  | 'sender-limit'
  | 'candidate-limit'
  | 'people-limit'
  | 'network-limit'
  | 'client-limit'
  | 'call-limit';

const limitCodes: Readonly<Record<LimitOwner, LimitCode>> = {
  sender: 'sender-limit',
  candidate: 'candidate-limit',
  network: 'network-limit',
  client: 'client-limit',
  calls: 'call-limit',
};

/**
 * How a limit that was reached is named to whoever sent the referral. That others refer the same person is nobody's to know but a
 * client's that vouches: everybody else hears one code for the sender and the candidate.
 */
export function limitCodeFor(of: LimitOwner, sender: Sender): LimitCode {
  const isOfPeople = of === 'sender' || of === 'candidate';
  return isOfPeople && sender.proof !== 'client' ? 'people-limit' : limitCodes[of];
}

/**
 * Every counter that a referral adds to, the narrowest first: those of the network and of the people named, and those that others
 * share last, so that nobody uses those up with what is refused. Unverified senders are counted apart from verified ones, so
 * that a stranger cannot use up somebody's limit. A client is counted by its key apart from what comes by its pages: anybody can
 * say that they are on those.
 *
 * @param perDay limit of the client itself; absent: the region's for any client
 */
export function intakeScopes(
  request: ReferralRequest,
  { sender, network, perDay }: { readonly sender: Sender; readonly network?: string; readonly perDay?: number },
  own: IntakeLimits = {},
): readonly ReferralScope[] {
  const limits = { ...defaults, ...own };
  const client = clientOf(sender);
  const hasKey = keyedClientOf(sender) !== undefined;
  const isKnown = sender.proof !== 'none';
  const apart = isKnown ? 'known' : 'unknown';
  const self = request.referrer.role === 'self';
  const { referrer, candidate } = request;
  const from = senderAddress(request);
  const about = self ? from : (candidate.email ?? candidate.phone);
  const calls = !isKnown && (self ? (candidate.email ?? referrer.email) : referrer.email) === undefined;
  const scope = (of: LimitOwner, name: LimitName, what: string, windowSeconds: number): ReferralScope => ({
    of,
    scope: `intake:${name}:${apart}:${mailboxKey(what)}`,
    limit: limits[name],
    windowSeconds,
  });
  const networks = hasKey ? [] : networksOf(network);
  const shared = [
    ...(client === undefined
      ? []
      : [
          {
            ...scope('client', 'clientPerDay', hasKey ? client : `${client} pages`, day),
            limit: perDay ?? limits.clientPerDay,
          },
        ]),
    ...(calls ? [scope('calls', 'callsPerDay', 'all', day)] : []),
  ];
  return [
    ...networks.map(({ name, times }) => ({
      ...scope('network', 'networkPerHour', name, hour),
      limit: limits.networkPerHour * times,
      countsTries: true as const,
    })),
    ...(from === undefined ? [] : [scope('sender', isKnown ? 'senderPerDay' : 'unknownSenderPerDay', from, day)]),
    // A verified sender who refers themselves has confirmed what they sent about themselves.
    ...(about === undefined || (self && isKnown) ? [] : [scope('candidate', 'candidatePerDay', about, day)]),
    ...shared.flatMap((one) => partOf(one, networks.at(-1)?.name)),
    ...shared,
  ];
}

/** The part of a counter for everybody that one network may use, with its whole site (ours): no single one shuts the others out. */
const partOfOne = 1 / 4;

/** The counter of what one network uses of another that everybody shares; none where the network is not known. */
function partOf(
  { scope, limit: most, windowSeconds }: IntakeScope,
  network: string | undefined,
): readonly ReferralScope[] {
  if (network === undefined) return [];
  return [{ of: 'network', scope: `${scope}:from ${network}`, limit: Math.ceil(most * partOfOne), windowSeconds }];
}

/**
 * Every counter that a mail of the web form adds to. The network comes first, and what it is refused counts nowhere else: else one
 * network could use up everybody's limit, and that of any number of mailboxes without a mail to them.
 *
 * @param mailbox the counter of the mailbox that it goes to
 * @param network address that the request came from; absent where it is not known
 */
export function formMailScopes(
  mailbox: IntakeScope,
  network: string | undefined,
  own: IntakeLimits = {},
): readonly IntakeScope[] {
  const limits = { ...defaults, ...own };
  const all = { scope: 'form-mails', limit: limits.formMailsPerHour, windowSeconds: hour };
  const nets = networksOf(network).map(({ name, times }) => ({
    scope: `form-mails:network:${name}`,
    limit: limits.formMailsPerNetwork * times,
    windowSeconds: hour,
    countsTries: true as const,
  }));
  return [...nets, mailbox, all];
}

/** How many times the limit of one network its whole site may use (ours). */
const timesOfSite = 4;

/**
 * The networks that an address lies in, the smallest first, and how many times the limit of one each may use. With IPv6
 * one household or office gets a /56 or a /48 (RIPE-690), which is hundreds of networks or more: counted one by one
 * they would have no limit.
 */
function networksOf(address: string | undefined): readonly { readonly name: string; readonly times: number }[] {
  if (address === undefined) return [];
  const name = networkOf(address);
  const site = /^((?:[^:]+:){3})[^:]+::\/64$/.exec(name)?.[1];
  return [{ name, times: 1 }, ...(site === undefined ? [] : [{ name: `${site}:/48`, times: timesOfSite }])];
}

/**
 * The counter of an address that a candidate gives as their own new address. Its reader may have nothing to do with it,
 * so it may be given no more often than in referrals, no matter in how many cases.
 */
export function givenAddressScope(email: string, own: IntakeLimits = {}): IntakeScope {
  const { candidatePerDay } = { ...defaults, ...own };
  return { scope: `given-address:${mailboxKey(email)}`, limit: candidatePerDay, windowSeconds: day };
}

/** The address or number by which the sender of a referral is known; undefined where they gave none. */
export function senderAddress({ referrer, candidate }: ReferralRequest): string | undefined {
  if (referrer.role === 'self') return candidate.email ?? referrer.email ?? candidate.phone ?? referrer.phone;
  return referrer.email ?? referrer.phone;
}

/** The network of an address: with IPv6 a /64, in which a device can take any address it likes. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0'), ...after];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
