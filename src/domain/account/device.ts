const PROGRAMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?\b|\bEdgiOS\b/u, 'Edge'],
  [/\bOPR\b|\bOpera\b/u, 'Opera'],
  [/\bSamsungBrowser\b/u, 'Samsung Internet'],
  [/\bFirefox\b|\bFxiOS\b/u, 'Firefox'],
  [/\bChrome\b|\bCriOS\b|\bChromium\b/u, 'Chrome'],
  [/\bSafari\b/u, 'Safari'],
];

const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/u, 'iPhone'],
  [/\biPad\b/u, 'iPad'],
  [/\bAndroid\b/u, 'Android'],
  [/\bCrOS\b/u, 'Chromebook'],
  [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'Mac'],
  [/\bLinux\b|\bX11\b/u, 'Linux'],
];

const first = (agent: string, names: typeof PROGRAMS) => names.find(([sign]) => sign.test(agent))?.[1];

/** What a person would call the browser and the device of a User-Agent header: enough to know it again, and no more of it is kept. */
export function deviceName(agent: string | null): string {
  const program = first(agent ?? '', PROGRAMS) ?? 'A browser';
  const system = first(agent ?? '', SYSTEMS);
  return system === undefined ? program : `${program} on ${system}`;
}
