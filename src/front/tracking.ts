/** Parameters that other sites add to links to follow people. No page reads them, so they are dropped before anything sees them. */
const TRACKING = new Set([
  '_ga',
  '_gl',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'mc_cid',
  'mc_eid',
  'msclkid',
  'ttclid',
  'twclid',
  'wbraid',
  'yclid',
]);

export function isTracking(name: string): boolean {
  return TRACKING.has(name) || name.startsWith('utm_');
}
