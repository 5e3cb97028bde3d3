/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  // On loopback, compressing each response anew costs more than it saves; put a proxy in front on a network.
  compress: false,
  reactStrictMode: true,
  // `npm run typecheck` does this once, for tests and scripts too; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};
