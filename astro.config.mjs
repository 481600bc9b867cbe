import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

/** The strict policy; Astro adds the hashes of the scripts and styles of each page to it. The front sends a policy for every other answer. */
const contentSecurity = {
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
};

/** Pages let no text become code. In the browser zod would try whether it may, and the policy of the page would report that. */
const zodMakesNoCode = {
  name: 'zod-makes-no-code',
  applyToEnvironment: (/** @type {{ name: string }} */ environment) => environment.name === 'client',
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    id.includes('/zod/v4/core/core.js')
      ? { code: `(globalThis.__zod_globalConfig ??= {}).jitless = true;\n${code}`, map: null }
      : undefined,
};

export default defineConfig({
  output: 'server',
  // Static headers fail open when the build moves (docs/decisions/0004-front.md), so the front sends them.
  adapter: node({ mode: 'middleware', staticHeaders: false, bodySizeLimit: 256 * 1024 }),
  integrations: [react()],
  // The page cache stands in the front; this provider only tells it what a page depends on, as headers.
  cache: { provider: { name: 'front', entrypoint: new URL('./src/front/cache-provider.ts', import.meta.url) } },
  security: { checkOrigin: false, csp: contentSecurity },
  session: false,
  trailingSlash: 'never',
  build: { format: 'file' },
  devToolbar: { enabled: false },
  vite: { plugins: [zodMakesNoCode], ssr: { external: ['better-sqlite3'] } },
});
