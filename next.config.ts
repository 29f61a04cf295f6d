import type { NextConfig } from 'next'

const config: NextConfig = {
  // For the desk, whose pages nobody keeps; readers' pages are asked for plain, and the front compresses them once.
  compress: true,
  // Metadata must stand in the head for every reader, since no script moves it there later.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // One copy in the process, or binaries of their own.
  serverExternalPackages: [
    ...['better-sqlite3', 'pg', 'pino', '@electric-sql/pglite', 'temporal-polyfill'],
    ...['@node-rs/argon2', '@simplewebauthn/server'],
  ],
  // `npm test` checks the types, once and with the tests' own files.
  typescript: { ignoreBuildErrors: true },
}

export default config
