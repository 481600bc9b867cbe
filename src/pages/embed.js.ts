import type { APIRoute } from 'astro';
import script from '../components/embed/dayways-embed.js?raw';

/** The script that other sites load to show a part of this one. */
export const GET: APIRoute = ({ cache }) => {
  cache.set({ maxAge: 3600, tags: ['pages'] });
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
};
