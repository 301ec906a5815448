import type { Context } from 'hono';
import { forgetPath } from '../domain/former-address.ts';
import { isToken } from '../domain/link-token.ts';
import { answerPage } from '../web/answer-page.ts';
import { chooseLanguage } from '../web/http.ts';
import { forgetAddressPage, forgottenPage } from '../web/links/former-page.ts';
import { linkPath, pageContext, tokenOf } from '../web/links/site.ts';
import { unknownLinkPage } from '../web/links/state-pages.ts';
import { linkTexts } from '../web/texts/link.ts';
import type { LinksRuntime } from './site.ts';

const pathOf = (c: Context) => `${linkPath('taak', tokenOf(c))}/${forgetPath}`;

/** A link that was cut off by a mail program forgets nothing, and its reader has to know that; its length tells nothing of a case. */
async function cutOff(c: Context, runtime: LinksRuntime): Promise<Response | undefined> {
  if (isToken(tokenOf(c))) return undefined;
  const path = pathOf(c);
  return answerPage(c, runtime, unknownLinkPage(pageContext(c, runtime, path)), { path, status: 404 });
}

/**
 * Asks whether an address that was replaced is to be forgotten. Nothing is read for it: it is the same page for every link, so it
 * tells nothing of a case, not even whether there is one.
 */
export async function showForget(c: Context, runtime: LinksRuntime): Promise<Response> {
  const path = pathOf(c);
  return (
    (await cutOff(c, runtime)) ?? answerPage(c, runtime, forgetAddressPage(pageContext(c, runtime, path)), { path })
  );
}

/** Has it forgotten. The page that follows is the same whatever there was to forget, however often it is pressed. */
export async function postForget(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [path, isCutOff] = [pathOf(c), await cutOff(c, runtime)];
  if (isCutOff !== undefined) return isCutOff;
  const context = pageContext(c, runtime, path);
  if ((await runtime.formerDesk.forget(tokenOf(c))) === 'done')
    return answerPage(c, runtime, forgottenPage(context), { path });
  const { busy } = linkTexts[chooseLanguage(c)];
  return answerPage(c, runtime, forgetAddressPage(context, busy), { path, status: 409 });
}
