import type { MailBlock, MailDocument } from './blocks.ts';

// Mail programs drop style sheets and many know only tables, so a mail has tables and inline styles. Web pages never do.
const teal = '#0a5f69';
const font = "font-family:'Noto Sans',Arial,sans-serif";
// Long words and names break rather than make a mail wider than a phone; the older property is for older programs.
const breaking = 'overflow-wrap:anywhere;word-break:break-word';
const cell = 'padding:8px 16px 8px 0;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top';
// What a row is about is a few short words: they keep whole, and its value takes what is left.
const rowHead = `${cell};word-break:normal;overflow-wrap:break-word`;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text in which numbers do not break at their hyphens on a phone. */
function unbroken(text: string): string {
  return escapeHtml(text).replace(/HW-\w+|\b0800-\d+/g, '<span style="white-space:nowrap">$&</span>');
}

function blockToHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case 'note':
      return `<p style="margin:0 0 16px;font-size:14px;color:#3d4a52">${escapeHtml(block.text)}</p>`;
    case 'link':
      return `<p style="margin:0 0 16px;font-size:14px">${escapeHtml(block.text)} <a href="${escapeHtml(block.url)}" style="color:${teal}">${escapeHtml(block.url)}</a></p>`;
    case 'footer':
      return `<p style="margin:0 0 8px">${unbroken(block.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(block.text)}</h2>`;
    case 'code':
      return `<p style="margin:0 0 16px">${escapeHtml(block.label)} <strong style="font-size:28px;letter-spacing:4px">${escapeHtml(block.code)}</strong></p>`;
    case 'rows': {
      const rows = block.rows.map(
        ([label, value]) =>
          `<tr><th scope="row" style="${rowHead}">${escapeHtml(label)}</th><td style="${cell}">${escapeHtml(value)}</td></tr>`,
      );
      return `<table style="width:100%;border-collapse:collapse;margin:0 0 24px"><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'button': {
      const url = escapeHtml(block.url);
      const button = `<a href="${url}" style="display:inline-block;padding:12px 24px;background:${teal};color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px">${escapeHtml(block.label)}</a>`;
      return `<p style="margin:0 0 16px">${button}</p><p style="margin:0 0 16px;font-size:14px;color:#3d4a52;word-break:break-all">${escapeHtml(block.copy)} <a href="${url}" style="color:${teal}">${url}</a></p>`;
    }
  }
}

/** The blocks of a mail, or those below it. */
function blocksToHtml({ blocks }: MailDocument, below: boolean): string {
  return blocks
    .filter(({ kind }) => (kind === 'footer') === below)
    .map(blockToHtml)
    .join('\n');
}

/** The HTML part of a mail. Everything in it is escaped. */
export function mailToHtml(mail: MailDocument): string {
  return `<!DOCTYPE html>
<html lang="${mail.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${escapeHtml(mail.title)}</title></head>
<body style="margin:0;padding:0;background:#f1f8f9">
<table role="presentation" style="width:100%;border-collapse:collapse;background:#f1f8f9"><tbody><tr><td style="padding:16px 8px">
<table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;background:#ffffff"><tbody>
<tr><td style="padding:16px 24px;background:${teal};color:#ffffff;font-size:18px;font-weight:bold;${breaking};${font}">${escapeHtml(mail.service)}</td></tr>
<tr><td style="padding:24px;font-size:16px;line-height:1.5;color:#12181c;${breaking};${font}">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${unbroken(mail.title)}</h1>
${blocksToHtml(mail, false)}
</td></tr>
<tr><td style="padding:16px 24px 8px;background:#dff0f3;font-size:14px;line-height:1.5;color:#12181c;${breaking};${font}">
${blocksToHtml(mail, true)}
</td></tr>
</tbody></table>
</td></tr></tbody></table>
</body>
</html>
`;
}
