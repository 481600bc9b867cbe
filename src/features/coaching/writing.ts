import { z } from 'zod';
import { Invalid } from '#domain/errors.ts';

/** A text to check. `at` is where it starts in the file, in UTF-16 units; `escaped` when it stands there as JSON writes it. */
export interface Writing {
  /** Where it is in the JSON (“points.2.text”); empty for plain text. */
  readonly path: string;
  readonly text: string;
  readonly at: number;
  readonly escaped: boolean;
}

const PointsPage = z.object({
  points: z.array(
    z.union([
      z.string().transform((text) => ({ text, picture: undefined, section: undefined })),
      z.object({ text: z.string(), picture: z.string().nullable().optional(), section: z.string().optional() }),
    ]),
  ),
  names: z.array(z.string()).default([]),
  lastChecked: z.iso.date().nullable().optional(),
  meanings: z.array(z.string()).default([]),
});

export interface WrittenPage {
  readonly points: readonly { readonly text: string; readonly picture: string | null; readonly section?: string }[];
  readonly names: readonly string[];
  /** Undefined when the file does not speak of it. */
  readonly lastChecked: string | null | undefined;
  readonly meanings: readonly string[];
}

export interface Writings {
  readonly texts: readonly Writing[];
  /** Names that the file gives: nothing is said about them. */
  readonly names: readonly string[];
  /** When the file is a page of points with pictures. */
  readonly page: WrittenPage | null;
}

/** Keys whose words are names. */
const NAMES =
  /^(?:name|names|alternate_?name|town|city|lines|address_[12]|label|provider|organi[sz]ation|venue|host_?employer|college|by)$/iu;
/** Keys whose words nobody reads as sentences. */
const NO_TEXT =
  /^(?:id|.*_id|ids?|slug|kind|type|status|url|uri|link|website|logo|email|phone|number|postcode|postal_code|picture|section|currency|timezone|language|languages|on|from|to|state|source|version|schema|activities|audiences|ways|facts|code|taxonomy|meanings)$/iu;

interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
}

function* leavesOf(value: unknown, path: readonly string[]): Generator<Leaf> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* leavesOf(item, [...path, String(at)]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
}

/** The key a text stands under, the number of a list left out. */
const keyOf = (path: readonly string[]): string => path.findLast((part) => !/^\d+$/u.test(part)) ?? '';

function pageOf(value: unknown): WrittenPage | null {
  const parsed = PointsPage.safeParse(value);
  if (!parsed.success || parsed.data.points.every(({ picture }) => picture === undefined)) return null;
  const { points, names, lastChecked, meanings } = parsed.data;
  return {
    points: points.map(({ text, picture, section }) => ({
      text,
      picture: picture ?? null,
      ...(section === undefined ? {} : { section }),
    })),
    names,
    lastChecked,
    meanings,
  };
}

function writingsOfJson(source: string, value: unknown): Writings {
  const leaves = [...leavesOf(value, [])].filter(({ text }) => /\p{L}/u.test(text));
  const listed = typeof value === 'object' && value !== null && !Array.isArray(value) && !('text' in value);
  const flat = listed && Object.values(value).every((item) => typeof item === 'string');
  const isName = ({ path, text }: Leaf): boolean => NAMES.test(keyOf(path)) && !(flat && /[.!?]\s*$/u.test(text));
  const names = leaves.filter(isName).map(({ text }) => text);
  let from = 0;
  const texts = leaves.flatMap((leaf): Writing[] => {
    const written = JSON.stringify(leaf.text);
    const found = source.indexOf(written, from);
    if (found >= 0) from = found + 1;
    if (isName(leaf) || NO_TEXT.test(keyOf(leaf.path))) return [];
    return [{ path: leaf.path.join('.'), text: leaf.text, at: Math.max(0, found) + 1, escaped: true }];
  });
  return { texts, names, page: pageOf(value) };
}

/**
 * What there is to check in a file: plain text, or JSON that is a text, `{text}`, a page of points, a listing, or texts by name. Throws Invalid
 * when it starts as JSON does and is none, or when it is not text.
 */
export function writingsIn(source: string, named: 'json' | 'text' | 'unknown'): Writings {
  if (source.includes('\u0000')) throw new Invalid('This is not a text file. Give a file with text or JSON.');
  if (named !== 'json' && !(named === 'unknown' && /^\s*[{["]/u.test(source)))
    return { texts: [{ path: '', text: source, at: 0, escaped: false }], names: [], page: null };
  try {
    return writingsOfJson(source, JSON.parse(source));
  } catch (error) {
    if (named === 'unknown')
      return { texts: [{ path: '', text: source, at: 0, escaped: false }], names: [], page: null };
    throw new Invalid(`This is not whole JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
