import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../functions/domain/errors.ts';
import { readKeys } from '../../functions/runtime/lambda.ts';

describe('the keys in a secret', () => {
  test('are found by their version', () => {
    expect(readKeys('links', '{"1":"b25l","2":"dHdv"}')).toEqual({ 1: 'b25l', 2: 'dHdv' });
    expect(readKeys('links', '{}')).toEqual({});
  });

  test.each(['b25lIHNlY3JldA', '{"1": b25lIHNlY3JldA}', '["b25lIHNlY3JldA"]', '{"1":["b25lIHNlY3JldA"]}', 'null'])(
    'that cannot be read are named, and never quoted: %s',
    (text) => {
      expect(() => readKeys('links', text)).toThrow(SettingsError);
      expect(() => readKeys('links', text)).toThrow(/^The secret links is no JSON object of keys by their version\.$/);
    },
  );
});
