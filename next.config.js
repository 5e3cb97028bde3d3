/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  // On loopback, compressing each response anew costs more than it saves; put a proxy in front on a network.
  compress: false,
  reactStrictMode: true,
};
