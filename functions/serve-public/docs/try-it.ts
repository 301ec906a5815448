import { languages } from '../../domain/codes.ts';
import { sandboxKey } from '../../domain/sandbox.ts';
import { sandboxAnswers } from '../../domain/sandbox-answers.ts';
import { type Html, html } from '../../web/html.ts';
import type { PageContext } from '../../web/page-context.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { languageTexts } from '../../web/texts/language.ts';
import type { exampleRequest } from '../openapi-example.ts';

/** A code of no municipality of this region, nor of one near it: Groningen. */
const farAway = 'GM0014';

/**
 * The form that sends a referral to the sandbox. It needs the page's script, which also takes the note away that says so; nothing can be
 * sent to anything but the sandbox from here.
 */
export function tryItForm({ lang, base }: PageContext, good: ReturnType<typeof exampleRequest>): Html {
  const text = apiDocsTexts[lang];
  const { tryIt } = text;
  const { name: _, ...nameless } = good.referrer;
  const bodies = [
    [tryIt.good, good],
    [tryIt.mistakes, { ...good, referrer: nameless, candidate: { ...good.candidate, birthDate: '31-02-2006' } }],
    [tryIt.elsewhere, { ...good, candidate: { ...good.candidate, municipality: farAway } }],
  ] as const;
  const written = (body: object) => JSON.stringify(body, null, 2);
  return html`<p>${tryIt.lead}</p>
<p id="no-script">${tryIt.noScript}</p>
<form id="try-it" hidden data-url="${base}/v1/referrals" data-key="${sandboxKey}" data-busy="${tryIt.busy}" data-failed="${tryIt.failed}" data-copy="${text.copy}" data-copied="${text.copied}">
<div class="field">
<label for="try-example">${tryIt.example}</label>
<select id="try-example">
${bodies.map(([name, body]) => html`<option value="${written(body)}">${name}</option>\n`)}</select>
</div>
<div class="field">
<label for="try-body">${tryIt.body}</label>
<textarea id="try-body" class="code" rows="16" spellcheck="false" autocomplete="off">${written(good)}</textarea>
</div>
<div class="field">
<label for="try-language"><code>lang</code></label>
<select id="try-language">
${languages.map((one) => html`<option value="${one}"${one === lang ? html` selected` : ''}>${languageTexts[one].name}</option>\n`)}</select>
</div>
<div class="field">
<label for="try-answer">${tryIt.answer} (<code>Sandbox-Answer</code>)</label>
<select id="try-answer">
<option value="">${tryIt.normal}</option>
${sandboxAnswers.map((one) => html`<option>${one}</option>\n`)}</select>
</div>
<p><button class="button" type="submit">${tryIt.send}</button></p>
<h3>${tryIt.result}</h3>
<p id="try-status" role="status"></p>
<pre class="code" id="try-result"></pre>
</form>`;
}
