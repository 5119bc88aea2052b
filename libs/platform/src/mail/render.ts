import type { Lang, Texts } from '#kernel';

/** What a message says, apart from how it looks. */
export interface MailTemplate {
  subject: string;
  /** Paragraphs of plain text; a line break within one stays a line break. */
  lines: string[];
  /** The one thing to do. A path (`/orders/1`) is taken from the site's own address. */
  action?: { label: string; url: string };
}

/** A link of a message, for the sandbox's mailbox. */
export interface MailLink {
  label: string;
  url: string;
}

/** A message ready to be sent. */
export interface Rendered {
  subject: string;
  text: string;
  html: string;
  links: MailLink[];
}

/** Whose letter it is and where its links lead. */
export interface Letterhead {
  operator: string;
  address: string;
  publicUrl: string;
  unsubscribeUrl?: string;
}

const footer: Texts = {
  ru: 'Это письмо отправил сервис {operator}. Если вы его не ждали, ничего делать не нужно.',
  kk: 'Бұл хатты {operator} сервисі жіберді. Егер оны күтпесеңіз, ештеңе істеудің қажеті жоқ.',
  en: 'This message was sent by {operator}. If you did not expect it, you need not do anything.',
};
const fallback: Texts = {
  ru: 'Если кнопка не открывается, скопируйте адрес в браузер:',
  kk: 'Түйме ашылмаса, мекенжайды браузерге көшіріңіз:',
  en: 'If the button does not open, copy this address into your browser:',
};
const unsubscribe: Texts = {
  ru: 'Отписаться от таких писем',
  kk: 'Мұндай хаттардан бас тарту',
  en: 'Unsubscribe from such messages',
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe within HTML, attributes included. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Control characters would end a header or a paragraph early. */
// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

const URLS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»]/g;

function paragraph(line: string): string {
  let html = '';
  let end = 0;
  for (const found of line.matchAll(URLS)) {
    const url = escapeHtml(found[0]);
    html += `${escapeHtml(line.slice(end, found.index))}<a href="${url}" style="color:#1a56c4">${url}</a>`;
    end = found.index + found[0].length;
  }
  html += escapeHtml(line.slice(end));
  return `<p style="margin:0 0 16px">${html.replace(/\r?\n/g, '<br>')}</p>`;
}

/**
 * An address that may stand in a message: `https:` or `http:`, or a path on our own site.
 * @throws Error on any other scheme (a bug or an attack, never a caller's choice)
 */
export function absolute(url: string, publicUrl: string): string {
  const full = new URL(url, `${publicUrl}/`);
  if (full.protocol !== 'https:' && full.protocol !== 'http:') throw new Error('links in messages are http or https');
  return full.href;
}

/** Text and HTML of a message: plain, readable without images or styles, one column that fits any width. */
export function renderMail(template: MailTemplate, lang: Lang, head: Letterhead): Rendered {
  const subject = oneLine(template.subject);
  const action = template.action && {
    label: oneLine(template.action.label),
    url: absolute(template.action.url, head.publicUrl),
  };
  const leave = head.unsubscribeUrl && absolute(head.unsubscribeUrl, head.publicUrl);
  const signed = footer[lang].replace('{operator}', head.operator);
  const address = head.address && head.address !== '—' ? head.address : '';

  const text = [
    ...template.lines,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ['-- ', signed, address, head.publicUrl, ...(leave ? [`${unsubscribe[lang]}: ${leave}`] : [])]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n');

  const links = [
    ...(action ? [action] : []),
    ...template.lines.flatMap((line) => [...line.matchAll(URLS)].map((m) => ({ label: m[0], url: m[0] }))),
    ...(leave ? [{ label: unsubscribe[lang], url: leave }] : []),
  ];
  return {
    subject,
    text: `${text}\n`,
    html: page({ subject, lang, lines: template.lines, action, leave, signed, address, publicUrl: head.publicUrl }),
    links,
  };
}

function page(m: {
  subject: string;
  lang: Lang;
  lines: string[];
  action?: MailLink;
  leave?: string;
  signed: string;
  address: string;
  publicUrl: string;
}): string {
  const button = m.action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(m.action.url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#1a56c4;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(m.action.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#555555">${fallback[m.lang]}<br><a href="${escapeHtml(m.action.url)}" style="color:#1a56c4;word-break:break-all">${escapeHtml(m.action.url)}</a></p>`
    : '';
  const leave = m.leave ? `<br><a href="${escapeHtml(m.leave)}" style="color:#555555">${unsubscribe[m.lang]}</a>` : '';
  return `<!doctype html>
<html lang="${m.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(m.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f4f5f7;color:#1c1e21;font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:16px">
<main style="background:#ffffff;border-radius:12px;padding:24px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escapeHtml(m.subject)}</h1>
${m.lines.map(paragraph).join('\n')}
${button}
</main>
<footer style="padding:16px 24px;font-size:13px;color:#555555">${escapeHtml(m.signed)}${m.address ? `<br>${escapeHtml(m.address)}` : ''}<br><a href="${escapeHtml(m.publicUrl)}" style="color:#555555">${escapeHtml(m.publicUrl)}</a>${leave}</footer>
</div>
</body>
</html>
`;
}
