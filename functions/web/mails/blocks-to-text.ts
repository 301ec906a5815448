import type { MailBlock, MailDocument } from './blocks.ts';

function blockToText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
    case 'footer':
      return block.text;
    case 'link':
      return `${block.text}\n${block.url}`;
    case 'heading':
      return `* ${block.text}`;
    case 'code':
      return `${block.label} ${block.code}`;
    case 'rows':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'button':
      return `${block.label}:\n${block.url}`;
  }
}

/** The plain text part of a mail: the same words in the same order as its HTML. */
export function mailToText(mail: MailDocument): string {
  return `${[mail.title, ...mail.blocks.map(blockToText), mail.service].join('\n\n')}\n`;
}
