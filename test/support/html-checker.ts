import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Settings that are worked out once: html-validate does so for each page anew, which takes as long as reading the page. */
class SettledOnce extends StaticConfigLoader {
  private settled: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...of: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.settled ??= super.getConfigFor(...of);
    return this.settled;
  }
}

/** A checker of HTML with one set of rules, for many pages. */
export function htmlChecker(rules: ConfigData): HtmlValidate {
  return new HtmlValidate(new SettledOnce(rules));
}
