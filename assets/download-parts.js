// Optional: fetches a file that comes in parts, and hands it over as one. Without scripts the links to the parts do.
for (const box of document.querySelectorAll('[data-parts]')) {
  const links = [...box.querySelectorAll('a[data-part]')];
  const { parts, all, stop, busy, done, stopped, failed } = box.dataset;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: all });
  const progress = Object.assign(document.createElement('progress'), { max: links.length, hidden: true });
  const status = document.createElement('p');
  progress.setAttribute('aria-label', busy);
  status.setAttribute('role', 'status');
  box.prepend(button, progress, status);
  let run;
  button.addEventListener('click', async () => {
    if (run) return run.abort();
    run = new AbortController();
    const { signal } = run;
    // Whoever waits no longer than a moment needs no bar.
    const late = setTimeout(() => {
      progress.hidden = false;
      status.textContent = busy;
    }, 2000);
    button.textContent = stop;
    status.textContent = '';
    progress.value = 0;
    try {
      const texts = [];
      for (const link of links) {
        const answer = await fetch(link.href, { signal, redirect: 'error' });
        if (!answer.ok) throw new Error(String(answer.status));
        const text = await answer.text();
        // The names of the columns stand in the first part alone.
        texts.push(texts.length === 0 ? text : text.slice(text.indexOf('\n') + 1));
        progress.value = texts.length;
      }
      const href = URL.createObjectURL(new Blob(texts, { type: 'text/csv' }));
      Object.assign(document.createElement('a'), { href, download: parts }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60000);
      status.textContent = done;
    } catch {
      status.textContent = signal.aborted ? stopped : failed;
    }
    clearTimeout(late);
    progress.hidden = true;
    button.textContent = all;
    run = undefined;
  });
}
