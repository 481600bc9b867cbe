const BUSY_SECONDS = 20;

/** A card that is being drawn as an answer; 503 and when to ask again while too many are. */
export async function cardAnswer(drawn: Promise<Uint8Array>, busy: string): Promise<Response> {
  const bytes = await drawn.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PrinterBusy') return null;
    throw error;
  });
  if (bytes === null)
    return new Response(busy, {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(BUSY_SECONDS) },
    });
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png', 'X-Robots-Tag': 'noindex' } });
}
