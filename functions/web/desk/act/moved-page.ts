import type { MovedTo } from '../../../cases/act-moved.ts';
import { line } from '../../form-input.ts';
import { municipalityField } from '../../links/form-fields.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import type { ActForm } from './act-form.ts';

const field = 'municipality';

/** Where the candidate lives now. */
export const movedForm: ActForm<MovedTo> = {
  fields: (_view, context) => [municipalityField(field, deskActTexts[context.lang].moveTo, context, false)],
  read: (values) => {
    const municipality = line(values, field);
    if (municipality === undefined) return { ok: false, issues: [{ field, code: 'choice' }] };
    return { ok: true, answer: { municipality } };
  },
};
