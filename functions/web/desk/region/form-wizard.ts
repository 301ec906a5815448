import { languages } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import { folded, kindOf } from '../../../domain/form-convert.ts';
import { type FormMapping, formTargets, type MappedField, pathsOf } from '../../../domain/form-mapping-schema.ts';
import { readPath, writePath } from '../../../domain/form-path.ts';
import type { FormSource } from '../../../domain/form-sources.ts';
import { codesOf, type ProposedMapping, proposedField } from '../../../domain/propose-mapping.ts';
import type { Region } from '../../../domain/region.ts';
import { line, prose } from '../../form-input.ts';
import type { FormProblem, FormValues } from '../../forms.ts';
import type { DeskFormsTexts } from '../../texts/desk-forms.ts';

/** Names of what the pages of a mapping ask. */
export const wizardFields = {
  name: 'name',
  client: 'client',
  sample: 'sample',
  /** With the number of the line. */
  to: 'to',
  meaning: 'meaning',
  more: 'more',
  role: 'fixed.role',
  profession: 'fixed.profession',
  organisation: 'fixed.organisation',
  language: 'fixed.language',
  handover: 'fixed.handover',
  privacy: 'fixed.privacy',
  submission: 'submission',
} as const;

/** The choice to leave a field out, and the answer that counts as none. */
export const leaveOut = 'ignore';
export const noAnswer = 'none-given';

/** Longest sample, in characters: escaped, it has to fit in one post with everything else. */
const longestSample = 12_000;

/** What the first page asks. */
export interface WizardStart {
  readonly name: string;
  readonly client: string;
  readonly sample: string;
  readonly body: unknown;
}

/** Reads the first page. */
export function readStart(
  values: FormValues,
  { clients = [] }: Region,
  text: DeskFormsTexts,
):
  | { readonly ok: true; readonly start: WizardStart }
  | { readonly ok: false; readonly problems: readonly FormProblem[] } {
  const [name, client] = [line(values, wizardFields.name), line(values, wizardFields.client)];
  const sample = prose(values, wizardFields.sample) ?? '';
  let body: unknown;
  try {
    body = JSON.parse(sample);
  } catch {
    body = undefined;
  }
  const isBody = typeof body === 'object' && body !== null;
  const short = isBody ? JSON.stringify(body) : sample;
  const sampleProblem = short.length > longestSample ? text.tooLong : isBody ? undefined : text.notJson;
  const problems = [
    ...(name === undefined ? [{ field: wizardFields.name, text: text.emptyName }] : []),
    ...(name !== undefined && name.length > 100 ? [{ field: wizardFields.name, text: text.longName }] : []),
    ...(clients.some(({ id }) => id === client) ? [] : [{ field: wizardFields.client, text: text.chooseClient }]),
    ...(sampleProblem === undefined ? [] : [{ field: wizardFields.sample, text: sampleProblem }]),
  ];
  if (problems.length > 0 || name === undefined || client === undefined) return { ok: false, problems };
  return { ok: true, start: { name, client, sample: short, body } };
}

/** A field of the form, with what it is here. */
export interface WizardLine {
  readonly n: number;
  readonly source: FormSource;
  /** Our field, `leaveOut`, or nothing yet. */
  readonly to: string;
  /** The field as it is proposed, or as the mapping has it. */
  readonly field: MappedField | undefined;
  /** The answers that need a meaning, with the code that they have; empty for none yet. */
  readonly answers: readonly { readonly answer: string; readonly code: string }[];
}

const same = (path: string) => writePath(readPath(path) ?? []);

/** What is known of a form before the coordinator looks: what it has already, or what is proposed. */
export interface Known extends Partial<Pick<FormMapping, 'submissionId' | 'showsPrivacyText'>> {
  readonly fields: readonly MappedField[];
  readonly ignored?: readonly string[];
}

function meanings(source: FormSource, to: string, n: number, known: MappedField | undefined, values: FormValues) {
  if (codesOf(to) === undefined) return [];
  const more = (prose(values, `${wizardFields.more}.${n}`) ?? '').split('\n').map((one) => one.trim().slice(0, 200));
  const filed = Object.keys(known?.values ?? {});
  const all = [...source.answers, ...filed, ...more].filter((one) => one !== '');
  const once = all.filter((one, index) => all.findIndex((other) => folded(other) === folded(one)) === index);
  const guessed = proposedField(to, { ...source, answers: once }).values;
  if (kindOf(to) === 'truth' && guessed === undefined) return [];
  return once.map((answer, index) => {
    const chosen = line(values, `${wizardFields.meaning}.${n}.${index}`);
    const code = chosen ?? known?.values?.[answer] ?? guessed?.[answer];
    return { answer, code: code === '' ? noAnswer : (code ?? '') };
  });
}

/** Each field of the form, as it was chosen on the page, or else as it is known. */
export function linesOf(proposal: ProposedMapping, known: Known, values: FormValues): readonly WizardLine[] {
  const absent = known.fields
    .flatMap(pathsOf)
    .map(same)
    .filter((path) => !proposal.sources.some((source) => source.path === path));
  const unseen = [...new Set(absent)].map(
    (path): FormSource => ({ path, names: [path], value: undefined, answers: [] }),
  );
  return [...proposal.sources, ...unseen].map((source, n) => {
    const of = known.fields.find((field) => pathsOf(field).map(same).includes(source.path));
    const chosen = line(values, `${wizardFields.to}.${n}`);
    const isIgnored = source.never === undefined || (known.ignored ?? []).map(same).includes(source.path);
    const to = chosen ?? (values.has(`${wizardFields.to}.${n}`) ? '' : (of?.to ?? (isIgnored ? leaveOut : '')));
    const isTarget = formTargets.includes(to);
    const field = of?.to === to ? of : isTarget ? proposedField(to, source) : undefined;
    return {
      n,
      source,
      to: isTarget || to === leaveOut ? to : '',
      field,
      answers: isTarget ? meanings(source, to, n, field, values) : [],
    };
  });
}

/** Answers whose meaning nobody chose. */
export function lineProblems(lines: readonly WizardLine[], text: DeskFormsTexts): readonly FormProblem[] {
  return lines.flatMap(({ n, to, answers }) =>
    answers.flatMap(({ code }, index) =>
      code === noAnswer || codesOf(to)?.includes(code) === true
        ? []
        : [{ field: `${wizardFields.meaning}.${n}.${index}`, text: text.chooseMeaning }],
    ),
  );
}

/** What is the same for everybody, as it stands on the page or in the mapping. */
function constantsOf(values: FormValues, region: Region, isMapped: (to: string) => boolean): readonly MappedField[] {
  const role = line(values, wizardFields.role);
  const all: readonly (readonly [string, string | boolean | undefined])[] = [
    ['referrer.role', role],
    ['referrer.profession', line(values, wizardFields.profession)],
    ['referrer.organisation', line(values, wizardFields.organisation)?.slice(0, 120)],
    ['candidate.language', line(values, wizardFields.language)],
    [
      'request.handover',
      line(values, wizardFields.handover) === undefined ? undefined : line(values, wizardFields.handover) === 'yes',
    ],
    ['agreement.informed', line(values, wizardFields.privacy) === 'yes' ? true : undefined],
    ['agreement.privacyVersion', region.privacyVersion],
  ];
  return all.flatMap(([to, value]) => (value === undefined || isMapped(to) ? [] : [{ to, value }]));
}

/** Makes the mapping that the page says. */
export function mappingOf(
  id: string,
  start: WizardStart,
  lines: readonly WizardLine[],
  values: FormValues,
  { region, proposal }: { readonly region: Region; readonly proposal: ProposedMapping },
): FormMapping {
  const targets = [...new Set(lines.map(({ to }) => to).filter((to) => formTargets.includes(to)))];
  const language = languages.find((one) => one === line(values, wizardFields.language));
  const fields = targets.map((to): MappedField => {
    const own = lines.filter((one) => one.to === to);
    const paths = own.map(({ source }) => source.path).slice(0, 10);
    const pairs = own.flatMap(({ answers }) =>
      answers.map(({ answer, code }) => [answer, code === noAnswer ? '' : code]),
    );
    const { split, monthFirst, otherwise, label } = own[0]?.field ?? {};
    return {
      to,
      from: paths.length === 1 ? (paths[0] ?? '') : paths,
      ...(pairs.length === 0 ? {} : { values: Object.fromEntries(pairs) as Record<string, string> }),
      ...defined({
        split,
        monthFirst,
        label,
        otherwise: otherwise ?? (to === 'candidate.language' ? language : undefined),
      }),
    };
  });
  const submissionId = line(values, wizardFields.submission);
  const constants = constantsOf(values, region, (to) => targets.includes(to));
  return {
    id,
    client: start.client,
    name: start.name,
    ...(lines.some(({ source }) => source.path === submissionId) && submissionId !== undefined ? { submissionId } : {}),
    ...(line(values, wizardFields.privacy) === 'yes' ? { showsPrivacyText: true as const } : {}),
    fields: [...fields, ...constants],
    ignored: [
      ...proposal.ignored.filter((path) => !proposal.sources.some((source) => source.path === path)),
      ...lines
        .filter(({ to, source }) => to === leaveOut && source.path !== submissionId)
        .map(({ source }) => source.path),
    ],
  };
}
