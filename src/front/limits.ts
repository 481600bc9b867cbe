/** The sizes (bytes), times (milliseconds) and counts the front keeps to. */
export type Limits = {
  /** Largest body of a POST. */
  readonly bodyBytes: number;
  /** Largest body of a POST where something large is sent, and how many of them are held at once. */
  readonly largeBodyBytes: number;
  readonly largeBodiesAtOnce: number;
  /** Longest request target. */
  readonly targetBytes: number;
  /** Request line and headers together, enforced by Node's parser. */
  readonly headerBytes: number;
  /** A rendered answer up to this size is held whole (ETag, Content-Length); a longer one is streamed. */
  readonly heldBytes: number;
  /** All kept pages together. */
  readonly cacheBytes: number;
  readonly headersMs: number;
  readonly requestMs: number;
  /** The same where something large is sent. */
  readonly largeRequestMs: number;
  readonly keepAliveMs: number;
  /** A socket on which nothing moves at all. */
  readonly stalledMs: number;
  /** From the first call of the handler to its first word. */
  readonly renderMs: number;
  readonly readyMs: number;
  /** How long a stop waits for requests under way. */
  readonly stopMs: number;
  /** How long an idle connection is left open at a stop, so that a request already on its way is still answered. */
  readonly stopGraceMs: number;
  readonly connectionsPerAddress: number;
  readonly connections: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 256 * 1024,
  largeBodyBytes: 12 * 1024 * 1024,
  largeBodiesAtOnce: 4,
  targetBytes: 8 * 1024,
  headerBytes: 16 * 1024,
  heldBytes: 1024 * 1024,
  cacheBytes: 64 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 15_000,
  largeRequestMs: 60_000,
  keepAliveMs: 5_000,
  stalledMs: 30_000,
  renderMs: 20_000,
  readyMs: 2_000,
  stopMs: 10_000,
  stopGraceMs: 300,
  connectionsPerAddress: 50,
  connections: 10_000,
};
