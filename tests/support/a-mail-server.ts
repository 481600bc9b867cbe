import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server was handed, as it came. */
export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** What a server says to `RCPT TO`, `MAIL FROM` and a whole message: an SMTP code with words, or nothing at all. */
export interface MailServerSays {
  readonly recipient?: (address: string) => string | undefined;
  readonly sender?: (address: string) => string | undefined;
  /** The password that it asks for; it takes mail from anybody when there is none. */
  readonly password?: string;
  /** Called when the message is there, before it is taken. */
  readonly message?: () => Promise<string | undefined>;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly delivered: Delivered[];
  readonly close: () => Promise<void>;
}

const refusal = (words: string | undefined): Error | null =>
  words === undefined ? null : Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) });

/** A real mail server on loopback that keeps what it takes. */
export async function aMailServer(says: MailServerSays = {}, port = 0): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: says.password === undefined,
    disabledCommands: says.password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, answer) =>
      password === says.password
        ? answer(null, { user: username })
        : answer(refusal('535 5.7.8 Name or password are wrong')),
    onMailFrom: ({ address }, _session, answer) => answer(refusal(says.sender?.(address))),
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => answer(refusal(says.recipient?.(address))),
    onData: (stream, { envelope }, answer) => {
      let raw = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        raw += chunk;
      });
      stream.on('end', async () => {
        delivered.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
        });
        answer(refusal(await says.message?.()));
      });
    },
  });
  // A sender that is killed leaves its connection half open.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    delivered,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
