import { isLang, type Lang } from '#kernel';

/** The best of ru, kk and en for an Accept-Language header; Russian where nothing fits. */
export function langOf(header: string | undefined): Lang {
  if (!header) return 'ru';
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.toLowerCase().split('-')[0]!, q: q ? Number(q.slice(2)) : 1 };
    })
    .filter((x) => x.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of ranked) if (isLang(tag)) return tag;
  return ranked.length > 0 && ranked.every((r) => r.tag !== '*') ? 'en' : 'ru';
}
