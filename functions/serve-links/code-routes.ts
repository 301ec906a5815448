import type { Context, Hono } from 'hono';
import type { LinkDesk } from '../cases/link-contracts.ts';
import type { ProvingVisit } from '../cases/visit-contracts.ts';
import { readCode } from '../domain/typed-code.ts';
import type { Area } from '../web/device-cookies.ts';
import { line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';
import { chooseLanguage } from '../web/http.ts';
import type { CodeLeftover } from '../web/links/show-link.ts';
import { forgetDevices, readForm, rememberDevice, tokenOf, visitOf } from '../web/links/site.ts';
import { linkTexts } from '../web/texts/link.ts';
import { problemText } from '../web/words/problems.ts';
import type { LinksRuntime } from './site.ts';

/** Pages of one kind, behind links that require a proven mailbox. */
export interface CodePages {
  readonly area: Area;
  readonly desk: Pick<LinkDesk, 'sendCode' | 'enterCode'>;
  /** The page as it is now, with what the post left over. */
  readonly show: (c: Context, left: CodeLeftover) => Promise<Response>;
  /** Back to the link's own address, so that a reload posts nothing. */
  readonly back: (c: Context, message?: 'code' | 'vergeten') => Response;
}

async function postSendCode(
  c: Context,
  runtime: LinksRuntime,
  { area, desk, show, back }: CodePages,
): Promise<Response> {
  const visit = visitOf(c, runtime, area);
  const text = linkTexts[visit.language].code;
  const sent = await desk.sendCode(tokenOf(c), visit);
  switch (sent.result) {
    case 'sent':
      rememberDevice(c, runtime, area, sent, runtime.region.links.codeValidMinutes * 60);
      return back(c, 'code');
    case 'gone':
      return back(c);
    case 'replaced':
      return show(c, { message: text.replaced });
    case 'worn-out':
      return show(c, { message: text.wornOut({ phone: runtime.region.helpdesk.phone }), status: 429 });
    case 'too-many':
      return show(c, { message: text.tooMany, status: 429, isCodeSent: true });
    case 'not-sent':
      return show(c, { message: text.notSent({ phone: runtime.region.helpdesk.phone }), status: 503 });
  }
}

/** Entering a code: who asks, what it proves, and the pages before and after. */
export interface CodeEntry extends Pick<CodePages, 'area' | 'show' | 'back'> {
  readonly enter: (code: string, visit: ProvingVisit) => ReturnType<LinkDesk['enterCode']>;
  /** What is said where the codes are used up; the words of a link where absent. */
  readonly wornOut?: string;
}

/** Reads a posted code and tries it. A text that is no code uses up no try. */
export async function postEnterCode(
  c: Context,
  runtime: LinksRuntime,
  { area, enter, show, back, wornOut }: CodeEntry,
): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, area), await readForm(c)];
  const text = linkTexts[visit.language].code;
  const wrong = (words: string) => show(c, { values: kept(values), problems: [{ field: 'code', text: words }] });
  const code = readCode(line(values, 'code') ?? '');
  if (code === undefined) return show(c, { values, problems: [{ field: 'code', text: codeProblem(c) }] });
  const remember = line(values, 'remember') === 'yes';
  const entered = await enter(code, { ...visit, remember });
  switch (entered.result) {
    case 'right':
      rememberDevice(c, runtime, area, entered);
      return back(c);
    case 'replaced':
      return show(c, { message: text.replaced });
    case 'worn-out':
      return show(c, {
        message: wornOut ?? text.wornOut({ phone: runtime.region.helpdesk.phone }),
        status: 429,
      });
    case 'wrong':
      return wrong(text.wrong({ left: entered.triesLeft }));
    case 'gone':
      return wrong(text.gone);
  }
}

const codeProblem = (c: Context): string => problemText({ code: 'code' }, chooseLanguage(c));

/** What was chosen stays; a code that did not work must be typed again. */
function kept(values: FormValues): FormValues {
  return new Map([...values].filter(([name]) => name !== 'code'));
}

/** Asking for a code, entering it, and making this device forget what it has proved. */
export function addCodeRoutes(app: Hono, runtime: LinksRuntime, pages: CodePages): void {
  app.post('/:token/code', (c) => postSendCode(c, runtime, pages));
  app.post('/:token/code/controle', (c) =>
    postEnterCode(c, runtime, { ...pages, enter: (code, visit) => pages.desk.enterCode(tokenOf(c), code, visit) }),
  );
  app.post('/:token/vergeet', (c) => {
    forgetDevices(c, runtime);
    return pages.back(c, 'vergeten');
  });
}
