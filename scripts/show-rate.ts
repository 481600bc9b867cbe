/** Where progress is shown: standard error, so that a report can be sent elsewhere. */
export interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const TTY_EVERY_MS = 200;
const LINE_EVERY_MS = 3000;

/** Says how far a long piece of work is: in place on a terminal, as a line now and then elsewhere. Nothing for what takes under a second. */
export function showRate(output: ProgressOutput, what: string, now: () => number = Date.now) {
  const started = now();
  let last = started;
  const line = (done: number): string => {
    const seconds = Math.max(0.001, (now() - started) / 1000);
    return `${done.toLocaleString('en-GB')} ${what}, ${Math.round(done / seconds).toLocaleString('en-GB')} a second`;
  };
  let shown = false;
  return {
    at: (done: number): void => {
      const every = output.isTTY === true ? TTY_EVERY_MS : LINE_EVERY_MS;
      if (now() - started < 1000 || now() - last < every) return;
      last = now();
      shown = true;
      output.write(output.isTTY === true ? `\r${line(done)}\u001B[K` : `${line(done)}\n`);
    },
    end: (done: number): void => {
      if (shown) output.write(output.isTTY === true ? `\r${line(done)}\u001B[K\n` : `${line(done)}\n`);
    },
  };
}
