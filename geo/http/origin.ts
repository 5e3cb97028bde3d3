/** The origin under which a request came, as its maker knows this server. Only for a Host that has been checked. */
export function originOf(headers: Pick<Headers, 'get'>): string {
  const forwarded = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return `${forwarded === 'https' ? 'https' : 'http'}://${headers.get('host') ?? 'localhost'}`;
}
