// The documentation of the API: copies code, and sends referrals to the sandbox. The page can be read without it.
const form = document.querySelector('#try-it');
const { url, key, busy, failed, copy, copied } = form.dataset;
const [example, body, language, answer] = ['example', 'body', 'language', 'answer'].map((name) =>
  form.querySelector(`#try-${name}`),
);
const status = form.querySelector('#try-status');
const result = form.querySelector('#try-result');
document.querySelector('#no-script').hidden = true;
form.hidden = false;
example.addEventListener('change', () => {
  body.value = example.value;
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  status.textContent = busy;
  result.textContent = '';
  const headers = { 'Content-Type': 'application/json', 'X-API-Key': key };
  if (answer.value !== '') headers['Sandbox-Answer'] = answer.value;
  try {
    const got = await fetch(`${url}?lang=${language.value}`, { method: 'POST', headers, body: body.value });
    const text = await got.text();
    status.textContent = `${got.status} ${got.headers.get('Content-Type')}`;
    result.textContent = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    status.textContent = failed;
  }
});
for (const code of navigator.clipboard ? document.querySelectorAll('pre.code:not(#try-result)') : []) {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button copy',
    textContent: copy,
  });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 3000);
  });
  code.before(button);
}
