import { buildWhenOld } from './build-when-old.ts';
import { needNode } from './needs-node.ts';

/** Builds the site when it is missing or old, as `npm start` does before it serves. */
needNode();
await buildWhenOld((message) => process.stderr.write(`${message} …\n`));
