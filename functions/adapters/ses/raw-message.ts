import { randomUUID } from 'node:crypto';
import { encode, wrap } from 'nodemailer/lib/qp';
import type { OutgoingMail } from '../../ports/mailer.ts';
import { displayName, headerText } from './header-text.ts';

/** A mail with its envelope addresses. */
export interface RawMessage extends Pick<OutgoingMail, 'to' | 'sender' | 'subject' | 'text' | 'html' | 'attachments'> {
  readonly from: string;
  readonly replyTo: string;
  /** UTC instant for the Date header. SES replaces it with its own; the embedded run keeps this one. */
  readonly at: string;
}

/**
 * Headers that tell other mail systems that no person wrote this, so that they send no out-of-office answers: the
 * standard one (RFC 3834), and the one that Exchange understands. Bounces are wanted and not suppressed.
 */
const automatic = ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: OOF, AutoReply'];

/**
 * A mail as bytes (RFC 5322), because the simple SES call accepts neither headers nor attachments. Addresses are ASCII without
 * any character that means something in a header (`readEmail`), and a line break in a value for a header is refused. The form
 * is always the same, so it is written here; the library that can write any form weighs 91 KB in each function that mails.
 *
 * @throws RangeError for a line break or another control character in an address, name or subject, or in the name of a file
 */
export function rawMessage(mail: RawMessage): Uint8Array {
  const { attachments = [], from, replyTo, to, sender, subject, at } = mail;
  for (const text of [from, replyTo, to, sender, subject]) refuseControls(text);
  const words = multipart('alternative', [
    part('text/plain; charset=utf-8', mail.text),
    part('text/html; charset=utf-8', mail.html),
  ]);
  const body = attachments.length === 0 ? words : multipart('mixed', [words, ...attachments.map(attached)]);
  const headers = [
    `From: ${sender === '' ? '' : `${displayName(sender)}\r\n `}<${from}>`,
    `To: ${to}`,
    `Reply-To: ${replyTo}`,
    `Subject: ${headerText('Subject', subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    ...automatic,
    `Message-ID: <${randomUUID()}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${headers.join('\r\n')}\r\n${body}`);
}

/** Parts in one, with its headers. No encoded part holds what separates them: `=_` occurs in neither encoding. */
function multipart(kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const boundary = `=_${kind}`;
  const between = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${between}--${boundary}--\r\n`;
}

function part(type: string, text: string): string {
  const lines = text.replace(/\r\n|\r|\n/g, '\r\n');
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${wrap(encode(lines))}`;
}

function attached({ name, type, text }: NonNullable<RawMessage['attachments']>[number]): string {
  refuseControls(name);
  // Names in other letters go as RFC 2231 has them.
  const isPlain = /^[\w.-]+$/.test(name);
  const filename = isPlain ? `filename=${name}` : `filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
  return [
    `Content-Type: ${type}${isPlain ? `;\r\n name=${name}` : ''}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n ${filename}`,
    '',
    Buffer.from(text)
      .toString('base64')
      .replace(/.{76}(?=.)/g, '$&\r\n'),
  ].join('\r\n');
}

/** Refusing line breaks shows that something upstream let one through. */
function refuseControls(text: string): void {
  if (/\p{Cc}/u.test(text)) throw new RangeError('a header of a mail may hold no line break or control character');
}
