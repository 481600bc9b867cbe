import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admitted } from './gate.ts';

/** A request that was let in, with what belongs to its answer. `started` is from `performance.now()`. */
export type Call = Admitted & {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly requestId: string;
  readonly started: number;
};
