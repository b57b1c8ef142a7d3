import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

/** Everything is rendered on request; the Java gateway is the only door in front of this server. */
export default defineConfig({
  output: 'server',
  // A page is whole before its first byte goes out, so that a failure in the middle still becomes the error page.
  adapter: node({ mode: 'standalone', experimentalDisableStreaming: true }),
  integrations: [react()],
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Prefetching costs the phone data that the person did not ask for.
  prefetch: false,
  build: { inlineStylesheets: 'never', assets: '_assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      // The one rule that React Aria writes into the page (`touch-action` of what can be pressed) goes by its hash.
      // Attributes only: reserved picture ratios and placeholder colours. Style sheets stay same-origin.
      styleDirective: {
        hashes: ['sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='],
        resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
      },
    },
  },
});
