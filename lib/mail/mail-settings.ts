import { decoded } from '#lib/decoded.ts'

/** How mail leaves this installation. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, perhaps with a user and a password in it: never to be shown. */
  url: string
  from: Mailbox
}

export interface Mailbox {
  /** '' without one */
  name: string
  address: string
}

/** What an SMTP address says. */
export interface SmtpServer {
  host: string
  port: number
  /** TLS from the first byte; otherwise it is asked for by STARTTLS. */
  secure: boolean
  /** On this machine: nobody can listen in. */
  loopback: boolean
  auth: { user: string; pass: string } | null
}

/** Ports of mail submission: RFC 8314 section 3.3 with TLS, RFC 6409 section 3.1 without. */
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const

/** One address, with nothing in it by which it could become two or break out of a header. */
const ADDRESS = /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}]+$/u

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

/** Reads `address` or `Name <address>`. @returns null for anything else */
export function mailboxOf(text: string): Mailbox | null {
  const [, name = '', inBrackets] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? []
  const address = inBrackets ?? text.trim()
  return isMailAddress(address) ? { name: name.trim().replace(/^"(.*)"$/, '$1'), address } : null
}

/**
 * Reads `smtp://user:password@host:port`; signs with a meaning in addresses are percent-encoded. Options behind a `?`
 * are refused: by them TLS could be switched off, or passwords logged.
 * @returns null for what is no such address
 */
export function smtpServerOf(text: string): SmtpServer | null {
  const url = URL.parse(text)
  if (!url || !(url.protocol === 'smtp:' || url.protocol === 'smtps:')) return null
  if (url.hostname === '' || url.search + url.hash !== '' || !['', '/'].includes(url.pathname)) return null
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  if (user === null || pass === null || (user === '') !== (pass === '')) return null
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    host,
    port: url.port ? Number(url.port) : PORTS[url.protocol],
    secure: url.protocol === 'smtps:',
    loopback: /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host),
    auth: user ? { user, pass } : null,
  }
}
