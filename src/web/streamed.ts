/** So many may read everything at once, as records or as a table. */
const MOST_STREAMS = 8;
/** Seconds after which somebody may be done. */
export const STREAMS_AGAIN = 60;

interface Streams {
  open: number;
}

/** Whether so much is being read that nobody else may begin. */
export const isFull = (streams: Streams): boolean => streams.open >= MOST_STREAMS;

/** The same lines, counted among those that are read until the last one is, or its reader goes. */
export function* counted(lines: Generator<string>, streams: Streams): Generator<string> {
  streams.open += 1;
  try {
    yield* lines;
  } finally {
    streams.open -= 1;
  }
}

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
