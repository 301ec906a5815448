import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedEmail, maskedPhone } from '../../functions/domain/masked-contact.ts';
import { phoneInWords } from '../../functions/web/words/phone.ts';

test('only its owner recognises the rest', () => {
  expect(maskedEmail('noor@post.example')).toBe('n•••@post.example');
  expect(maskedPhone('+31612345678')).toBe('••••••78');
});

test('what is no address shows nothing', () => {
  expect(maskedEmail('noor')).toBe('•••');
  expect(maskedEmail('@post.example')).toBe('•••');
});

test('never more than one character of the mailbox and two of the number', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.stringMatching(/^\+[1-9]\d{7,14}$/), (email, phone) => {
      expect(maskedEmail(email).split('@')[0]).toHaveLength(4);
      expect(maskedPhone(phone).replaceAll('•', '')).toBe(phone.slice(-2));
    }),
  );
});

test.each([
  ['+31612345678', '06 12 34 56 78'],
  ['+31307654321', '030 765 43 21'],
  ['+31348123456', '0348 12 34 56'],
  ['+31851234567', '085 123 45 67'],
  ['+4915112345678', '+4915112345678'],
  ['030 - 000 00 00', '030 - 000 00 00'],
])('%s is written as %s', (number, words) => {
  expect(phoneInWords(number)).toBe(words);
});
