/** The letter of the bare purchase: as long as ours, put together without a renderer. */

const STYLE = 'margin:0;padding:0;background:#f4f5f7;color:#1c1e21;font-family:-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif;font-size:16px;line-height:1.5'; // prettier-ignore
const BUTTON = 'display:inline-block;padding:12px 24px;border-radius:8px;background:#1a56c4;color:#ffffff;font-weight:600;text-decoration:none'; // prettier-ignore
const PARAGRAPH = '<p style="margin:0 0 16px">';
const URL = 'http://localhost:3000/learn';
const DATE = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Moscow' });

/** @param {{ name: string, title: string, until: Date, clause: string }} d */
export function letter({ name, title, until, clause }) {
  const subject = `Доступ открыт: ${title}`;
  const lines = [
    `Здравствуйте, ${name}!`,
    `Вам открыт доступ к курсу «${title}» до ${DATE.format(until)} (${clause}).`,
    'Если курс не открывается, сообщите об этом в личном кабинете.',
  ];
  const foot = 'Это письмо отправил сервис Mediary (demo). Если вы его не ждали, ничего делать не нужно.';
  const text = `${lines.join('\n\n')}\n\nНачать заниматься:\n${URL}\n\n-- \n${foot}\n${URL}\n`;
  const html = `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="${STYLE}">
<div style="max-width:600px;margin:0 auto;padding:16px">
<main style="background:#ffffff;border-radius:12px;padding:24px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${subject}</h1>
${lines.map((line) => `${PARAGRAPH}${line}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${URL}" style="${BUTTON}">Начать заниматься</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#555555">Если кнопка не открывается, скопируйте адрес в браузер:<br><a href="${URL}" style="color:#1a56c4;word-break:break-all">${URL}</a></p>
</main>
<footer style="padding:16px 24px;font-size:13px;color:#555555">${foot}<br><a href="${URL}" style="color:#555555">${URL}</a></footer>
</div>
</body>
</html>
`;
  return { subject, text, html, links: [{ label: 'Начать заниматься', url: URL }] };
}
