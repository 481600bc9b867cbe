import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** The least page that Astro can make, built as the site is. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  devToolbar: { enabled: false },
});
