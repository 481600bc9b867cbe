import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { BadTheme, OWN_THEME, parseTheme, type Theme } from '#domain/looks/theme.ts';

/** A council's logo as it is sent. */
export type Logo = { readonly contentType: string; readonly body: Buffer };
export type OwnTheme = Theme & { readonly logoFile: Logo | null };

/** The file a council writes, in the data folder. */
export const THEME_FILE = 'theme.json';
const LARGEST_LOGO = 200 * 1024;
const TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' };

function readLogo(dataDir: string, name: string): Logo {
  const path = join(dataDir, name);
  if (!existsSync(path)) throw new BadTheme(`logo is ${name}, and there is no such file. Put it beside ${THEME_FILE}.`);
  const { size } = statSync(path);
  if (size > LARGEST_LOGO)
    throw new BadTheme(
      `logo is ${name}, of ${Math.ceil(size / 1024)} kB. It is on every page: make it ${LARGEST_LOGO / 1024} kB or less.`,
    );
  return { contentType: TYPES[extname(name)] ?? 'image/png', body: readFileSync(path) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadTheme(`It is not JSON: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

/**
 * Reads the theme from the data folder; the site's own when there is none. Throws in words when it cannot be used: a site under another
 * name or in other colours than its council's must not go out without anybody noticing.
 */
export function readTheme(dataDir: string): OwnTheme {
  const path = join(dataDir, THEME_FILE);
  if (!existsSync(path)) return { ...OWN_THEME, logoFile: null };
  try {
    const theme = parseTheme(parseJson(readFileSync(path, 'utf8')));
    return { ...theme, logoFile: theme.logo === null ? null : readLogo(dataDir, theme.logo) };
  } catch (error) {
    if (!(error instanceof BadTheme)) throw error;
    throw new Error(
      `The theme in ${path} cannot be used:\n${error.message}\nPut it right, or take the file away to start with the usual look.`,
      {
        cause: error,
      },
    );
  }
}
