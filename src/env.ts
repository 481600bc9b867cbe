import { resolve } from 'node:path';
import { z } from 'zod';

const set = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const ADDRESS = String.raw`[^\s<>"@,;:]+@[^\s<>"@,;:]+`;
const MAIL_FROM = new RegExp(`^(?:${ADDRESS}|[^<>"\\p{Cc}]*<${ADDRESS}>)$`, 'u');

/** `Dayways <hello@dayways.example>`, or the address alone. */
function readMailFrom(from: string): { readonly name: string; readonly address: string } {
  const [name = '', address] = from.split('<');
  return address === undefined ? { name: '', address: name } : { name: name.trim(), address: address.replace('>', '') };
}

const TILE_PARTS = ['{z}', '{x}', '{y}'] as const;

/** A web address of pictures by how near, column and row. Its host is a whole name: pages let in pictures of no other. */
function isTilesAddress(template: string): boolean {
  const filled = TILE_PARTS.reduce((text, part) => text.replace(part, '1'), template);
  return (
    TILE_PARTS.every((part) => template.split(part).length === 2) &&
    /^https?:\/\/[a-z0-9.:[\]-]+\//u.test(template) &&
    !/[{}\s"'<>;,]/u.test(filled) &&
    URL.canParse(filled)
  );
}

/** `© Somebody`, or `© Somebody <https://somebody.example/terms>` with where they say more. */
function readCredit(credit: string): { readonly words: string; readonly href: string | null } {
  const [, words = credit, href = null] = /^(.*\S)\s*<(https?:\/\/[^\s<>"]+)>$/u.exec(credit) ?? [];
  return { words, href };
}

/** The environment, all of it optional: the names, what each may be, and what it is when nothing is set. */
export const EnvSchema = z
  .object({
    HOST: set(z.string().default('127.0.0.1')),
    PORT: set(z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65_535).default(4321)),
    PUBLIC_URL: set(
      z
        .url({ protocol: /^https?$/u, error: 'must be a web address such as https://dayways.example' })
        .transform((address) => new URL(address).origin)
        .optional(),
    ),
    DATA_DIR: set(
      z
        .string()
        .default('./data')
        .transform((path) => resolve(path)),
    ),
    SEED: set(z.enum(['example', 'none'], 'must be example or none').default('example')),
    SEARCH: set(z.enum(['auto', 'meilisearch', 'fts5'], 'must be auto, meilisearch or fts5').default('auto')),
    MEILISEARCH_URL: set(
      z.url({ protocol: /^https?$/u, error: 'must be a web address such as http://127.0.0.1:7700' }).optional(),
    ),
    MEILISEARCH_KEY: set(z.string().min(1).optional()),
    SMTP_URL: set(
      z
        .url({
          protocol: /^smtps?$/u,
          hostname: /./u,
          error: 'must be the address of a mail server such as smtps://NAME:PASSWORD@mail.example:465',
        })
        .optional(),
    ),
    MAIL_FROM: set(
      z
        .string()
        .regex(MAIL_FROM, 'must be an address that mail comes from such as Dayways <hello@dayways.example>')
        .transform(readMailFrom)
        .optional(),
    ),
    MAP_TILES_URL: set(z.string().refine(isTilesAddress, 'must be an address with {z}, {x} and {y} in it').optional()),
    MAP_TILES_CREDIT: set(z.string().trim().min(1).max(200).transform(readCredit).optional()),
    FEEDS_ALLOW_PRIVATE: set(z.enum(['yes', 'no'], 'must be yes or no').default('no')),
    OPEN_DATA_LICENCE: set(z.string().trim().min(1).max(200).transform(readCredit).optional()),
    TRUSTED_PROXIES: set(
      z
        .string()
        .transform((list) => list.split(',').map((part) => part.trim()))
        .default([]),
    ),
    LOG_LEVEL: set(
      z
        .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
        .default('info'),
    ),
  })
  .refine((env) => env.MEILISEARCH_KEY === undefined || env.MEILISEARCH_URL !== undefined, {
    path: ['MEILISEARCH_URL'],
    error: 'must be set when MEILISEARCH_KEY is',
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'must be set when SMTP_URL is: the address that mail comes from, such as Dayways <hello@dayways.example>',
  })
  .refine((env) => env.MAP_TILES_URL === undefined || env.MAP_TILES_CREDIT !== undefined, {
    path: ['MAP_TILES_CREDIT'],
    error: 'must be set when MAP_TILES_URL is: whose map it is, such as © OpenStreetMap contributors',
  });

export type Env = z.infer<typeof EnvSchema>;

/** Where the site is found, for links in mail, where nobody asked by a name: `https://dayways.example`. */
export const siteAddress = ({ PUBLIC_URL, PORT }: Env): string => PUBLIC_URL ?? `http://localhost:${PORT}`;

/** The environment cannot be used. The message has a line for each variable: its name, what was found and what would do. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';
}

/** What these hold is never printed: a mail server's address has its password in it. */
const SECRET = /KEY|SECRET|PASSWORD|SMTP_URL/u;

/** Parses the environment. The only reader of `process.env`. Throws `BadEnvironment`. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = EnvSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const found = variables[name];
    const shown = found === undefined ? 'not set' : SECRET.test(name) ? 'set' : `“${found}”`;
    return `${name} is ${shown}: it ${issue.message}`;
  });
  throw new BadEnvironment(lines.join('\n'));
}
