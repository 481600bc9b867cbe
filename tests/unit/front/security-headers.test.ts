import { expect, test } from 'vitest';
import { completePolicy, filePolicy, securityHeaders } from '#front/security-headers.ts';

test("a page's own policy keeps its hashes and gets the directives it lacks", () => {
  const completed = completePolicy("script-src 'self' 'sha256-abc'; default-src 'none'");
  expect(completed).toContain("script-src 'self' 'sha256-abc'");
  expect(completed).toContain("default-src 'none'");
  for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
    expect(completed).toContain(directive);
  }
  expect(completed.match(/default-src/g)).toHaveLength(1);
});

test('an answer without a policy gets the strict one', () => {
  expect(completePolicy(undefined)).toBe(filePolicy);
  expect(completePolicy(' ')).toBe(filePolicy);
});

test('no address of ours is in a Referer, and our own forms keep their origin', () => {
  expect(securityHeaders({ https: false, api: false }).join()).toContain('Referrer-Policy,strict-origin,');
});

test('https is promised for a year only where the site is on https', () => {
  expect(securityHeaders({ https: true, api: false }).join()).toContain('Strict-Transport-Security,max-age=31536000');
  expect(securityHeaders({ https: false, api: false })).not.toContain('Strict-Transport-Security');
});
