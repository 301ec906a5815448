import { createRequire } from 'node:module';

type Options = { readonly schemas?: readonly { readonly $id?: string }[] };
/** What this needs of a compiler of schemas, as the `ajv` package makes it. */
interface Compiler {
  addKeyword(keyword: string | { readonly keyword: string | readonly string[] }): unknown;
  getKeyword(keyword: string): unknown;
}

const ajv = createRequire(createRequire(import.meta.url).resolve('asl-validator'))('ajv') as {
  default: new (options?: Options) => Compiler;
};
const Original = ajv.default;
let first: Compiler | undefined;

/**
 * asl-validator compiles AWS's schemas of a state machine anew for each definition, which takes longer than most tests of the
 * engine. From here on the compiler of the first is given again. What others compile with the same package stays theirs.
 */
ajv.default = class extends Original {
  constructor(options?: Options) {
    super(options);
    if (options?.schemas?.[0]?.$id?.startsWith('http://asl-validator.cloud/') !== true) return;
    first ??= this;
    // biome-ignore lint/correctness/noConstructorReturn: asl-validator asks for a new one, and this is the only place to answer.
    return first;
  }

  override addKeyword(keyword: string | { readonly keyword: string | readonly string[] }): unknown {
    const names = [typeof keyword === 'string' ? keyword : keyword.keyword].flat();
    return names.every((name) => this.getKeyword(name) !== false) ? this : super.addKeyword(keyword);
  }
};
