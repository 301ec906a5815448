import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type RawMessage, rawMessage } from '../../functions/adapters/ses/raw-message.ts';

const mail: RawMessage = {
  from: 'bericht@werk.example',
  replyTo: 'hulp@werk.example',
  sender: 'Hoofdzaak Werk Súdwest-Fryslân',
  to: 'zoë.van-der-berg-ten-hagencate+werk@een-heel-lange-organisatienaam.example',
  at: '2026-01-05T08:00:00.000Z',
  subject: 'Plek gevonden – één vraag over aanmelding HW-7K2P9QX, en wat er daarna gebeurt met alle afspraken',
  text: 'Hallo,\n\nCafé – 100% & = https://werk.example/taak/x8Kq2mXv7Lw9Rt4Bn6Pz?lang=nl\n.\nFrom hier',
  html: '<p>Hallo &amp; caf\u00e9</p>',
};
const calendar = {
  name: 'gesprek.ics',
  type: 'text/calendar; charset=utf-8; method=PUBLISH',
  text: 'BEGIN:VCALENDAR\r\n',
};

/** What a mail program makes of a message. */
const read = (message: RawMessage) => PostalMime.parse(rawMessage(message));
const headersOf = (message: RawMessage) => {
  const text = Buffer.from(rawMessage(message)).toString('utf8');
  return text.slice(0, text.indexOf('\r\n\r\n'));
};

describe('a message reads as it was written', () => {
  test('with name, addresses, subject, both parts and the mark of a machine', async () => {
    const { from, to, replyTo, subject, text, html, headers, date, attachments } = await read(mail);
    expect(from).toEqual({ name: mail.sender, address: mail.from });
    expect(to).toEqual([{ name: '', address: mail.to }]);
    expect(replyTo).toEqual([{ name: '', address: mail.replyTo }]);
    expect(subject).toBe(mail.subject);
    expect(text?.trimEnd()).toBe(mail.text);
    expect(html?.trimEnd()).toBe(mail.html);
    expect(date).toBe(mail.at);
    expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(headers.find(({ key }) => key === 'x-auto-response-suppress')?.value).toBe('OOF, AutoReply');
    expect(attachments).toEqual([]);
  });

  test('with an attachment beside both parts', async () => {
    const { text, html, attachments } = await read({ ...mail, attachments: [calendar] });
    expect([text?.trimEnd(), html?.trimEnd()]).toEqual([mail.text, mail.html]);
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({
      filename: 'gesprek.ics',
      mimeType: 'text/calendar',
      disposition: 'attachment',
    });
    const whole = Buffer.from(rawMessage({ ...mail, attachments: [calendar] })).toString('utf8');
    expect(whole).toContain(Buffer.from(calendar.text).toString('base64'));
  });

  test('whatever words they hold', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    // Spaces at the ends of a subject or a name are nothing that a reader sees.
    const line = words.map((text) => text.replace(/\p{Cc}/gu, ''));
    const body = fc.oneof(
      words,
      fc
        .array(fc.constantFrom('=', ' ', '\n', '.', '=_mixed', '--=_alternative', 'é', 'woord'))
        .map((some) => some.join('')),
    );
    await fc.assert(
      fc.asyncProperty(line, line, body, body, async (subject, sender, text, html) => {
        const seen = await read({ ...mail, subject, sender, text, html, attachments: [calendar] });
        const unix = (read: string | undefined) => (read ?? '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
        expect(seen.subject ?? '').toBe(subject.trim() === subject ? subject : seen.subject);
        expect(seen.from?.address).toBe(mail.from);
        expect(seen.from?.name).toBe(sender.trim() === sender ? sender : seen.from?.name);
        expect(unix(seen.text)).toBe(unix(text));
        expect(unix(seen.html)).toBe(unix(html));
      }),
      { numRuns: 200 },
    );
  });

  test('with a file that has a name in other letters', async () => {
    const { attachments } = await read({ ...mail, attachments: [{ ...calendar, name: "eerste afspraak é'.ics" }] });
    expect(attachments[0]?.filename).toBe("eerste afspraak é'.ics");
  });

  test('in lines of letters and digits that every mail server takes', async () => {
    const lines = Buffer.from(rawMessage({ ...mail, to: 'zoe@post.example', attachments: [calendar] }))
      .toString('utf8')
      .split('\r\n');
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).toMatch(/^[\t\x20-\x7e]*$/);
    }
  });
});

describe('nothing that goes into a header becomes a second one', () => {
  const smuggled = ['\r\nBcc: y@z.example', '\nBcc: y@z.example', '\rBcc: y@z.example', '\0', '\u0085Bcc: y@z.example'];
  test.each(['subject', 'sender', 'to', 'from', 'replyTo'] as const)('%s with a line break is refused', (field) => {
    for (const text of smuggled) {
      expect(() => rawMessage({ ...mail, [field]: mail[field] + text })).toThrow(RangeError);
    }
  });

  test('nor does the name of an attachment', () => {
    const attachments = [{ ...calendar, name: 'a.ics\r\nBcc: y@z.example' }];
    expect(() => rawMessage({ ...mail, attachments })).toThrow(RangeError);
  });

  test('whatever words they hold, there are the same headers and one recipient', async () => {
    const names = (text: string) => text.match(/^[A-Za-z-]+(?=:)/gm);
    const usual = names(headersOf(mail));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (subject, sender) => {
        fc.pre(!/\p{Cc}/u.test(subject + sender) && subject.trim() !== '');
        const message = { ...mail, subject, sender };
        expect(names(headersOf(message))).toEqual(usual);
        const { to, cc, bcc, from } = await read(message);
        expect(to).toEqual([{ name: '', address: mail.to }]);
        expect([cc, bcc]).toEqual([undefined, undefined]);
        expect(from?.address).toBe(mail.from);
      }),
      { numRuns: 200 },
    );
  });
});
