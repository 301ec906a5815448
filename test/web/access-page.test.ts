import { expect, test } from 'vitest';
import type { ZodType } from 'zod';
import type { AccessView } from '../../functions/cases/privacy-desk.ts';
import { languages, taskKinds } from '../../functions/domain/codes.ts';
import { identityChecks } from '../../functions/domain/privacy.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import { decisionInWords } from '../../functions/web/desk/privacy/access-document.ts';
import { readAccess } from '../../functions/web/desk/privacy/access-page.ts';
import { caseOf, partiesOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const { referral } = caseOf(
  makeReference(() => 'AAAAAA'),
  [],
);
const { candidate, ...others } = partiesOf('Aardbei');

/** The checks that the page takes for somebody with these contact data. */
function taken(contact: { readonly email?: string; readonly phone?: string }): readonly string[] {
  if (candidate === undefined) throw new TypeError('nobody in the case');
  const { email: _email, phone: _phone, ...person } = candidate;
  const parties = { ...others, candidate: { ...person, ...contact } };
  const file = { referral, parties, tasks: [], events: [], mails: [], isMailHeld: false };
  const view: AccessView = { file, others: [], notes: [] };
  return identityChecks.filter((identity) => readAccess(new Map([['identity', [identity]]]), view) !== undefined);
}

test('who asks for access was made sure of only by what can have happened', () => {
  expect(taken({ email: 'noor@post.example', phone: '+31612345678' })).toEqual(identityChecks);
  expect(taken({ email: 'noor@post.example' })).toEqual(['document', 'mailbox', 'in-person', 'representative']);
  expect(taken({ phone: '+31612345678' })).toEqual(['document', 'call-back', 'in-person', 'representative']);
  expect(taken({})).toEqual(['document', 'in-person', 'representative']);
});

/** Every value of `choice` that a schema takes. */
function choicesOf(schema: unknown): readonly string[] {
  const { def } = schema as ZodType & {
    readonly def: {
      readonly type: string;
      readonly getter?: () => unknown;
      readonly options?: readonly unknown[];
      readonly shape?: {
        readonly choice?: { readonly def: { readonly values?: readonly string[]; readonly entries?: object } };
      };
    };
  };
  if (def.getter !== undefined) return choicesOf(def.getter());
  if (def.options !== undefined) return def.options.flatMap(choicesOf);
  const choice = def.shape?.choice?.def;
  return choice === undefined ? [] : (choice.values ?? Object.keys(choice.entries ?? {}));
}

test('every answer that can be given to a task has words in the file that a candidate gets: never a code, and never what it asked', () => {
  const kinds = taskKinds.flatMap((kind) =>
    (taskEffects[kind] === undefined ? [] : choicesOf(taskEffects[kind].schema)).map(
      (choice) => [kind, choice] as const,
    ),
  );
  expect(kinds.length).toBeGreaterThan(30);
  for (const [kind, choice] of kinds) {
    for (const lang of languages) {
      const words = decisionInWords(kind, choice, lang);
      expect(words, `${kind} ${choice}`).not.toMatch(says('access.otherDecision', {}, lang));
      if (lang === 'nl') expect(words, `${kind} ${choice}`).not.toBe(choice);
    }
  }
  expect(decisionInWords('approve', 'approve', 'nl')).toMatch(says('access.decisions.approve.approve'));
  expect(decisionInWords('approve', 'unheard-of', 'nl')).toMatch(says('access.otherDecision'));
});
