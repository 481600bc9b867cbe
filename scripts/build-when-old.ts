import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
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

const BUILDS = join(TOP, 'dist');
/** Older builds stay for a while: a site that is running goes on reading its own. */
const BUILDS_KEPT = 3;

function forgetOldBuilds(): void {
  const builds = readdirSync(BUILDS).map((name) => ({
    path: join(BUILDS, name),
    at: statSync(join(BUILDS, name)).mtimeMs,
  }));
  for (const { path } of builds.sort((a, b) => b.at - a.at).slice(BUILDS_KEPT))
    rmSync(path, { recursive: true, force: true });
}

async function runAstro(folder: string, stop?: AbortSignal): Promise<void> {
  const astro = spawn(process.execPath, [join(TOP, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    ...(stop === undefined ? {} : { signal: stop }),
  });
  let output = '';
  for (const stream of [astro.stdout, astro.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8000);
    });
  const [code] = await once(astro, 'exit');
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
}

/**
 * Gives the folder of the site built from the files that are here now, building it when there is none. Each state of the files has a folder
 * of its own, which appears whole and is never changed: a site that runs keeps its modules while another is built beside it. Throws
 * when the build fails, with its last words, or when `stop` ends it.
 */
export async function buildWhenOld(say: (message: string) => void, stop?: AbortSignal): Promise<string> {
  const hash = sourceHash().slice(0, 16);
  const folder = join(BUILDS, hash);
  if (existsSync(folder)) return folder;
  say('Building the site');
  const part = join(BUILDS, `${hash}.${process.pid}`);
  try {
    await runAstro(part, stop);
    // Another start may have built the same meanwhile; either is as good.
    if (existsSync(folder)) rmSync(part, { recursive: true });
    else renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  forgetOldBuilds();
  return folder;
}
