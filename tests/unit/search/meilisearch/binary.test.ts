import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { binaryIn } from '#search/meilisearch/binary.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dayways-binary-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a server that is not the one we know is refused and leaves nothing that could be run', async () => {
  const installed = join(folder, 'from-a-package');
  await writeFile(installed, '#!/bin/sh\necho gotcha\n');
  await expect(binaryIn(join(folder, 'data'), installed)).rejects.toThrow(/is not the Meilisearch 1\.21\.0 we know/u);
  await expect(stat(join(folder, 'data', 'meilisearch-1.21.0'))).rejects.toThrow('ENOENT');
});

test('a copy that was changed since is not run', async () => {
  const installed = join(folder, 'from-a-package');
  await writeFile(installed, 'not it either');
  await writeFile(join(folder, 'meilisearch-1.21.0'), '#!/bin/sh\necho gotcha\n', { mode: 0o700 });
  await expect(binaryIn(folder, installed)).rejects.toThrow(/is not the Meilisearch/u);
});
