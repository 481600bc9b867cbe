/** A built Astro handler in a bare `node:http` server, as a process of its own. Told by message which, it tells its port. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';

type Built = { readonly handler: (req: IncomingMessage, res: ServerResponse) => unknown };

process.once('message', async (entry) => {
  const { handler } = (await import(pathToFileURL(String(entry)).href)) as Built;
  const server = createServer((req, res) => void handler(req, res));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' ? address?.port : null);
  });
});
process.once('disconnect', () => process.exit(0));
