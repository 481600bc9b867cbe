import { Tokenizer, TokenType } from '@streamparser/json';

/** What kind of text this is, told by its beginning. */
export type TextFormat = 'json' | 'json-lines' | 'csv' | 'unknown';

/** How a JSON document is laid out at the top. */
export interface JsonOutline {
  readonly top: 'list' | 'object';
  /** Keys of the top object, as far as the beginning goes, with what stands behind them. */
  readonly keys: ReadonlyMap<string, 'list' | 'object' | 'plain'>;
}

const isWhole = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

/** Tells the format of a text by its first characters; a name or a content type is not asked. */
export function formatOf(start: string): TextFormat {
  const text = start.trimStart();
  if (text.startsWith('[')) return 'json';
  if (text.startsWith('{')) {
    const [line = '', next] = text.split(/\r?\n/u, 2);
    return next?.trimStart().startsWith('{') === true && isWhole(line) ? 'json-lines' : 'json';
  }
  if (text === '' || text.startsWith('<')) return 'unknown';
  const [heading = ''] = text.split(/\r?\n/u, 1);
  return /[,;\t]/u.test(heading) ? 'csv' : 'unknown';
}

const OPENS: readonly TokenType[] = [TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET];
const CLOSES: readonly TokenType[] = [TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET];
const kindOfToken = (token: TokenType) =>
  token === TokenType.LEFT_BRACKET ? 'list' : token === TokenType.LEFT_BRACE ? 'object' : 'plain';

/** The top of a JSON document, from its beginning. A mistake in it is left for the reader to find and place. */
export function outlineOf(start: string): JsonOutline {
  const keys = new Map<string, 'list' | 'object' | 'plain'>();
  const top = start.trimStart().startsWith('[') ? 'list' : 'object';
  let depth = 0;
  let key: string | null = null;
  const atTop = (token: TokenType, value: unknown): void => {
    if (key === null) key = token === TokenType.STRING ? String(value) : null;
    else if (token !== TokenType.COLON) {
      keys.set(key, kindOfToken(token));
      key = null;
    }
  };
  const tokenizer = new Tokenizer();
  tokenizer.onError = () => undefined;
  tokenizer.onToken = ({ token, value }) => {
    if (depth === 1 && top === 'object') atTop(token, value);
    if (OPENS.includes(token)) depth += 1;
    if (CLOSES.includes(token)) depth -= 1;
  };
  tokenizer.write(start);
  return { top, keys };
}

/** Which table of columns a CSV's headings are. */
export type CsvShape = 'template' | 'council' | 'one-table' | 'unknown';

export function csvShapeOf(headings: readonly string[]): CsvShape {
  const has = (...names: string[]): boolean => names.every((name) => headings.includes(name));
  if (has('import_id', 'import_id_reference', 'name')) return 'council';
  if (has('provider_name', 'listing_name')) return 'template';
  return has('id', 'organization_id', 'name') ? 'one-table' : 'unknown';
}
