import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endLeftOver, endProcess, notePid } from '#search/meilisearch/own-process.ts';

const IDLE = 'setInterval(() => {}, 1000); console.log("up")';
const DEAF = `process.on("SIGTERM", () => {}); ${IDLE}`;

describe.skipIf(process.platform !== 'linux')('a process that an earlier run left behind (needs /proc)', () => {
  let folder = '';
  let file = '';
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dayways-pid-'));
    file = join(folder, 'pid.json');
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const running = async (script: string): Promise<{ pid: number; program: string; ended: Promise<unknown> }> => {
    child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    if (child.stdout === null || child.pid === undefined) throw new Error('It did not start');
    await once(child.stdout, 'data');
    return { pid: child.pid, program: await readlink(`/proc/${child.pid}/exe`), ended: once(child, 'exit') };
  };
  const note = (pid: number, owner: number) => writeFile(file, JSON.stringify({ pid, owner }));

  test('it is ended, and forgotten', async () => {
    const { pid, program, ended } = await running(IDLE);
    await note(pid, 2 ** 22 + 1);
    await endLeftOver(file, program);
    await ended;
    expect(child?.signalCode).toBe('SIGTERM');
    expect(existsSync(file)).toBe(false);
  });

  test('a process that does not listen is made to end', async () => {
    const { pid, program, ended } = await running(DEAF);
    await endProcess(pid, program, 200);
    await ended;
    expect(child?.signalCode).toBe('SIGKILL');
  });

  test('somebody else’s process that was given its number is left alone', async () => {
    const { pid } = await running(IDLE);
    await note(pid, 2 ** 22 + 1);
    await endLeftOver(file, '/usr/bin/meilisearch');
    // Long enough for a signal to have done its work.
    await pause(200);
    expect(child?.exitCode).toBeNull();
    expect(child?.signalCode).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  test('a folder whose owner still runs is in use', async () => {
    const { pid, program } = await running(IDLE);
    // Its owner here is this test, and whoever asks is another process.
    const asking = spawn(process.execPath, [
      '-e',
      `import('${new URL('../../../../src/search/meilisearch/own-process.ts', import.meta.url).href}')
        .then((it) => it.endLeftOver(${JSON.stringify(file)}, ${JSON.stringify(program)}))
        .catch((error) => { console.error(error.message); process.exitCode = 3; })`,
    ]);
    await notePid(file, pid);
    const [said] = await Promise.all([once(asking.stderr, 'data'), once(asking, 'exit')]);
    expect(asking.exitCode).toBe(3);
    expect(String(said)).toContain(`Another Dayways (process ${process.pid})`);
    expect(child?.signalCode).toBeNull();
  });

  test('half a note, or none, stands in nobody’s way', async () => {
    await endLeftOver(file, 'any');
    await writeFile(file, '{"pid": 12');
    await endLeftOver(file, 'any');
    expect(existsSync(file)).toBe(false);
  });
});
