const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

/** Bold, italics and links to http(s), mail or our own paths; everything else stays text. */
function inline(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*([^*\s][^*]*)\*/g, '$1<em>$2</em>')
    .replace(/\[([^\]]+)\]\(((?:https?:\/\/|mailto:|\/(?!\/))[^\s)]*)\)/g, '<a href="$2" rel="noopener">$1</a>');
}

/** A line that begins with a clause number is a paragraph of its own. */
const NUMBERED = /^\d+(?:\.\d+)*\.\s/;

/**
 * The little Markdown that terms documents use, as HTML. All text is escaped first, so nothing but the tags made here
 * can appear; raw HTML shows as text.
 */
export function toHtml(markdown: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let list: string[] = [];
  const flush = () => {
    if (paragraph.length) out.push(`<p>${paragraph.map(inline).join(' ')}</p>`);
    if (list.length) out.push(`<ul>${list.map((l) => `<li>${inline(l)}</li>`).join('')}</ul>`);
    paragraph = [];
    list = [];
  };
  for (const raw of markdown.split('\n')) {
    const line = raw.trim();
    const level = /^#{1,4}(?=\s)/.exec(line)?.[0].length;
    if (level) {
      flush();
      out.push(`<h${level}>${inline(line.slice(level).trim())}</h${level}>`);
    } else if (/^[-*]\s/.test(line)) {
      if (paragraph.length) flush();
      list.push(line.slice(2).trim());
    } else if (!line) {
      flush();
    } else {
      if (list.length || NUMBERED.test(line)) flush();
      paragraph.push(line);
    }
  }
  flush();
  return out.join('\n');
}
