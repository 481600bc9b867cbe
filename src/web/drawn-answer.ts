const BUSY_SECONDS = 20;

/** What is being drawn as an answer with these headers; 503 with the words `busy`, and when to ask again, while too much is. */
export async function drawnAnswer(
  drawn: Promise<Uint8Array>,
  busy: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const bytes = await drawn.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PrinterBusy') return null;
    throw error;
  });
  if (bytes === null)
    return new Response(busy, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(BUSY_SECONDS) },
    });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'X-Robots-Tag': 'noindex' } });
}
