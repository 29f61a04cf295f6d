import type { NextConfig } from 'next'

const config: NextConfig = {
  // The front compresses once and keeps the result; metadata must stand in the head for every
  // reader, since no script moves it there later.
  compress: false,
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
