import { resolve } from 'node:path'
import { compile } from 'proxy-addr'
import { z } from 'zod'
import { mailboxOf, smtpServerOf, type Mailbox, type MailSettings } from './mail/mail-settings.ts'

/** Settings by environment, each with its default. README.md has the same list. */
const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z.string().default('').transform(listed).refine(areAddresses),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:)/)
    .optional(),
  SAMPLE_NEWS: z.enum(['on', 'off']).default('on'),
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(64),
  // With a name and password in it, the address could not be asked, and the refusal would tell them to the log.
  CDN_PURGE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '')
    .optional(),
  CDN_PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  SMTP_URL: z
    .string()
    .refine((url) => smtpServerOf(url) !== null)
    .optional(),
  MAIL_FROM: z.string().transform(mailboxOf).pipe(z.custom<Mailbox>(Boolean)).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

const wanted: Record<string, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  SITE_URL: 'the address readers use, such as https://news.example.org',
  TRUSTED_PROXIES: 'addresses, ranges, loopback, linklocal or uniquelocal, separated by commas',
  DATA_DIR: 'the folder for database, media and backups',
  DATABASE_URL: 'postgres://… or file:…, or nothing for a SQLite file in DATA_DIR',
  SAMPLE_NEWS: 'on or off',
  PAGE_CACHE_MB: 'megabytes for kept pages, from 0 to 65536',
  CDN_PURGE_URL: 'the address of a CDN that takes purges, http or https, without a name and password in it',
  CDN_PURGE_TOKEN: 'letters, digits and signs without spaces',
  SMTP_URL:
    'the mail server, smtps://user:password@host or smtp://…, with special characters percent-encoded and no options',
  MAIL_FROM: 'the sender of mail, an address or Name <address>',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

/** Not to be repeated on the terminal. */
const secret = new Set(['CDN_PURGE_URL', 'CDN_PURGE_TOKEN', 'SMTP_URL'])

/** Who is told of what pages have to forget. */
export interface CdnPurge {
  url: string
  token: string | null
}

export interface Environment {
  port: number
  host: string
  /** Origin readers use, without a slash at the end. */
  siteUrl: string
  /** False where nobody said it, and siteUrl is only a guess that holds on this machine. */
  siteUrlGiven: boolean
  /** Addresses and ranges of proxies whose X-Forwarded-* headers are believed. */
  trustedProxies: string[]
  /** Absolute path. */
  dataDir: string
  /** `postgres://…`, or `file:` and the path of the SQLite file. */
  databaseUrl: string
  sampleNews: boolean
  /** Bytes for kept pages; 0 keeps none. */
  pageCacheBytes: number
  /** Null without a CDN before this site, or one that cannot be told. */
  cdnPurge: CdnPurge | null
  /** Null where this installation sends no mail. */
  mail: MailSettings | null
  logLevel: string
}

/** What the operator set cannot be used; `message` is a sentence for the terminal. */
export class EnvironmentError extends Error {}

/**
 * Reads the settings from the environment.
 * @throws EnvironmentError naming each setting that cannot be used and what it should be
 */
export function readEnvironment(env: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in wanted && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    throw new EnvironmentError(
      names.map((name) => `${shown(name, given)} cannot be used: it should be ${wanted[name]}.`).join('\n'),
    )
  }
  const set = parsed.data
  const dataDir = resolve(set.DATA_DIR)
  return {
    port: set.PORT,
    host: set.HOST,
    siteUrl: new URL(set.SITE_URL ?? `http://localhost:${set.PORT}`).origin,
    siteUrlGiven: set.SITE_URL !== undefined,
    trustedProxies: set.TRUSTED_PROXIES,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? `file:${resolve(dataDir, 'masthead.db')}`,
    sampleNews: set.SAMPLE_NEWS === 'on',
    pageCacheBytes: set.PAGE_CACHE_MB * 1024 * 1024,
    cdnPurge: set.CDN_PURGE_URL ? { url: set.CDN_PURGE_URL, token: set.CDN_PURGE_TOKEN ?? null } : null,
    mail: mailOf(set),
    logLevel: set.LOG_LEVEL,
  }
}

/** All of it or nothing; a link to this machine, where nobody said the site's address, is good for no other. */
function mailOf({ SMTP_URL, MAIL_FROM, SITE_URL }: z.output<typeof environmentSchema>): MailSettings | null {
  if (SMTP_URL === undefined && MAIL_FROM === undefined) return null
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined && SITE_URL !== undefined) {
    return { url: SMTP_URL, from: MAIL_FROM }
  }
  const missing = Object.entries({ SMTP_URL, MAIL_FROM, SITE_URL }).filter(([, value]) => value === undefined)
  const names = missing.map(([name]) => name).join(' and ')
  throw new EnvironmentError(`Mail needs SMTP_URL, MAIL_FROM and SITE_URL together: set ${names} too.`)
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function areAddresses(proxies: string[]): boolean {
  try {
    compile(proxies)
    return true
  } catch {
    return false
  }
}

function shown(name: string, given: Record<string, string | undefined>): string {
  return secret.has(name) ? name : `${name}=${given[name]}`
}
