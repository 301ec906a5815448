import { expect, test } from 'vitest';
import { orSay, wordsOf } from '../../admin/words-of.ts';
import { SettingsError } from '../../functions/domain/errors.ts';

const failed = (name: string, more: object = {}) => Object.assign(new Error('about Kim de Vries'), { name, ...more });

test.each([
  [
    failed('CredentialsProviderError', { message: 'No credentials' }),
    'No credentials. Sign in to AWS, or name a folder.',
  ],
  [
    failed('ExpiredTokenException'),
    /does not take these credentials.*ExpiredTokenException\. Sign in to AWS, or name a folder/,
  ],
  [failed('Error', { code: 'ECONNREFUSED' }), 'Nothing answers there. (ECONNREFUSED)'],
  [failed('AggregateError', { code: 'ECONNREFUSED', message: '' }), 'Nothing answers there. (ECONNREFUSED)'],
  [failed('TimeoutError'), 'Nothing answers there. (TimeoutError)'],
  [failed('ResourceNotFoundException'), 'That is not there.'],
  // An answer that is no JSON: another server is at the address.
  [failed('SyntaxError', { $metadata: {} }), 'That is not there.'],
  [failed('Error', { code: 'ENOENT', message: "ENOENT: no such file or directory, open '/x'" }), /no such file.*'\/x'/],
  [failed('Error', { code: 'EADDRINUSE' }), 'That port is in use: give another with --port.'],
  [new SettingsError('--wait takes minutes.'), '--wait takes minutes.'],
  // What an error of a reader says may be about somebody.
  [failed('ZodError'), 'It failed: ZodError.'],
  [failed('SyntaxError'), 'It failed: SyntaxError.'],
  ['nothing', 'It failed: unknown.'],
])('what stopped a command is told in one line that says what to do: %s', (error, words) => {
  const next = { signIn: 'name a folder', server: 'Nothing answers there.', missing: 'That is not there.' };
  expect(wordsOf(error, next)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
});

test('a command that is stopped ends with 1, and says why on the error stream alone', async () => {
  const said: string[] = [];
  const process = { stderr: { write: (text: string) => said.push(text) }, exitCode: 0 };
  await orSay(process as unknown as NodeJS.Process, async () => {});
  expect(process.exitCode).toBe(0);
  await orSay(process as unknown as NodeJS.Process, () => Promise.reject(failed('TimeoutError')));
  expect(process.exitCode).toBe(1);
  expect(said).toEqual(['AWS gives no answer: is there a connection? (TimeoutError)\n']);
});
