/** What a page may load: itself, and the basemap that the user configured. */

type Settings = Record<string, string | undefined>;

const originOf = (address: string): string[] => {
  try {
    return [new URL(address).origin];
  } catch {
    return [];
  }
};

/** Origins that BASEMAP_STYLE and BASEMAP_ORIGINS (comma-separated, for its tiles and fonts) let the page ask. */
export function basemapOrigins({ BASEMAP_STYLE = '', BASEMAP_ORIGINS = '' }: Settings): string[] {
  return [...new Set([BASEMAP_STYLE, ...BASEMAP_ORIGINS.split(',')].map((part) => part.trim()).filter(Boolean).flatMap(originOf))];
}

export function contentSecurityPolicy(nonce: string, settings: Settings): string {
  const development = settings.NODE_ENV === 'development';
  const others = basemapOrigins(settings).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${others ? ` ${others}` : ''}${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
