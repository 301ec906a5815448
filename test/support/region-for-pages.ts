import {
  type Door,
  doors,
  type OtherDoor,
  otherDoors,
  type RetainedClosure,
  retainedClosures,
  type TaskKind,
} from '../../functions/domain/codes.ts';
import { type DoorPolicy, type Region, timedTaskKinds } from '../../functions/domain/region.ts';
import { regionSchema } from '../../functions/domain/region-schema.ts';

const words = (nl: string, en: string) => ({ nl, en });
const record = <K extends string, V>(keys: readonly K[], value: V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>;

const policy: DoorPolicy = {
  programme: 'sterk-met-werk',
  approver: 'work-coach',
  municipalities: ['GM0355'],
  minAge: 27,
  length: { period: 'P1Y' },
  checkIns: { first: { period: 'P6W' }, every: { period: 'P3M' }, keptWorkWeeks: [13, 26, 52] },
  candidate: 'notify',
  legalBasis: { code: 'uavg-30-1b', text: words('Wet', 'Law') },
};

/** A small region with invented addresses, for tests of pages and mails that do not depend on any real region's settings. */
export const pageRegion: Region = regionSchema.parse({
  code: 'AM13',
  name: 'Midden-Utrecht',
  serviceName: words('Hoofdzaak Werk', 'Hoofdzaak Werk'),
  helpdesk: {
    phone: '030 - 000 00 00',
    hours: words('werkdagen van 9.00 tot 17.00 uur', 'working days from 9:00 to 17:00'),
    mailbox: 'hulp@hoofdzaakwerk.example',
  },
  coordinator: {
    name: words('de procesregisseur', 'the coordinator'),
    mailbox: 'regie@hoofdzaakwerk.example',
    phone: '030 - 000 00 01',
    deputy: {
      name: words('de vervanger', 'the deputy'),
      mailbox: 'vervanger@hoofdzaakwerk.example',
      afterReminders: 3,
    },
  },
  mail: { from: 'bericht@hoofdzaakwerk.example', replyTo: 'hulp@hoofdzaakwerk.example' },
  municipalities: [
    {
      code: 'GM0355',
      name: 'Zeist',
      places: ['Den Dolder'],
      approverDomains: ['zeist.example'],
      teamMailbox: 'team@zeist.example',
    },
  ],
  executingBodies: [],
  otherRegions: [{ code: 'AM18', organisation: words('regio Amstelland', 'the Amstelland region') }],
  uwv: { approverDomains: ['uwv.example'], teamMailbox: 'team@uwv.example' },
  providers: [
    {
      id: 'wij-3-0',
      name: 'WIJ 3.0',
      mailbox: 'aanmelding@wij30.example',
      domains: ['wij30.example'],
      phone: '030 - 000 00 02',
      ipsCare: false,
      offers: [{ programme: 'sterk-met-werk', municipalities: 'all', capacity: { status: 'has-places', places: 3 } }],
    },
  ],
  doors: record<Door, DoorPolicy>(doors, policy),
  tasks: record<Exclude<TaskKind, 'advance'>, unknown>(timedTaskKinds, {
    reminders: [{ workingDays: 3 }],
    due: { workingDays: 5 },
    repeat: { workingDays: 2 },
  }),
  waiting: { askEvery: { period: 'P4W' } },
  officeHours: { start: '09:00', end: '17:00' },
  links: {
    taskValid: { period: 'P30D' },
    statusValid: { period: 'P2Y' },
    codeValidMinutes: 10,
    codeTries: 5,
    deviceValidDays: 14,
    birthDateTries: 5,
  },
  retention: record<RetainedClosure, unknown>(retainedClosures, { period: 'P1Y' }),
  handovers: record<OtherDoor, unknown>(otherDoors, {
    organisation: words('een andere organisatie', 'another organisation'),
    how: words('Bel hen.', 'Phone them.'),
  }),
  privacyVersion: '2026-11',
});
