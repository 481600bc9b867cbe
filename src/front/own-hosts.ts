import ipaddr from 'ipaddr.js';

/** The site as a visitor named it: `host` with its port when that is not the usual one, `origin` as browsers write it. */
export type OwnHost = { readonly host: string; readonly origin: string; readonly https: boolean };
export type HostVerdict = OwnHost | 'foreign' | 'garbage';

const SHAPE = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?$/;
const REMEMBERED = 200;

/**
 * Says whether a Host header names this site. Without a public address every loopback name on any port is its own
 * (a name ending in `.localhost` never leaves the machine, RFC 6761); with one, only that host and port.
 * Anything built from a foreign Host (links, redirects, origins) would send people elsewhere.
 */
export function createOwnHosts(publicUrl: string | null): (host: string) => HostVerdict {
  const own = publicUrl === null ? null : new URL(publicUrl);
  const remembered = new Map<string, HostVerdict>();
  return (host) => {
    const known = remembered.get(host);
    if (known !== undefined) return known;
    const verdict = judge(host.toLowerCase(), own);
    if (remembered.size >= REMEMBERED) remembered.clear();
    if (host.length <= 255) remembered.set(host, verdict);
    return verdict;
  };
}

function judge(host: string, own: URL | null): HostVerdict {
  const [, name, port] = SHAPE.exec(host) ?? [];
  if (name === undefined || Number(port ?? 0) > 65_535) return 'garbage';
  if (own === null) return isLoopbackName(name) ? site(new URL(`http://${host}`)) : 'foreign';
  const asked = `${own.protocol}//${host}`;
  return URL.canParse(asked) && new URL(asked).host === own.host ? site(own) : 'foreign';
}

function site(url: URL): OwnHost {
  return { host: url.host, origin: url.origin, https: url.protocol === 'https:' };
}

/** Whether a host name without its port (IPv6 in brackets) always means this machine. */
export function isLoopbackName(name: string): boolean {
  if (name === 'localhost' || name === '[::1]' || name.endsWith('.localhost')) return true;
  return ipaddr.IPv4.isValidFourPartDecimal(name) && ipaddr.IPv4.parse(name).range() === 'loopback';
}
