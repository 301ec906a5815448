import type { NoteAnswer } from '../../../cases/act-note.ts';
import { explanation } from '../../../domain/answer-fields.ts';
import { localDate } from '../../../domain/calendar.ts';
import { type DeskNote, noteReaders } from '../../../domain/party.ts';
import { line, prose } from '../../form-input.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { deskActionTexts } from '../../texts/desk-action.ts';
import { dateInWords } from '../../words/dates.ts';
import { capitalised } from '../../words/said.ts';
import type { ActForm } from './act-form.ts';

const textField = 'note';
const readersField = 'readers';

/** A note, and who else reads it. It says by itself why it is made. */
export const noteForm: ActForm<NoteAnswer> = {
  fields: (_view, { lang }) => {
    const { note: text } = deskActTexts[lang];
    const options = noteReaders.map((value) => ({ value, label: capitalised(deskActionTexts[lang].readers[value]) }));
    return [
      { name: textField, kind: 'textarea', label: text.label, hint: text.hint },
      { name: readersField, kind: 'checkboxes', label: text.who, hint: text.whoHint, options, optional: true },
    ];
  },
  read: (values) => {
    const given = prose(values, textField);
    if (given === undefined) return { ok: false, issues: [{ field: textField, code: 'answer' }] };
    const text = explanation.safeParse(given);
    if (!text.success) return { ok: false, issues: [{ field: textField, code: 'too-long' }] };
    const chosen = values.get(readersField) ?? [];
    return { ok: true, answer: { text: text.data, readers: noteReaders.filter((one) => chosen.includes(one)) } };
  },
};

const dropped = 'dropped';

/** Which of the notes goes. */
export const dropNoteForm = (notes: readonly DeskNote[]): ActForm<number> => ({
  fields: (_view, { lang }) => [
    {
      name: dropped,
      kind: 'radios',
      label: deskActTexts[lang].note.drop,
      options: notes.map(({ n = 0, at, text }) => {
        return { value: String(n), label: `${dateInWords(localDate(at), lang)}: ${text}` };
      }),
    },
  ],
  read: (values) => {
    const n = line(values, dropped);
    if (n === undefined || !/^\d{1,9}$/.test(n)) return { ok: false, issues: [{ field: dropped, code: 'choice' }] };
    return { ok: true, answer: Number(n) };
  },
});
