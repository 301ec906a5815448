/**
 * The look of all pages: teal header and footer, readable type, one column. Sizes in rem so that people's own text size
 * counts; everything wraps at 320 px (WCAG 1.4.10); colours reach 4.5:1 on their background (WCAG 1.4.3).
 */
export const css = `
:root {
  --teal: #0a5f69;
  --teal-dark: #084a52;
  --teal-light: #dff0f3;
  --ink: #001843;
  --ink-soft: #52617a;
  --link: #015187;
  --red: #9d1620;
  --red-light: #fdecec;
  --yellow: #fff6d6;
  --focus: #ffd500;
  --line: #516079;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: #fff;
  color: var(--ink);
  font: 1.0625rem/1.55 "Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
  overflow-wrap: break-word;
}
main { flex: 1 0 auto; padding-top: 2rem; padding-bottom: 3rem; }
main:focus { outline: none; }
.inner { width: 100%; max-width: 64rem; margin: 0 auto; padding-left: 1rem; padding-right: 1rem; }
main > * { max-width: 44rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .25rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
li { margin-bottom: .25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 5px var(--focus); }
.skip-link { position: absolute; left: -999rem; background: var(--focus); color: var(--ink); padding: .75rem 1rem; }
.skip-link:focus { left: 0; top: 0; z-index: 1; }
.page-header { background: var(--teal); color: #fff; }
.page-header .inner { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; }
.page-header a { color: #fff; }
.page-header :focus-visible { outline-color: #fff; }
.service { display: inline-flex; gap: .75rem; align-items: center; font-weight: 700; font-size: 1.125rem; text-decoration: none; }
.service svg { flex: none; }
.languages { display: flex; gap: 1rem; }
.languages > * { padding: .25rem 0; }
.crisis { background: var(--yellow); border-top: 1px solid #e3cf7a; }
.crisis p { margin: 0; padding: 1rem 0; }
.page-footer { background: var(--teal-light); padding: 1.5rem 0; }
.page-footer p { margin: 0 0 .75rem; }
.footer-links { display: flex; flex-wrap: wrap; gap: 1rem; }
.lead { font-size: 1.1875rem; }
.hint { color: var(--ink-soft); margin: 0 0 .375rem; }
.panel { background: var(--teal-light); padding: 1.25rem; margin: 0 0 1.5rem; }
.panel > :last-child, .notice > :last-child, .error-summary > :last-child { margin-bottom: 0; }
.panel h2, .notice h2, .error-summary h2 { margin-top: 0; }
.notice { border-left: .375rem solid var(--teal); background: var(--yellow); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.error-summary { border: 2px solid var(--red); background: var(--red-light); padding: 1.25rem; margin: 0 0 1.5rem; }
.reference { font-size: 1.5rem; font-weight: 700; letter-spacing: .05em; }
form { margin: 0 0 1.5rem; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { padding: 0; font-weight: 700; }
.section { margin: 0 0 1rem; padding-top: 1rem; border-top: 1px solid #c3ccd6; }
.section > legend { float: left; width: 100%; font-size: 1.375rem; margin-bottom: .75rem; }
.section > legend + * { clear: both; }
.field { margin: 0 0 1.5rem; }
.field > label, .field > fieldset > legend { display: block; font-weight: 700; margin-bottom: .25rem; }
.optional { font-weight: 400; }
.field-error { border-left: .25rem solid var(--red); padding-left: 1rem; }
.error-message { color: var(--red); font-weight: 700; margin: 0 0 .375rem; }
input[type="text"], input[type="email"], input[type="tel"], input[type="date"], input[type="number"], select, textarea {
  width: 100%;
  max-width: 26rem;
  min-height: 2.75rem;
  padding: .5rem .75rem;
  border: 1px solid var(--line);
  border-radius: 0;
  background: #fff;
  color: inherit;
  font: inherit;
}
textarea { max-width: 100%; min-height: 7rem; }
[aria-invalid="true"] { border: 2px solid var(--red); background: var(--red-light); }
.date-parts { display: flex; flex-wrap: wrap; gap: .75rem; }
.date-parts label { display: block; }
.date-parts input { width: 4.5rem; }
.date-parts .year input { width: 6.5rem; }
.option { display: flex; gap: .75rem; align-items: flex-start; padding: .625rem .875rem; border: 1px solid var(--line); margin: 0 0 .5rem; background: #fff; }
.option input { flex: none; width: 1.5rem; height: 1.5rem; margin: .0625rem 0 0; accent-color: var(--teal); }
.option label { flex: 1; cursor: pointer; }
.option .hint { display: block; margin: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
.buttons form { margin: 0; }
.button, button {
  display: inline-block;
  min-height: 3rem;
  padding: .75rem 1.125rem;
  border: 2px solid var(--teal);
  border-radius: .5rem;
  background: var(--teal);
  color: #fff;
  font: inherit;
  font-weight: 700;
  line-height: 1.3;
  text-decoration: none;
  cursor: pointer;
}
.button:hover, button:hover { background: var(--teal-dark); border-color: var(--teal-dark); color: #fff; }
.button-secondary { background: #fff; color: var(--teal); }
.button-plain { background: none; border-color: transparent; color: var(--link); text-decoration: underline; padding-left: 0; }
.button-plain:hover { background: none; border-color: transparent; color: var(--link); }
dl.facts { display: grid; grid-template-columns: minmax(0, 1fr); margin: 0 0 1.5rem; }
dl.facts dt { font-weight: 700; padding-top: .5rem; border-top: 1px solid #c3ccd6; }
dl.facts dd { margin: 0; padding-bottom: .5rem; }
ol.timeline { list-style: none; padding: 0; }
ol.timeline > li { border-left: .25rem solid #c3ccd6; padding: 0 0 1rem 1rem; margin: 0; }
ol.timeline > li.done { border-color: var(--teal); }
ol.timeline > li.now { border-color: var(--focus); font-weight: 700; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #c3ccd6; }
@media (min-width: 40rem) {
  h1 { font-size: 2.375rem; }
  dl.facts { grid-template-columns: 14rem minmax(0, 1fr); }
  dl.facts dt { padding-bottom: .5rem; }
  dl.facts dd { padding-top: .5rem; border-top: 1px solid #c3ccd6; }
}
@media (max-width: 39.99rem) {
  table.stacked thead { position: absolute; left: -999rem; }
  table.stacked tr, table.stacked td, table.stacked th { display: block; border: 0; padding-left: 0; }
  table.stacked tr { border-bottom: 1px solid #c3ccd6; padding: .5rem 0; }
}
@media (forced-colors: active) { .button, button { border-color: ButtonText; } }
@media print { .page-header, .page-footer, .skip-link { display: none; } }
`;
