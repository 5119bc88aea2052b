import { renderMail } from './render.js';
import { makeTransport } from './transport.js';

const head = { operator: 'Медиары', address: '—', publicUrl: 'https://mediary.test' };
const render = (template: Parameters<typeof renderMail>[0]) => renderMail(template, 'ru', head);

describe('letters', () => {
  it('say the same in text and HTML, in the language of the reader', () => {
    const { text, html, links } = render({
      subject: 'Тема',
      lines: ['Раз.\nДва.', 'Смотрите https://mediary.test/a?b=1&c=2.'],
      action: { label: 'Открыть', url: '/x' },
    });
    for (const part of ['Раз.', 'Два.', 'Открыть', 'https://mediary.test/x', 'Это письмо отправил сервис Медиары']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(html).toContain('<html lang="ru">');
    expect(html).toContain('Раз.<br>Два.');
    expect(html).toContain('href="https://mediary.test/a?b=1&amp;c=2"');
    expect(links.map((l) => l.url)).toEqual(['https://mediary.test/x', 'https://mediary.test/a?b=1&c=2']);
  });

  it('let nobody write HTML or headers through a name', () => {
    const { html, subject } = render({
      subject: 'A\r\nBcc: b@x.test',
      lines: ['<img src=x onerror=alert(1)>', 'https://x.test/"onmouseover="1'],
      action: { label: '<b>"', url: '/"><script>' },
    });
    expect(subject).toBe('A Bcc: b@x.test');
    expect(html).not.toMatch(/<img|<script>|<b>"|[^\w]onmouseover="/);
  });

  it('link nowhere but to http and https', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(() => render({ subject: 's', lines: [], action: { label: 'a', url } })).toThrow(/http/);
  });

  it('need a mail server in production', () => {
    expect(() => makeTransport({ mode: 'production', mailFrom: 'a@x.test' })).toThrow(/SMTP_URL/);
    makeTransport({ mode: 'sandbox', mailFrom: 'a@x.test' }).close();
  });
});
