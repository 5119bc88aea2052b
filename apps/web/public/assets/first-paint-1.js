// Sets language and colour scheme before the first paint; a file of its own so that the page needs no inline script.
{
  const root = document.documentElement;
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const lang = remembered('mediary.language');
  if (['ru', 'kk', 'en'].includes(lang)) root.lang = lang;
  const scheme = remembered('mediary.scheme');
  const dark = scheme === 'dark' || (scheme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
