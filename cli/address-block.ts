import { networkInterfaces } from 'node:os'
import type { NewLink } from '#domain/links/inside.ts'
import { localeCodes, localeFacts } from '#i18n/locales.ts'
import type { Environment } from '#lib/environment.ts'
import { linkAddress } from './link-address.ts'

/**
 * What the terminal shows once readers can come.
 * @param url as the server listens
 * @param setUp the link for the first account, where there is none yet
 */
export function addressBlock(
  environment: Environment,
  url: string,
  dev: boolean,
  setUp: NewLink | null,
): string {
  const { port } = new URL(url)
  const local = `http://localhost:${port}`
  const origins = [isLoopback(environment.host) || isEverywhere(environment.host) ? local : url]
  if (isEverywhere(environment.host)) origins.push(...networkOrigins(port))
  const lines = origins.flatMap((origin) =>
    localeCodes.map((code) => `  ${`${origin}/${code}`.padEnd(36)} ${localeFacts(code).name}`),
  )
  const state = dev ? 'Masthead is running for development:' : 'Masthead is running:'
  const origin = environment.siteUrlGiven ? environment.siteUrl : origins[0]
  const first = setUp ? [...FIRST_ACCOUNT, '', `  ${linkAddress(setUp, origin)}`, ''] : []
  return ['', state, '', ...lines, '', ...first, '  Stop it with Ctrl+C.', ''].join('\n')
}

const FIRST_ACCOUNT = [
  '  Nobody can sign in to the newsroom yet. This link makes the first account. It works once,',
  '  for 24 hours or until the next start, and for whoever has it: keep it to yourself.',
]

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
