/** Visible text of an HTML page or mail, one line for each block, entities undone. */
export function visibleText(html: string): string {
  return html
    .replace(/<(title|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="nowrap">([^<]*)<\/span>/g, '$1')
    .replace(/<\/(p|li|h\d|td|th|dt|dd|legend|label|a|button|option|span|div)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
