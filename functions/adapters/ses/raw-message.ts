import MimeNode from 'nodemailer/lib/mime-node';
import type { OutgoingMail } from '../../ports.ts';

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
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/**
 * The content is text that we made: a part may never be read from a file or fetched from an address. Mail servers
 * expect CRLF, whatever the line endings here.
 */
const options = { disableFileAccess: true, disableUrlAccess: true, newline: 'win' };

/**
 * A mail as bytes (RFC 5322), because the simple SES call accepts neither headers nor attachments. The library writes
 * headers and encodes parts; a line break in a value for a header is refused before it gets there.
 *
 * @throws RangeError for a line break or another control character in an address, name or subject
 */
export async function rawMessage(mail: RawMessage): Promise<Uint8Array> {
  const { attachments = [] } = mail;
  for (const text of [mail.from, mail.replyTo, mail.to, mail.sender, mail.subject]) refuseControls(text);
  const alternative = 'multipart/alternative';
  const root = new MimeNode(attachments.length === 0 ? alternative : 'multipart/mixed', options);
  root.setHeader({
    From: { name: mail.sender, address: mail.from },
    To: { name: '', address: mail.to },
    'Reply-To': { name: '', address: mail.replyTo },
    Subject: mail.subject,
    Date: new Date(mail.at),
    ...automatic,
  });
  const body = attachments.length === 0 ? root : root.createChild(alternative);
  addPart(body, 'text/plain; charset=utf-8', mail.text);
  addPart(body, 'text/html; charset=utf-8', mail.html);
  for (const { name, type, text } of attachments) {
    refuseControls(name);
    addPart(root, type, text, name);
  }
  return root.build();
}

function addPart(parent: MimeNode, type: string, content: string, filename?: string): void {
  const part = parent.createChild(type, filename === undefined ? {} : { filename });
  part.setHeader('Content-Transfer-Encoding', filename === undefined ? 'quoted-printable' : 'base64');
  if (filename !== undefined) part.setHeader('Content-Disposition', 'attachment');
  part.setContent(content);
}

/** The library would remove line breaks silently; refusing them shows that something upstream let one through. */
function refuseControls(text: string): void {
  if (/\p{Cc}/u.test(text)) throw new RangeError('a header of a mail may hold no line break or control character');
}
