import { networkInterfaces } from 'node:os'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import type { Environment } from '#lib/environment.ts'

/** What the terminal shows once readers can come. @param url as the server listens */
export function addressBlock(environment: Environment, url: string, dev: boolean): string {
  const { port } = new URL(url)
  const local = `http://localhost:${port}`
  const origins = [isLoopback(environment.host) || isEverywhere(environment.host) ? local : url]
  if (isEverywhere(environment.host)) origins.push(...networkOrigins(port))
  const lines = origins.flatMap((origin) =>
    localeCodes.map((code) => `  ${`${origin}/${code}`.padEnd(36)} ${localeFacts(code).name}`),
  )
  const state = dev ? 'Masthead is running for development:' : 'Masthead is running:'
  return ['', state, '', ...lines, '', '  Stop it with Ctrl+C.', ''].join('\n')
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function networkOrigins(port: string): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`)
}
