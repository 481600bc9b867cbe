import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { EN_GB } from '#content/screen-text/en-GB/all.ts';
import { isPictureId } from '#domain/easy-read/pictures.ts';

const TOP = new URL('../../../', import.meta.url).pathname;
const { devDependencies } = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(`${TOP}package.json`, 'utf8')));

it('the accessibility statement names the versions of the tools that are used', () => {
  const { tools } = EN_GB.accessibility.law;
  for (const { package: name, version } of tools) {
    const installed = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(`${TOP}node_modules/${name}/package.json`, 'utf8'))).version;
    expect(`${name} ${installed}`).toMatch(new RegExp(`^${name} ${version.replaceAll('.', '\\.')}\\.`, 'u'));
  }
  expect(tools.filter((tool) => !(tool.package in devDependencies))).toEqual([]);
});

it('the accessibility statement says what the regulations ask for', () => {
  const words = JSON.stringify(EN_GB.accessibility.law);
  for (const must of ['2018', 'WCAG', '2.2', 'partially compliant', 'EASS', 'EHRC', 'DAPB1605', 'not accessible'])
    expect(words).toContain(must);
  expect(words).toContain('No disabled person has tested this site yet');
});

it.each(['about', 'accessibility', 'help', 'privacy'] as const)(
  '%s has a picture that exists at each point',
  (part) => {
    const pictures = EN_GB[part].parts.flatMap(({ points }) => points.map(({ picture }) => picture));
    expect(pictures.filter((picture) => !isPictureId(picture))).toEqual([]);
  },
);

it('the privacy page says what the server writes: no query, address, cookie or browser', () => {
  const access = readFileSync(`${TOP}src/front/access-log.ts`, 'utf8');
  const written = /logger\[level\]\(\s*\{([^}]*)\}/u.exec(access)?.[1] ?? '';
  expect(written.split(',').map((field) => field.trim().split(':')[0])).toEqual(
    expect.arrayContaining(['method', 'path', 'status', 'ms', 'source', 'requestId']),
  );
  expect(written).not.toMatch(/address|cookie|agent|search|query/iu);
});
