// Sets language and colour scheme before the first paint; a file of its own so that the page needs no inline script.
(function () {
  var root = document.documentElement;
  try {
    var lang = localStorage.getItem('mediary.language');
    if (lang === 'ru' || lang === 'kk' || lang === 'en') root.lang = lang;
  } catch (e) {}
  var scheme = null;
  try {
    scheme = localStorage.getItem('mediary.scheme');
  } catch (e) {}
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
})();
