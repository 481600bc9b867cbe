import { hostname } from 'node:os';
import { createTransport } from 'nodemailer';
import { type Mail, type Mailer, type MailTrouble, MailUnavailable } from './port.ts';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  readonly from: MailAddress;
  /** How long a server may say nothing (milliseconds). */
  readonly silenceMs?: number;
  /** How long one mail may take in all (milliseconds). Shorter than the time for which a mail is claimed. */
  readonly withinMs?: number;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

const SILENCE_MS = 10_000;
const WITHIN_MS = 45_000;

/** What was being said to the server when it refused this mail, and not us. */
const ABOUT_THIS_MAIL = ['RCPT TO', 'DATA', 'API'];

interface Failure extends Error {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly permanent?: boolean | undefined;
}

/** RFC 5321 4.2.1: 4xx may be taken later, 5xx never. A server that refuses us, or our own address, refuses every mail. */
function troubleOf({ code, command = '', responseCode, permanent }: Failure): MailTrouble {
  const isAboutThis = ABOUT_THIS_MAIL.includes(command) && (code === 'EENVELOPE' || code === 'EMESSAGE');
  if (!isAboutThis) return 'out of reach';
  return responseCode === undefined || permanent === true ? 'never' : 'not now';
}

function asUnavailable(error: unknown, mail: Mail, withinMs: number): MailUnavailable {
  if (!(error instanceof Error)) return new MailUnavailable(String(error));
  if (error.name === 'TimeoutError') return new MailUnavailable(`The mail was not taken within ${withinMs} ms`);
  // A server may repeat the address that it refuses.
  const message = error.message.replaceAll(mail.to, 'the address').replaceAll(/\s+/gu, ' ').slice(0, 300);
  return new MailUnavailable(message, troubleOf(error as Failure));
}

/** Hands mail to a mail server. Throws at once when the address of the server cannot be read. */
export function smtpMailer({ url, from, silenceMs = SILENCE_MS, withinMs = WITHIN_MS }: SmtpOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    // Mail is words of our own: nothing in it may make the library fetch a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.address.split('@').at(-1) ?? hostname();
  return {
    name: 'mail server',
    send: async (mail, stop) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.body,
          date: mail.at,
          messageId: `<${mail.id}@${host}>`,
          // RFC 3834: nobody's holiday answer is wanted.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([AbortSignal.timeout(withinMs), ...(stop === undefined ? [] : [stop])]),
        });
      } catch (error) {
        throw asUnavailable(error, mail, withinMs);
      }
    },
  };
}
