import type { ActView } from '../../../cases/act-desk.ts';
import {
  decidedHours,
  type HoursCorrection,
  hoursEntries,
  hoursReasons,
  isCorrectable,
} from '../../../domain/hours.ts';
import { line, typedHours } from '../../form-input.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { taskFormTexts } from '../../texts/task-form.ts';
import { termTexts } from '../../texts/term.ts';
import { dateInWords } from '../../words/dates.ts';
import { numberIn } from '../../words/numbers.ts';
import type { ActForm } from './act-form.ts';

const [entryField, reasonField, hoursField] = ['entry', 'hoursReason', 'rightHours'] as const;

/** The lines of hours of a case that can still be corrected. */
function linesOf({ from }: ActView) {
  const trajectory = from.trajectory?.();
  const entries = trajectory === undefined ? [] : hoursEntries(trajectory);
  return entries.filter((entry) => isCorrectable(entries, entry));
}

/** Which line is wrong, why, and what it should have been. The wrong line stays: it is taken off by a line of its own. */
export const correctHoursForm: ActForm<HoursCorrection> = {
  notNow: (view, { lang }) => (linesOf(view).length === 0 ? deskActTexts[lang].hours.none : undefined),
  fields: (view, { lang }) => {
    const { hours: text } = deskActTexts[lang];
    const options = linesOf(view).map(({ id, on, hours }) => {
      return { value: id, label: text.line({ date: dateInWords(on, lang), hours: numberIn(lang, hours) }) };
    });
    const words = termTexts[lang].hoursReasons;
    return [
      { name: entryField, kind: 'radios', label: text.which, options },
      {
        name: reasonField,
        kind: 'radios',
        label: text.why,
        options: hoursReasons.map((value) => ({ value, label: words[value] })),
      },
      {
        name: hoursField,
        kind: 'text',
        label: text.right,
        hint: `${text.zero} ${taskFormTexts[lang]['check-in'].hoursHint}`,
      },
    ];
  },
  read: (values, view) => {
    const known = linesOf(view).find(({ id }) => id === line(values, entryField));
    const reason = hoursReasons.find((one) => one === line(values, reasonField));
    const hours = decidedHours.safeParse(typedHours(values, hoursField));
    if (known === undefined) return { ok: false, issues: [{ field: entryField, code: 'choice' }] };
    if (reason === undefined) return { ok: false, issues: [{ field: reasonField, code: 'reason' }] };
    if (!hours.success) return { ok: false, issues: [{ field: hoursField, code: 'hours' }] };
    if (hours.data === known.hours) return { ok: false, issues: [{ field: hoursField, code: 'nothing-changed' }] };
    return { ok: true, answer: { entry: known.id, reason, hours: hours.data } };
  },
};
