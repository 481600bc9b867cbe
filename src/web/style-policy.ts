const DIRECTIVE = 'style-src';

/** Adds the hashes of style sheets that stand in a page to its policy, which knows only those of the build. */
export function allowStyles(response: Response, hashes: readonly string[]): Response {
  const policy = response.headers.get('content-security-policy');
  if (policy === null) return response;
  const allowed = hashes.map((hash) => `'${hash}'`).join(' ');
  const directives = policy.split(';').map((directive) => directive.trim());
  const has = directives.some((directive) => directive.startsWith(`${DIRECTIVE} `));
  const written = has
    ? directives.map((directive) => (directive.startsWith(`${DIRECTIVE} `) ? `${directive} ${allowed}` : directive))
    : [...directives, `${DIRECTIVE} 'self' ${allowed}`];
  response.headers.set('content-security-policy', written.join('; '));
  return response;
}
