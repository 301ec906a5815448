// In our form on a page of another site. Tells that page how high the form is, and nothing else; it is told to a site that may show it alone.
const root = document.documentElement;
const origins = (root.dataset.origins ?? '').split(' ');
const go = document.getElementById('go');

// No cookie comes along in another site's page, so each page carries the answers. A page that is reloaded or gone back to comes without
// them, and asks for itself once more with what this tab kept.
const kept = {
  get() {
    try {
      return sessionStorage.getItem('kept');
    } catch {
      return null;
    }
  },
  set(value) {
    try {
      sessionStorage.setItem('kept', value);
    } catch {
      // A browser that keeps nothing asks anew.
    }
  },
};
const before = 'fresh' in root.dataset ? kept.get() : null;
if (before) {
  go.elements.kept.value = before;
  go.submit();
} else {
  kept.set(go.elements.kept.value);
  history.replaceState(null, '', go.action);
}

let site;
function tell() {
  if (site) parent.postMessage({ hoofdzaakHeight: Math.ceil(document.body.getBoundingClientRect().height) }, site);
}
addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || data?.hoofdzaak !== 'hello' || !origins.includes(origin)) return;
  site = origin;
  tell();
});
new ResizeObserver(tell).observe(document.body);
