import { validationError } from '../errors.ts';

/** The expressions of DynamoDB, by the name of the request's member that holds them. */
export type ExpressionKind =
  | 'ConditionExpression'
  | 'FilterExpression'
  | 'KeyConditionExpression'
  | 'ProjectionExpression'
  | 'UpdateExpression';

/** A part of an expression. `word` is a name, keyword or function, `other` a character that no expression has. */
export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'number' | 'sign' | 'other' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longest expression in bytes (AWS, "Quotas", expression length). */
const longest = 4096;

const pattern = /([A-Za-z_][A-Za-z0-9_]*)|(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|(\d+)|(<=|>=|<>|[=<>(),.[\]+-])|(\S)/g;
const kinds = ['word', 'name', 'value', 'number', 'sign', 'other'] as const;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    const kind = kinds[groups.findIndex((group) => group !== undefined)] ?? 'other';
    tokens.push({ kind, text: found, start: match.index, end: match.index + found.length });
  }
  return tokens;
}

/** Reads an expression token by token, and notes which names and values it refers to. */
export interface Reader {
  readonly tokens: readonly Token[];
  /** The present token. */
  readonly token: Token;
  /** The `#names` seen so far. */
  readonly names: Set<string>;
  /** The `:values` seen so far. */
  readonly values: Set<string>;
  /** Goes on to the next token and answers the one that was left. */
  take(): Token;
  /** Whether the token is this sign. */
  isSign(text: string): boolean;
  /** Whether the token is this keyword, in upper or lower case. */
  isKeyword(keyword: string): boolean;
  /** The token after the present one. */
  readonly next: Token;
  /**
   * Takes this sign.
   *
   * @throws DynamoError when there is another token.
   */
  takeSign(text: string): void;
  /** The refusal of the present token, or of an earlier one. */
  syntaxError(at?: Token): Error;
  /** The refusal of an expression that is well formed but means nothing. */
  problem(why: string): Error;
}

/**
 * A reader at the first token.
 *
 * @throws DynamoError when the expression is empty or too long.
 */
export function readerOf(kind: ExpressionKind, text: string): Reader {
  const problem = (why: string) => expressionProblem(kind, why);
  const size = Buffer.byteLength(text);
  if (size > longest) {
    const told = kind === 'UpdateExpression' ? '' : ` expression size: ${size}`;
    throw problem(`Expression size has exceeded the maximum allowed size;${told}`);
  }
  const tokens = tokensOf(text);
  if (tokens.length === 0) throw problem('The expression can not be empty;');
  const end: Token = { kind: 'end', text: '<EOF>', start: text.length, end: text.length };
  let at = 0;
  const present = () => tokens[at] ?? end;
  const names = new Set<string>();
  const values = new Set<string>();
  const take = () => {
    const token = present();
    at += 1;
    if (token.kind === 'name') names.add(token.text);
    if (token.kind === 'value') values.add(token.text);
    return token;
  };
  const isSign = (sign: string) => present().kind === 'sign' && present().text === sign;
  const syntaxError = (token = present()) => {
    const place = token === end ? tokens.length : tokens.indexOf(token);
    const from = tokens[place - 1] ?? token;
    const to = tokens[place + 1] ?? token;
    return problem(`Syntax error; token: "${token.text}", near: "${text.slice(from.start, to.end)}"`);
  };
  return {
    tokens,
    get token() {
      return present();
    },
    get next() {
      return tokens[at + 1] ?? end;
    },
    names,
    values,
    take,
    isSign,
    isKeyword: (keyword) => present().kind === 'word' && present().text.toUpperCase() === keyword,
    takeSign(sign) {
      if (!isSign(sign)) throw syntaxError();
      take();
    },
    syntaxError,
    problem,
  };
}

/** The refusal of an expression. */
export function expressionProblem(kind: ExpressionKind, why: string): Error {
  return validationError(`Invalid ${kind}: ${why}`);
}
