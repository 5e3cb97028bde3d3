/** Runs once, before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { notePeers } = await import('@/geo/http/peer');
  const { yieldToStop } = await import('@/geo/http/stop');
  notePeers();
  yieldToStop();
}
