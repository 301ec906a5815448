// Served as /v1/embed.js: puts our form where its element stands on a page of another site. No cookies, no tracking, nothing inline. The
// link before it, or else one of its own, stays until the form shows that it works.
(() => {
  const script = document.currentScript;
  // Title and link of each language, put here when it is served.
  const words = {};
  const home = new URL('..', script.src);
  const asked = script.dataset.lang || document.documentElement.lang.slice(0, 2);
  const lang = Object.hasOwn(words, asked) ? asked : Object.keys(words)[0];
  const { title, text } = words[lang];

  let link = script.previousElementSibling;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== home.origin) {
    link = document.createElement('a');
    Object.assign(link, { href: `${home.href}aanmelden?lang=${lang}`, textContent: text, lang });
    script.before(link);
  }
  const frame = document.createElement('iframe');
  const client = encodeURIComponent(script.dataset.client || '');
  Object.assign(frame, { title, lang, src: `${home.href}aanmelden/ingebed/${client}?lang=${lang}` });
  // Set one by one by a script, these pass a policy that forbids inline styles.
  Object.assign(frame.style, { border: 0, display: 'block', height: 0, visibility: 'hidden', width: '100%' });

  // A page that was refused or did not arrive does not answer: then the link is there.
  const showLink = () => {
    link.hidden = false;
  };
  let pages = 0;
  let isNew = true;
  let late = setTimeout(showLink, 15000);
  frame.addEventListener('load', () => {
    clearTimeout(late);
    late = setTimeout(showLink, 5000);
    pages += 1;
    isNew = true;
    frame.contentWindow.postMessage({ hoofdzaak: 'hello' }, home.origin);
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== home.origin || !(data?.hoofdzaakHeight > 0)) return;
    clearTimeout(late);
    link.hidden = true;
    Object.assign(frame.style, { height: `${Math.min(data.hoofdzaakHeight, 30000)}px`, visibility: 'visible' });
    // Each next page begins at its top, which may have been scrolled away.
    if (isNew && pages > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    isNew = false;
  });
  script.after(frame);
})();
