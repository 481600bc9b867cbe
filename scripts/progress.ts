const DRAW_EVERY_MS = 1000;

/**
 * Says on the terminal what is being done: a line when it begins, and the time when it took over a second. `count` may be called as it goes
 * on; it is shown once a second, so that something which takes long is seen to move.
 */
export async function step<Result>(
  name: string,
  work: (count: (done: number, of?: number) => void) => Result | Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  let drawn = started;
  process.stderr.write(`${name} …\n`);
  const result = await work((done, of) => {
    const now = performance.now();
    if (now - drawn < DRAW_EVERY_MS) return;
    drawn = now;
    process.stderr.write(
      `  ${done.toLocaleString('en-GB')}${of === undefined ? '' : ` of ${of.toLocaleString('en-GB')}`}\n`,
    );
  });
  const seconds = (performance.now() - started) / 1000;
  if (seconds >= 1) process.stderr.write(`  done in ${seconds.toFixed(1)} s\n`);
  return result;
}
