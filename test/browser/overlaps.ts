import type { Page } from 'playwright-core';

/**
 * Finds pieces of text that lie on top of each other. Every run of text is taken line by line, as the browser drew it, less
 * the room above and below its letters: lines that stand close together share that room and are no fault.
 */
const findOverlaps = `(() => {
  const unseen = (one) => {
    const style = getComputedStyle(one);
    return style.visibility === 'hidden' || style.opacity === '0' || style.clipPath !== 'none';
  };
  const hidden = (one) => one !== null && (unseen(one) || hidden(one.parentElement));
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent.trim() === '' || hidden(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const inner = box.height * 0.25;
      lines.push({ node, text: node.textContent.trim().slice(0, 40), left: box.left + 1, right: box.right - 1, top: box.top + inner, bottom: box.bottom - inner });
    }
  }
  const found = [];
  for (let a = 0; a < lines.length; a += 1) {
    for (let b = a + 1; b < lines.length; b += 1) {
      const [one, other] = [lines[a], lines[b]];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) found.push('"' + one.text + '" lies on "' + other.text + '"');
    }
  }
  return found.slice(0, 5);
})()`;

/** Texts of the page that lie on top of each other; empty when every word can be read. */
export async function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(findOverlaps);
}
