import * as z from 'zod';
import { ownTextSchema } from './own-text.ts';
import { type PartPattern, patternOf } from './region-parts.ts';
import { regionSchema } from './region-schema.ts';
import type { Staff } from './staff.ts';
import { windDownSchema } from './wind-down-schema.ts';

const { shape } = regionSchema;
const municipality = shape.municipalities.element.shape;
const executingBody = shape.executingBodies.element;
const provider = shape.providers.element;
const offer = provider.shape.offers.element;
const client = shape.clients.unwrap().element;
const pages = client.shape.pages.unwrap().shape;
const policy = shape.doors.valueType.shape;
const programme = shape.programmes.unwrap().valueType.shape;

/** What may be said of a kind of part, and by whom. */
interface PartRule {
  /** What the part may say, as in the region file. */
  readonly value: z.ZodType;
  /** Whether the part may be absent, so that a change may take it away. */
  readonly mayBeAbsent?: true;
  /** Who changes it beside the coordinator, of their own: the scope of their role is the first id in the part. */
  readonly by?: 'municipality' | 'provider';
}

/** What may be said of each kind of part. The coordinator may change all of them, staff of others only what is their own. */
export const partRules: Readonly<Record<PartPattern, PartRule>> = {
  helpdesk: { value: shape.helpdesk },
  'coordinator.name': { value: shape.coordinator.shape.name },
  'coordinator.mailbox': { value: shape.coordinator.shape.mailbox },
  'coordinator.phone': { value: shape.coordinator.shape.phone },
  'coordinator.deputy': { value: shape.coordinator.shape.deputy },
  'mail.replyTo': { value: shape.mail.shape.replyTo },
  'municipalities.*.places': { value: municipality.places },
  'municipalities.*.approverDomains': { value: municipality.approverDomains, by: 'municipality' },
  'municipalities.*.executingBody': { value: municipality.executingBody.unwrap(), mayBeAbsent: true },
  'municipalities.*.teamMailbox': { value: municipality.teamMailbox, by: 'municipality' },
  'municipalities.*.teamPhone': { value: municipality.teamPhone.unwrap(), mayBeAbsent: true, by: 'municipality' },
  'municipalities.*.succeededBy': { value: municipality.succeededBy.unwrap(), mayBeAbsent: true },
  'municipalities.*.ceilings.*': { value: municipality.ceilings.unwrap().valueType, mayBeAbsent: true },
  'executingBodies.*': { value: executingBody, mayBeAbsent: true },
  'executingBodies.*.name': { value: executingBody.shape.name },
  'executingBodies.*.approverDomains': { value: executingBody.shape.approverDomains },
  'otherRegions.*': { value: shape.otherRegions.unwrap().element, mayBeAbsent: true },
  'uwv.approverDomains': { value: shape.uwv.shape.approverDomains },
  'uwv.teamMailbox': { value: shape.uwv.shape.teamMailbox },
  'uwv.phone': { value: shape.uwv.shape.phone.unwrap(), mayBeAbsent: true },
  'providers.*': { value: provider, mayBeAbsent: true },
  'providers.*.name': { value: provider.shape.name },
  'providers.*.mailbox': { value: provider.shape.mailbox },
  'providers.*.phone': { value: provider.shape.phone },
  'providers.*.domains': { value: provider.shape.domains },
  'providers.*.ipsCare': { value: provider.shape.ipsCare },
  'providers.*.offers.*': { value: offer, mayBeAbsent: true },
  'providers.*.offers.*.municipalities': { value: offer.shape.municipalities, by: 'provider' },
  'providers.*.offers.*.minAge': { value: offer.shape.minAge.unwrap(), mayBeAbsent: true, by: 'provider' },
  'providers.*.offers.*.maxAge': { value: offer.shape.maxAge.unwrap(), mayBeAbsent: true, by: 'provider' },
  'providers.*.offers.*.capacity': { value: offer.shape.capacity, by: 'provider' },
  // A client that is new has no key: one is made on its own page, which shows it once.
  'clients.*': { value: client.extend({ keyHashes: client.shape.keyHashes.max(0) }), mayBeAbsent: true },
  'clients.*.name': { value: client.shape.name },
  'clients.*.keyHashes': { value: client.shape.keyHashes },
  'clients.*.origins': { value: client.shape.origins.unwrap(), mayBeAbsent: true },
  'clients.*.vouches': { value: client.shape.vouches.unwrap() },
  'clients.*.perDay': { value: client.shape.perDay.unwrap(), mayBeAbsent: true },
  'clients.*.organisation': { value: client.shape.organisation.unwrap(), mayBeAbsent: true },
  'clients.*.pages.thanks': { value: pages.thanks.unwrap(), mayBeAbsent: true },
  'clients.*.pages.error': { value: pages.error.unwrap(), mayBeAbsent: true },
  'clients.*.webhook': { value: client.shape.webhook.unwrap(), mayBeAbsent: true },
  formOrigins: { value: shape.formOrigins.unwrap(), mayBeAbsent: true },
  // What else a form says, its own rules check where the region is checked: few functions need to know it.
  'forms.*': { value: z.looseObject({ id: z.string(), client: z.string(), name: z.string() }), mayBeAbsent: true },
  'intake.*': { value: shape.intake.unwrap().shape.senderPerDay.unwrap(), mayBeAbsent: true },
  intakeClosed: { value: shape.intakeClosed.unwrap(), mayBeAbsent: true },
  windDown: { value: windDownSchema, mayBeAbsent: true },
  'texts.*': { value: ownTextSchema, mayBeAbsent: true },
  noCapacityFor: { value: shape.noCapacityFor.unwrap(), mayBeAbsent: true },
  'doors.*.opensOn': { value: policy.opensOn.unwrap(), mayBeAbsent: true },
  'doors.*.closesOn': { value: policy.closesOn.unwrap(), mayBeAbsent: true },
  'doors.*.closedText': { value: policy.closedText.unwrap(), mayBeAbsent: true },
  'doors.*.municipalities': { value: policy.municipalities },
  'doors.*.length': { value: policy.length },
  'doors.*.checkIns.first': { value: policy.checkIns.shape.first },
  'doors.*.checkIns.every': { value: policy.checkIns.shape.every },
  'doors.*.checkIns.keptWorkWeeks': { value: policy.checkIns.shape.keptWorkWeeks },
  'doors.*.checkIns.followUpWeeks': { value: policy.checkIns.shape.followUpWeeks.unwrap(), mayBeAbsent: true },
  'programmes.*.pause': { value: programme.pause.unwrap(), mayBeAbsent: true },
  'tasks.*': { value: shape.tasks.valueType },
  'waiting.askEvery': { value: shape.waiting.shape.askEvery },
  'links.taskValid': { value: shape.links.shape.taskValid },
  'links.statusValid': { value: shape.links.shape.statusValid },
  reopenDays: { value: shape.reopenDays.unwrap(), mayBeAbsent: true },
  'officeHours.start': { value: shape.officeHours.shape.start },
  'officeHours.end': { value: shape.officeHours.shape.end },
  'officeHours.closedDays': { value: shape.officeHours.shape.closedDays.unwrap(), mayBeAbsent: true },
  'handovers.*': { value: shape.handovers.valueType },
};

/** Whether somebody at the desk may change a part: the coordinator any, a municipality or a provider only its own. */
export function mayChangePart(staff: Staff, part: string): boolean {
  const pattern = patternOf(part);
  if (pattern === undefined) return false;
  if (staff.role === 'coordinator') return true;
  if (staff.role === 'reader' || partRules[pattern].by !== staff.role) return false;
  return staff.scope.includes(part.split('.')[1] ?? '');
}
