import { mayBeFramed, mayBeLoaded } from './embedding.ts';

/** Headers as a flat list of names and values, the form `writeHead` takes without copying. */
export type FlatHeaders = string[];

const YEAR_IN_SECONDS = 31_536_000;

const PERMISSIONS = [
  'geolocation=(self)',
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'gyroscope'],
  ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
].map((feature) => (feature.includes('=') ? feature : `${feature}=()`));

/** The policy for every answer that brings none: files, JSON and other documents. */
export const filePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const REQUIRED = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/**
 * What every answer carries besides its policy. `Referrer-Policy` is `strict-origin`: addresses of ours hold what somebody looks for, and
 * what opens a pack, so none is told to any server, our own or one in front of it. It is never `no-referrer`: browsers then send
 * `Origin: null` with our own forms, and the origin check would refuse them. JSON under `/api` may be read by other sites' servers and pages;
 * what `path` must be for other sites to show or load it, `embedding.ts` says.
 */
export function securityHeaders(site: { https: boolean; api: boolean; path?: string }): FlatHeaders {
  const { path = '' } = site;
  return [
    ...['X-Content-Type-Options', 'nosniff'],
    ...['Referrer-Policy', 'strict-origin'],
    ...['Cross-Origin-Opener-Policy', 'same-origin'],
    ...['Cross-Origin-Resource-Policy', site.api || mayBeLoaded(path) ? 'cross-origin' : 'same-origin'],
    ...['Permissions-Policy', PERMISSIONS.join(', ')],
    ...(mayBeFramed(path) ? [] : ['X-Frame-Options', 'DENY']),
    ...(site.https ? ['Strict-Transport-Security', `max-age=${YEAR_IN_SECONDS}; includeSubDomains`] : []),
  ];
}

const FRAMES = /^frame-ancestors(?:\s|$)/iu;

/** A page's own policy, with the directives it lacks and that do not fall back to `default-src`; `filePolicy` when it has none. At a path that may be framed, any site may frame it. */
export function completePolicy(policy: string | undefined, path = ''): string {
  if (policy === undefined || policy.trim() === '') return filePolicy;
  const written = policy.split(';').map((directive) => directive.trim());
  const directives = mayBeFramed(path) ? [...written.filter((one) => !FRAMES.test(one)), 'frame-ancestors *'] : written;
  const names = new Set(directives.map((directive) => directive.split(/\s/)[0]?.toLowerCase()));
  const missing = Object.entries(REQUIRED).filter(([name]) => !names.has(name));
  return [...directives, ...missing.map((directive) => directive.join(' '))].filter((text) => text !== '').join('; ');
}
