import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TOP = new URL('..', import.meta.url).pathname;
/** What a build is made from. Storage and commands are not part of it. */
const MADE_FROM = ['src/**/*', 'db/**/*.ts', 'public/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** One hash for all that the build is made from. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const path of globSync(MADE_FROM, { cwd: TOP, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(path.slice(TOP.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Builds the site when it was never built, or from other files than are here now. Throws when the build fails, with its last words. */
export async function buildWhenOld(say: (message: string) => void): Promise<void> {
  const stamp = join(TOP, 'dist', 'made-from');
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Building the site');
  const astro = spawn(process.execPath, [join(TOP, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [astro.stdout, astro.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8000);
    });
  const [code] = await once(astro, 'exit');
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  writeFileSync(stamp, hash);
}
