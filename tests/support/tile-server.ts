import { createServer } from 'node:http';
import sharp from 'sharp';

/** One picture for every part of the world: what it shows is of no matter, that it comes from elsewhere is. */
const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#d6e8d6' } })
  .png()
  .toBuffer();

const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'image/png' }).end(picture);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
