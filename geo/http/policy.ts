/** What a page may load: itself, and the basemap that the user configured; and who may frame it. */

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
  return [...new Set([BASEMAP_STYLE.trim(), ...listed(BASEMAP_ORIGINS)].filter(Boolean).flatMap(originOf))];
}

const listed = (setting: string): string[] => setting.split(',').map((part) => part.trim()).filter(Boolean);

/** Sites that may frame a page: nobody, but for the embed those in EMBED_ORIGINS (comma-separated). */
export function frameAncestors(path: string, { EMBED_ORIGINS = '' }: Settings): string {
  if (!path.startsWith('/embed/')) return "'none'";
  const origins = listed(EMBED_ORIGINS).flatMap(originOf).filter((origin) => /^https?:/.test(origin));
  return origins.length > 0 ? [...new Set(origins)].join(' ') : "'none'";
}

export function contentSecurityPolicy(nonce: string, settings: Settings, path: string): string {
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
    `frame-ancestors ${frameAncestors(path, settings)}`,
    "object-src 'none'",
  ].join('; ');
}
