/** What the gateway itself answers when no function is reached. */
export interface GatewayAnswer {
  /** API Gateway's name of the case. */
  readonly type:
    | 'MISSING_AUTHENTICATION_TOKEN'
    | 'THROTTLED'
    | 'WAF_FILTERED'
    | 'REQUEST_TOO_LARGE'
    | 'DEFAULT_4XX'
    | 'DEFAULT_5XX';
  readonly status: 400 | 403 | 404 | 413 | 429 | 500;
  /** Seconds after which a retry makes sense. */
  readonly retryAfter?: number;
  readonly title: { readonly nl: string; readonly en: string };
  readonly text: { readonly nl: string; readonly en: string };
  /** What only a program's author needs to know, in English. */
  readonly forPrograms?: string;
}

/** All of them. The two defaults cover cases without an answer of their own. */
export const gatewayAnswers: readonly GatewayAnswer[] = [
  {
    // The gateway's name for a path or method that does not exist.
    type: 'MISSING_AUTHENTICATION_TOKEN',
    status: 404,
    title: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
    text: {
      nl: 'Kijk of het adres klopt. Kom je uit een mail? Open de link dan nog een keer, of kopieer hem helemaal.',
      en: 'Check the address. Did you come from a mail? Open its link again, or copy all of it.',
    },
  },
  {
    type: 'THROTTLED',
    status: 429,
    retryAfter: 30,
    title: { nl: 'Het is nu erg druk', en: 'It is very busy right now' },
    text: {
      nl: 'Wacht een minuut en probeer het nog een keer. Wat je instuurde is niet opgeslagen.',
      en: 'Wait a minute and try again. What you sent was not stored.',
    },
  },
  {
    type: 'WAF_FILTERED',
    status: 403,
    title: { nl: 'Dit kunnen we niet aannemen', en: 'We cannot accept this' },
    text: {
      nl: 'Onze beveiliging hield je bericht tegen. Stuurde je veel achter elkaar? Wacht dan vijf minuten. Haal anders vreemde tekens of links uit je tekst, of bel ons.',
      en: 'Our protection stopped your message. Did you send a lot in a row? Then wait five minutes. Otherwise take unusual characters or links out of your text, or phone us.',
    },
    forPrograms: 'Every request needs a User-Agent header that names your system.',
  },
  {
    type: 'REQUEST_TOO_LARGE',
    status: 413,
    title: { nl: 'Je bericht is te groot', en: 'Your message is too large' },
    text: { nl: 'Maak je tekst korter en probeer het nog een keer.', en: 'Shorten your text and try again.' },
  },
  {
    type: 'DEFAULT_4XX',
    status: 400,
    title: { nl: 'Dit ging niet goed', en: 'Something was wrong with this request' },
    text: { nl: 'Ga terug en probeer het nog een keer, of bel ons.', en: 'Go back and try again, or phone us.' },
  },
  {
    type: 'DEFAULT_5XX',
    status: 500,
    retryAfter: 60,
    title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
    text: {
      nl: 'Probeer het over een paar minuten nog een keer, of bel ons.',
      en: 'Try again in a few minutes, or phone us.',
    },
  },
];

/** How people reach a person when the site cannot help them. */
export interface HelpLine {
  readonly serviceName: { readonly nl: string; readonly en: string };
  readonly phone: string;
}

/**
 * The look of our pages in a few lines, because there is no function to serve a style sheet. The page repeats nothing
 * of the request, so it needs no content security policy against what others write. It could hardly have one: the gateway
 * ends a header's value by the quotes that a policy needs, and AWS documents no way to write one inside.
 */
const style =
  '*{box-sizing:border-box}' +
  'body{margin:0;color:#001a40;font:1rem/1.5 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}' +
  'header{background:#0a5f69;color:#fff;font-weight:700;font-size:1.125rem}' +
  'header,main,footer{padding:1.25rem max(1.5rem,calc(50% - 28.5rem))}' +
  'main>section{max-width:42rem}h1{font-size:2rem;line-height:1.25;margin:1rem 0 .5rem}' +
  'section+section{border-top:1px solid #c0c7d2;margin-top:2rem;padding-top:1rem}' +
  'footer{background:#fff6d6;border-top:1px solid #e3cf7a}footer p{margin:.25rem 0}';

/**
 * The answer as a page, in both languages because the gateway cannot tell which one the reader wants. It contains
 * nothing of the request.
 */
export function answerPage(answer: GatewayAnswer, help: HelpLine): string {
  const safe = (text: string) => text.replace(/[&<>"$]/g, (character) => `&#${character.codePointAt(0)?.toString()};`);
  const part = (lang: 'nl' | 'en', call: string) =>
    `<section lang="${lang}"><h1>${safe(answer.title[lang])}</h1><p>${safe(answer.text[lang])}</p>` +
    `<p>${call} ${safe(help.phone)}.</p></section>`;
  return (
    `<!doctype html><html lang="nl"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    // An empty icon, so that no browser requests one and gets this same page again.
    `<link rel="icon" href="data:,">` +
    `<title>${safe(answer.title.nl)} - ${safe(help.serviceName.nl)}</title><style>${style}</style></head>` +
    `<body><header>${safe(help.serviceName.nl)}</header><main>` +
    part('nl', 'Bel ons:') +
    part('en', 'Phone us:') +
    `</main><footer><p>Gevaar? Bel 112. Denk je aan zelfmoord? Bel 113 of 0800-0113.</p>` +
    `<p lang="en">In danger? Call 112. Thinking of suicide? Call 113 or 0800-0113.</p></footer></body></html>`
  );
}

/** The answer as RFC 9457 problem details, for programs. */
export function answerProblem(answer: GatewayAnswer): string {
  const detail = [answer.text.en, ...(answer.forPrograms === undefined ? [] : [answer.forPrograms])].join(' ');
  return JSON.stringify({ status: answer.status, title: answer.title.en, detail });
}
