import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatEmail,
  isPublicMailDomain,
  likelyDomain,
  readEmail,
  readTypedEmail,
  sameMailbox,
} from '../../functions/domain/email-address.ts';
import { mentionsMedical } from '../../functions/domain/medical-hint.ts';
import { normalisePhone, readPhone } from '../../functions/domain/phone-number.ts';
import { isName, isPlainText, tidyLine, tidyName, tidyText } from '../../functions/domain/plain-text.ts';

describe('mail addresses', () => {
  test.each([
    ['sam@voorbeeld.example', 'sam', 'voorbeeld.example'],
    ["o'brien+x@Mail.Voorbeeld.Example", "o'brien+x", 'mail.voorbeeld.example'],
    ['a@b.co', 'a', 'b.co'],
  ])('%s', (text, local, domain) => {
    expect(readEmail(text)).toEqual({ local, domain });
    expect(readEmail(formatEmail({ local, domain }))).toEqual({ local, domain });
  });

  test.each([
    '',
    'sam',
    '@voorbeeld.example',
    'sam@',
    'sam@localhost',
    'sam@voorbeeld',
    'sam@.example',
    'sam@voorbeeld..example',
    'sam@-voorbeeld.example',
    'sam@voorbeeld.1',
    'sam@[127.0.0.1]',
    '"sam bakker"@voorbeeld.example',
    'sam bakker@voorbeeld.example',
    '.sam@voorbeeld.example',
    'sam.@voorbeeld.example',
    'sa..m@voorbeeld.example',
    'sam@voorbeeld.example\r\nBcc: x@elders.example',
    'sam@voorbeeld.example\n',
    's\u0430m@voorbeeld.example',
    'sam@voorbееld.example',
    'sam@elders.example@voorbeeld.example',
    'sam,robin@voorbeeld.example',
    // What some mail system would read as the address of somebody else.
    '=?utf-8?q?kwaad=40elders.example=3e=00?=@voorbeeld.example',
    'kwaad%elders.example@voorbeeld.example',
    'elders.example!kwaad@voorbeeld.example',
    `${'a'.repeat(65)}@voorbeeld.example`,
    `sam@${'a.'.repeat(125)}example`,
  ])('%j is none', (text) => {
    expect(readEmail(text)).toBeUndefined();
  });

  test('whatever is read is plain ASCII, so no header can be smuggled in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${text}@voorbeeld.example`),
          fc.emailAddress(),
        ),
        (text) => {
          const read = readEmail(text);
          if (read !== undefined) expect(formatEmail(read)).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
          else expect(read).toBeUndefined();
        },
      ),
    );
  });

  test.each([
    ['Sam@voorbeeld.example', 'sam@VOORBEELD.example', true],
    ['sam+werk@voorbeeld.example', 'sam@voorbeeld.example', true],
    ['sam@voorbeeld.example ', ' sam@voorbeeld.example', true],
    ['sam@voorbeeld.example', 'sam@elders.example', false],
    ['sam@voorbeeld.example', 'robin@voorbeeld.example', false],
    ['+a@voorbeeld.example', '+b@voorbeeld.example', false],
    ['geen adres', 'geen adres', false],
    ['s.a.m+werk@gmail.com', 'Sam@googlemail.com', true],
    ['s.am@voorbeeld.example', 'sam@voorbeeld.example', false],
  ])('%s and %s are one mailbox: %s', (one, other, same) => {
    expect(sameMailbox(one, other)).toBe(same);
  });

  test.each([
    ['gmail.com', true],
    ['Outlook.com', true],
    ['post.ziggo.nl', true],
    ['notgmail.com', false],
    ['gmail.com.example', false],
    ['zeist.example', false],
  ])('%s is public mail: %s', (domain, is) => {
    expect(isPublicMailDomain(domain)).toBe(is);
  });
});

describe('phone numbers', () => {
  test.each([
    ['06 12345678', '+31612345678'],
    ['06-12 34 56 78', '+31612345678'],
    ['(030) 234 56 78', '+31302345678'],
    ['+31 (0)6 1234 5678', '+31612345678'],
    ['+310612345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    [' 0348/410000 ', '+31348410000'],
    ['+32 470 12 34 56', '+32470123456'],
    ['0032 470.12.34.56', '+32470123456'],
    ['+1 (555) 010-0199', '+15550100199'],
  ])('%s is %s', (text, number) => {
    expect(normalisePhone(text)).toBe(number);
    expect(normalisePhone(number)).toBe(number);
  });

  test.each([
    '',
    '112',
    '0900-1234',
    '0900 123456',
    '0900 1234567',
    '+31 900 123456',
    '0800 1234567',
    '0909123456',
    '0906 123456',
    '097 12345678',
    '061234567',
    '06123456789',
    '612345678',
    '+31 61234567',
    '+3161234567890',
    '0012',
    '+0612345678',
    '06 1234 toestel 5',
    'bel mij',
    '+32+470123456',
    '+1234567890123456',
  ])('%j is none', (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  test('whatever is read is in international form and stays so', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9 ()./-]{0,20}$/), (text) => {
        const number = normalisePhone(text);
        if (number !== undefined) {
          expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
          expect(normalisePhone(number)).toBe(number);
        } else {
          expect(number).toBeUndefined();
        }
      }),
    );
  });
});

describe('a mail address as people copy it', () => {
  test.each([
    'sam@post.example',
    'Sam <sam@post.example>',
    '"Bakker, Sam" <sam@post.example>;',
    '<sam@post.example>',
    'mailto:sam@post.example',
    'mailto:sam@post.example?subject=Hallo',
    ' sam@post.example. ',
    '"sam@post.example",',
    '\u200esam@post.example\u200f',
    'sam＠post.example',
    'sam@\u200bpost.example',
  ])('%j', (text) => {
    expect(readTypedEmail(text)).toEqual({ local: 'sam', domain: 'post.example' });
  });

  test.each([
    '',
    'Sam',
    'sam@post.example, noor@post.example',
    'sam@post.example\r\nBcc: x@elders.example',
    '<sam@post.example> en <noor@post.example>',
    `${'a'.repeat(400)} <sam@post.example>`,
    's\u0430m@post.example',
  ])('not %j', (text) => {
    expect(readTypedEmail(text)).toBeUndefined();
  });

  test.each([
    ['gmial.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.nl', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.nl', 'hotmail.nl'],
    ['outlok.com', 'outlook.com'],
    ['iclould.com', 'icloud.com'],
    ['zigo.nl', 'ziggo.nl'],
  ])('%s gets a question: %s?', (typed, meant) => {
    expect(likelyDomain(typed)).toBe(meant);
  });

  test.each([
    'gmail.com',
    'hotmail.nl',
    'ymail.com',
    'mail.com',
    'hotmail.be',
    'zeist.example',
    'live.nl',
    'jobstap.nl',
  ])('%s does not', (typed) => {
    expect(likelyDomain(typed)).toBeUndefined();
  });
});

describe('a phone number', () => {
  test.each([
    '0470 12 34 56',
    '0470123456',
    '0470/12.34.56',
    '0496 12 34 56',
    '0151 23456789',
    '02 123 45 67',
    '470123456',
  ])('%s asks for the country', (text) => {
    expect(readPhone(text)).toEqual({ ok: false, why: 'country' });
  });

  test.each(['12345', 'bel 47012345', '0612345', 'geen'])('%s is no number of any country', (text) => {
    expect(readPhone(text)).toEqual({ ok: false, why: 'wrong' });
  });

  test.each([
    '0475 123456',
    '0478-123456',
    '0481 123456',
    '0492 123456',
    '0495 123456',
    '0499 123456',
    '045 123 45 67',
  ])('%s is Dutch', (text) => {
    expect(readPhone(text)).toMatchObject({ ok: true });
  });

  test.each([
    '\u200e06 12345678\u200f',
    '０６１２３４５６７８',
    '٠٦١٢٣٤٥٦٧٨',
    'tel:06-12345678',
    '06\u200b12345678',
    '06−12345678',
  ])('%j is understood', (text) => {
    expect(readPhone(text)).toEqual({ ok: true, number: '+31612345678' });
  });
});

describe('texts', () => {
  test('are kept in one form', () => {
    expect(tidyText('  Zoe\u0308\r\nBakker\r ')).toBe('Zo\u00eb\nBakker');
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u009fb', 'a\ud800b', 'a\u001bb'])('%j is not plain', (text) => {
    expect(isPlainText(text)).toBe(false);
    expect(isName(text)).toBe(false);
  });

  test.each([
    ['a byte order mark', '\ufeffSam'],
    ['marks of direction', '\u200eSam\u200f'],
    ['an override of direction', '\u202eSam\u202c'],
    ['isolates', '\u2066Sam\u2069'],
    ['a zero-width space', 'S\u200bam'],
    ['a soft hyphen', 'S\u00adam'],
    ['a tag character', 'Sam\u{e0041}'],
  ])('%s goes unseen and is taken out', (_, text) => {
    expect(tidyText(text)).toBe('Sam');
    expect(tidyLine(text)).toBe('Sam');
    expect(tidyName(text)).toBe('Sam');
  });

  test.each(['een\vtwee', 'een\u2028twee', 'een\u2029twee', 'een\ftwee', 'een\u0085twee', 'een\r\ntwee'])(
    '%j is two lines of a text, and one line with a space elsewhere',
    (text) => {
      expect(tidyText(text)).toBe('een\ntwee');
      expect(tidyLine(text)).toBe('een twee');
      expect(tidyName(text)).toBe('een twee');
    },
  );

  test('what was copied from a table becomes one line', () => {
    expect(tidyLine('Robin\tde  Wit\n')).toBe('Robin de Wit');
  });

  test('joiners stay where a script or a sign needs them, and hide in no name', () => {
    expect(tidyText('👩\u200d💻 می\u200cخواهم ❤\ufe0f')).toBe('👩\u200d💻 می\u200cخواهم ❤\ufe0f');
    expect(tidyName('Sa\u200dm')).toBe('Sam');
  });

  test.each(['Sam', "D'Souza-Çelik", 'José', '李小龙', 'محمد', 'O’Neill 2'])('%s is a name', (text) => {
    expect(isName(text)).toBe(true);
  });

  test.each(['123', '', '--', '06 12345678'])('%j is no name', (text) => {
    expect(isName(text)).toBe(false);
  });
});

describe('a medical hint', () => {
  test.each([
    'Ik heb een depressie gehad',
    'DIAGNOSE onbekend',
    'gebruikt medicatie',
    'ADHD',
    'ptss en meer',
    'psychóse',
    'suïcidaal',
    'in therapie',
    'has bipolar disorder',
    'my treatment plan',
    'een burn-out',
    'autisme',
  ])('for %j', (text) => {
    expect(mentionsMedical(text)).toBe(true);
  });

  test.each([
    '',
    'Een baan in een winkel, drie dagen per week',
    'Ik wil graag weer naar school',
    'werken in de bediening of de keuken',
    'I want to add some hours to my week',
    'Hadhdan',
    'onder behandeling van de gemeente',
  ])('not for %j', (text) => {
    expect(mentionsMedical(text)).toBe(false);
  });
});
