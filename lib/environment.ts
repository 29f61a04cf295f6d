import { resolve } from 'node:path'
import { z } from 'zod'

/** Settings by environment, each with its default. README.md has the same list. */
const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:)/)
    .optional(),
  SAMPLE_NEWS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

const wanted: Record<string, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  SITE_URL: 'the address readers use, such as https://news.example.org',
  DATA_DIR: 'the folder for database, media and backups',
  DATABASE_URL: 'postgres://… or file:…, or nothing for a SQLite file in DATA_DIR',
  SAMPLE_NEWS: 'on or off',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

export interface Environment {
  port: number
  host: string
  /** Origin readers use, without a slash at the end. */
  siteUrl: string
  /** Absolute path. */
  dataDir: string
  /** `postgres://…`, or `file:` and the path of the SQLite file. */
  databaseUrl: string
  sampleNews: boolean
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
      names.map((name) => `${name}=${given[name]} cannot be used: it should be ${wanted[name]}.`).join('\n'),
    )
  }
  const set = parsed.data
  const dataDir = resolve(set.DATA_DIR)
  return {
    port: set.PORT,
    host: set.HOST,
    siteUrl: new URL(set.SITE_URL ?? `http://localhost:${set.PORT}`).origin,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? `file:${resolve(dataDir, 'masthead.db')}`,
    sampleNews: set.SAMPLE_NEWS === 'on',
    logLevel: set.LOG_LEVEL,
  }
}
