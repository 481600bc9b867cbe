/** Does work on several at once and hands the results on in the order of what came in. The first fault ends it, after what came before. */
export async function* inOrderAtOnce<In, Out>(
  inputs: Iterable<In>,
  most: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<{ readonly done: Out } | { readonly fault: unknown }>[] = [];
  const iterator = inputs[Symbol.iterator]();
  const start = (): void => {
    const next = iterator.next();
    if (next.done === true) return;
    // A fault is held until its turn, so that none goes unheard while an earlier one is waited for.
    running.push(
      work(next.value).then(
        (done) => ({ done }),
        (fault: unknown) => ({ fault }),
      ),
    );
  };
  for (let at = 0; at < most; at += 1) start();
  for (let first = running.shift(); first !== undefined; first = running.shift()) {
    const result = await first;
    if ('fault' in result) throw result.fault;
    start();
    yield result.done;
  }
}
