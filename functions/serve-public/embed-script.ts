import type { Context } from 'hono';
import { inEveryLanguage } from '../domain/codes.ts';
import { assetPaths } from '../web/assets/asset-paths.ts';
import { assetAt } from '../web/assets/assets.ts';
import { otherSiteTexts } from '../web/texts/other-site.ts';
import { entityTag, isKnown } from './entity-tag.ts';
import type { PublicRuntime } from './site.ts';

/** How long a browser may use the script before it asks whether it changed, in seconds. */
const keptSeconds = 24 * 60 * 60;

/** The script that puts our form in place on a page of another site, with the words of this region. */
export function getEmbedScript(c: Context, { region }: PublicRuntime): Response {
  const words = inEveryLanguage((language) => {
    const { title, link } = otherSiteTexts[language].embed;
    const service = region.serviceName[language];
    return { title: title({ service }), text: link({ service }) };
  });
  const code = assetAt(assetPaths.embed)?.body.toString('utf8') ?? '';
  const script = code.replace('const words = {};', () => `const words = ${JSON.stringify(words)};`);
  const etag = entityTag(script);
  c.header('Cache-Control', `public, max-age=${keptSeconds}`);
  c.header('ETag', etag);
  // Pages that isolate themselves take nothing of another site that does not say so.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  if (isKnown(c, etag)) return c.body(null, 304);
  return c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
}
