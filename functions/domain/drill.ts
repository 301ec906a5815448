import * as z from 'zod';
import { languages } from './codes.ts';
import { SettingsError } from './errors.ts';
import { holdReasons } from './mail-hold.ts';
import { municipalityCode } from './municipality-code.ts';
import { instantSchema } from './referral.ts';
import { municipalityByCode, type Region } from './region.ts';
import { storedObject } from './stored.ts';

/**
 * A mail drill: a harmless link, a canary, is mailed to mailboxes of the region file, and visits to it are counted.
 * Mail scanners open links, run scripts and even post forms (I4); a drill shows which of these a mailbox's scanner
 * does, before any real mail goes there.
 */
export const drillRequestSchema = z.strictObject({
  municipality: municipalityCode,
  /** Whether the providers that serve this municipality get one too. */
  providers: z.boolean(),
  coordinator: z.boolean(),
  uwv: z.boolean(),
  /** Language of the mail. */
  language: z.enum(languages),
});
export type DrillRequest = z.infer<typeof drillRequestSchema>;

/** Whose mailbox a canary went to. */
const drillRoles = ['team', 'provider', 'coordinator', 'uwv'] as const;

/** A mailbox of the region file. */
export interface DrillMailbox {
  readonly role: (typeof drillRoles)[number];
  /** Municipality code or provider id, for kinds of mailbox of which there are several. */
  readonly of?: string;
  readonly address: string;
}

/** What became of a canary's mail; `ambiguous`: it may have gone. */
const drillResults = ['planned', 'sent', 'ambiguous', 'throttled', 'refused', 'unknown', ...holdReasons] as const;

/** One canary: a link to a page that does nothing, sent to one mailbox, whose address is in the region file only. */
export const canarySchema = storedObject({
  drill: z.string(),
  /** Number within the drill, from 1. */
  number: z.int().positive(),
  role: z.enum(drillRoles),
  of: z.string().exactOptional(),
  link: storedObject({ id: z.string(), keyVersion: z.int().positive() }),
  result: z.enum(drillResults),
  sentAt: instantSchema,
});
export type Canary = z.infer<typeof canarySchema>;

/**
 * What a visitor did, each telling more than the one before: asked for the page's head, opened the page, loaded its
 * picture, ran its script, posted its form.
 */
export const visitKinds = ['looked', 'opened', 'rendered', 'scripted', 'posted'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** What a visitor calls itself; scanners often claim to be a browser. Nothing more precise is kept, for privacy. */
const agentClasses = ['browser', 'scanner', 'program', 'none'] as const;
export type AgentClass = (typeof agentClasses)[number];

/** Visits of one kind by one class of visitor, counted: one item, however often somebody comes. */
export const visitsSchema = storedObject({
  kind: z.enum(visitKinds),
  agent: z.enum(agentClasses),
  times: z.int().positive(),
  firstAt: instantSchema,
  lastAt: instantSchema,
});
export type Visits = z.infer<typeof visitsSchema>;

/**
 * The mailboxes that a drill goes to, without repeats.
 *
 * @throws SettingsError when the municipality is not in the region file.
 */
export function drillMailboxes(region: Region, request: DrillRequest): readonly DrillMailbox[] {
  const municipality = municipalityByCode(region, request.municipality);
  if (municipality === undefined) {
    const known = region.municipalities.map(({ code, name }) => `${code} ${name}`).join(', ');
    throw new SettingsError(`${request.municipality} is not in the region file; there are: ${known}.`);
  }
  const { code, teamMailbox } = municipality;
  const serving = region.providers.filter(({ offers }) =>
    offers.some(({ municipalities }) => municipalities === 'all' || municipalities.includes(code)),
  );
  const all: readonly DrillMailbox[] = [
    { role: 'team', of: code, address: teamMailbox },
    ...(request.providers
      ? serving.map(({ id, mailbox }) => ({ role: 'provider' as const, of: id, address: mailbox }))
      : []),
    ...(request.coordinator ? [{ role: 'coordinator' as const, address: region.coordinator.mailbox }] : []),
    ...(request.uwv ? [{ role: 'uwv' as const, address: region.uwv.teamMailbox }] : []),
  ];
  return all.filter(({ address }, index) => all.findIndex((other) => other.address === address) === index);
}
