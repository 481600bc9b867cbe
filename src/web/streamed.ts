/** Pieces one at a time, each made when the one before has gone out: a slow reader makes us wait and never hold more. */
export function streamed(lines: Generator<string>, room: () => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await room();
        const { done, value } = lines.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: () => void lines.return(undefined),
    },
    { highWaterMark: 0 },
  );
}
