import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nextMessage, startProcess } from './start-site.ts';

const TOP = new URL('../..', import.meta.url).pathname;

/** Builds an Astro page that says hello in a folder of its own and serves it. Gives its address and a way to end it. */
export async function startAstroHello(folder: string): Promise<{ origin: string; stop: () => void }> {
  const root = join(folder, 'astro-hello');
  cpSync(join(TOP, 'bench/astro-hello'), root, { recursive: true });
  symlinkSync(join(TOP, 'node_modules'), join(root, 'node_modules'));
  const astro = join(TOP, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const child = startProcess('site/serve-handler.ts');
  const port = nextMessage(child, 'The page that says hello');
  child.send(join(root, 'dist/server/entry.mjs'));
  return { origin: `http://127.0.0.1:${await port}`, stop: () => child.disconnect() };
}
