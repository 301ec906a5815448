import { awayRolesOf } from '../domain/absence.ts';
import { actsForRegion } from '../domain/address-rights.ts';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import { probeMailbox } from '../domain/probe.ts';
import { listOfMailbox } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import { answeredBy } from './answered-by.ts';
import { doneMark, readDoneMark } from './done-mark.ts';
import { roomForFormMail } from './form-mail-room.ts';
import { createLinkDesk } from './link-desk.ts';
import { isListLink, listLinkEnd } from './list-link.ts';
import { readListed } from './listed-task.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { type CodeSubject, mailCode, mayAskCode, tryMailedCode } from './mailed-code.ts';
import type { LinkRuntime } from './open-link.ts';
import { casesOf } from './own-cases.ts';
import { nameOn, proofEnd, readDevice, sealDevice, withProof } from './trusted-device.ts';
import { everybodyAway, ownAway } from './who-is-away.ts';
import type { WorklistDesk } from './worklist-contracts.ts';
import { linesOf, orderOf, savedIn } from './worklist-lines.ts';
import { nameOnList } from './worklist-name.ts';
import { isOrganisationsMailbox, readerOf } from './worklist-reader.ts';
import { recordShown } from './worklist-views.ts';

export type WorklistRuntime = LinkRuntime & Pick<Runtime, 'worklistMails'>;

/** Codes for a list that one mailbox gets in an hour, whoever asks, so that nobody can flood it. */
const perMailbox = 20;

/** Everything that happens on `/mijn`. */
export function createWorklistDesk(runtime: WorklistRuntime): WorklistDesk {
  const { guards, clock, region } = runtime;

  function subjectOf(mark: string, device: string): CodeSubject {
    const now = clock();
    // Anybody may ask for the code of any mailbox, so nothing but the number of codes in a day can be used up.
    return {
      subject: `worklist:${mark}:${localDate(now)}`,
      device: `${device}:${mark}`,
      endsAt: later(now, 2 * dayMs),
      triesCount: 'by-device',
    };
  }

  /**
   * The codes of a link that was mailed: in its whole life as many as others get in a day, for whoever holds the mail. Tries
   * at them are counted by the day.
   */
  const subjectOfLink = (via: string, device: string): CodeSubject => ({
    subject: `list-link:${via}`,
    device,
    endsAt: listLinkEnd(via),
    triesCount: 'by-device-and-day',
  });

  /** Whether anything can wait at a mailbox: it is on a list, is one of the region's, or lies in a domain whose people act. */
  async function hasToDoWithUs(mailbox: string, mark: string): Promise<boolean> {
    const listed = await runtime.worklists.cases(listOfMailbox(mark));
    return listed.length > 0 || actsForRegion(region, mailbox) || awayRolesOf(region, mailbox).length > 0;
  }

  return {
    reads: (visit) => readerOf(runtime, visit).boxes.length > 0,
    nameGiven: (visit) => nameOn(readerOf(runtime, visit).device, clock()),

    markDone: (visit, done) => doneMark(runtime, readerOf(runtime, visit).device, done),
    doneIn: (visit, mark) => readDoneMark(runtime, readerOf(runtime, visit).device, mark),

    async next(visit, { taskId, place }) {
      const { tasks } = linesOf(runtime, await casesOf(runtime, readerOf(runtime, visit)));
      const from = tasks.find((one) => one.taskId === taskId)?.bare ?? place;
      const others = tasks.filter((one) => one.taskId !== taskId);
      if (from === undefined) return {};
      const after = orderOf(taskId, from);
      const next = others.find((one) => orderOf(one.taskId, one.bare) > after);
      return defined({ taskId: next?.taskId });
    },

    async saved(visit, reference) {
      const cases = await casesOf(runtime, readerOf(runtime, visit));
      const saved = savedIn(linesOf(runtime, cases), reference);
      const shown = saved.name === undefined ? [] : cases.filter(({ referral }) => referral.id === reference);
      await recordShown(
        runtime,
        cases,
        shown.flatMap((own) => (nameOnList(own.role, own) === undefined ? [] : { reference, role: own.role })),
      );
      return saved;
    },

    async open(visit) {
      const reader = readerOf(runtime, visit);
      if (reader.boxes.length === 0) {
        return { state: 'needs-code', isCodeSent: reader.device.asks !== undefined };
      }
      const cases = await casesOf(runtime, reader, { showsUse: true });
      const lines = linesOf(runtime, cases);
      const named = [...lines.tasks, ...lines.candidates].flatMap(({ name, role, bare }) =>
        name === undefined ? [] : { reference: bare.reference, role },
      );
      await recordShown(runtime, cases, named);
      const { absences, more: moreAway } = await everybodyAway(runtime, reader, cases);
      const ownAbsences = await ownAway(runtime, reader);
      const readsOwn = reader.boxes.some((mark) => !isOrganisationsMailbox(runtime, mark));
      const { organisations } = reader;
      return { state: 'open', organisations, readsOwn, ...lines, ownAbsences, absences, moreAway };
    },

    answered: (visit) => answeredBy(runtime, readerOf(runtime, visit)),

    async sendCode(mailbox, { network, via, ...visit }) {
      const { via: _before, ...device } = readerOf(runtime, visit).device;
      const mark = mailboxProof(runtime, mailbox);
      const mailTo = (subject: CodeSubject, to: string) =>
        mailCode(runtime, subject, (code, minutes) => ({
          to,
          tag: 'worklist-code',
          ...runtime.worklistMails.listCode({ region, language: visit.language, code, minutes }),
        }));
      // We mailed this mailbox ourselves not long ago, so the limits for strangers do not hold here.
      if (via !== undefined && isListLink(runtime, via, mailbox)) {
        const result = await mailTo(subjectOfLink(via, device.id), mailbox);
        if (result === 'sent') return { result, ...sealDevice(guards, { ...device, asks: mark, via }, clock()) };
        if (result !== 'worn-out') return { result };
      }
      const subject = subjectOf(mark, device.id);
      // First what this device may do: what it is refused is not counted against the mailbox.
      if (!(await mayAskCode(runtime, subject))) return { result: 'too-many' };
      const mail = { kind: 'list-code', to: mailbox, perMailbox, ...defined({ network }) };
      const room = await roomForFormMail(runtime, mail);
      if (room.full !== undefined) return { result: 'too-many' };
      const isKnown = await hasToDoWithUs(mailbox, mark);
      const result = await mailTo(subject, isKnown ? mailbox : probeMailbox);
      if (result !== 'sent') {
        await room.giveBack();
        return { result };
      }
      return { result, ...sealDevice(guards, { ...device, asks: mark }, clock()) };
    },

    async enterCode(code, { remember = false, ...visit }) {
      const now = clock();
      const { asks: mark, via, ...device } = readDevice(guards, visit.device, now, runtime.newId);
      if (mark === undefined) return { result: 'gone' };
      const subject = via === undefined ? subjectOf(mark, device.id) : subjectOfLink(via, device.id);
      const tried = await tryMailedCode(runtime, subject, code);
      if (tried.result !== 'right') return tried;
      const until = proofEnd(region.links, remember, now, isOrganisationsMailbox(runtime, mark));
      const proven = withProof(device, mark, until, now);
      return { result: tried.result, ...sealDevice(guards, proven, now) };
    },

    tasks: createLinkDesk(runtime, readListed),
  };
}
