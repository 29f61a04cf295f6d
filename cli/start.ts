import { Command } from 'commander'
import { closeConnection } from '#db/client.ts'
import { EnvironmentError, readEnvironment, type Environment } from '#lib/environment.ts'
import { addressBlock } from './address-block.ts'
import { portProblem } from './port-check.ts'
import { StartError } from './start-error.ts'
import { stopOnSignals } from './stop-on-signals.ts'

const settings = `
Settings by environment:
  PORT           port to listen on; 0 takes a free one         3000
  HOST           address to listen on; 0.0.0.0 for all         127.0.0.1
  SITE_URL       address readers use                           http://localhost:PORT
  TRUSTED_PROXIES
                 proxies whose X-Forwarded-* are believed:    none
                 addresses, ranges, loopback, uniquelocal
  DATA_DIR       folder for database, media and backups        data
  DATABASE_URL   postgres://… or file:…                        SQLite file in DATA_DIR
  SAMPLE_NEWS    on or off: fill an empty database with news   on
  PAGE_CACHE_MB  megabytes for kept pages; 0 keeps none        64
  CDN_PURGE_URL  where a CDN takes purges of pages             none
  CDN_PURGE_TOKEN
                 what the CDN knows us by                      none
  SMTP_URL       mail server, smtps://user:password@host       none: no mail
                 or smtp://…; TLS unless on this machine
  MAIL_FROM      sender of mail: address or Name <address>     none
  LOG_LEVEL      fatal, error, warn, info, debug, trace        info
                 or silent`

const program = new Command('npm start --')
  .description('Starts the site. Builds, migrates and fills an empty database first, where that is needed.')
  .option('--dev', 'for work on Masthead: pages are made anew when sources change')
  .addHelpText('after', settings)
  .parse()

const dev = program.opts<{ dev?: boolean }>().dev === true
// Fixed before anything of React or Next is loaded: both choose their code by it.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

try {
  await start(checkedEnvironment())
} catch (problem) {
  if (!(problem instanceof StartError)) throw problem
  console.error(problem.message)
  process.exit(1)
}

/** Everything between the command and the first reader, in order. */
async function start(environment: Environment): Promise<void> {
  const { prepareSite } = await import('./prepare-site.ts')
  const stopWatching = await prepareSite(environment, dev)
  const server = await listening(environment)
  stopOnSignals(async () => {
    await stopWatching?.()
    await server.close()
    await closeConnection()
  })
  const { setUpLink } = await import('./set-up-link.ts')
  const setUp = await setUpLink(Date.now())
  console.log(addressBlock(environment, server.url, dev, setUp))
}

async function listening(environment: Environment) {
  const [{ startServer }, { readSettings }] = await Promise.all([
    import('#delivery/server.ts'),
    import('#domain/settings/reader.ts'),
  ])
  try {
    return await startServer({
      environment,
      dev,
      defaultLocale: async () => (await readSettings(''))['site.defaultLocale'],
      offered: async () => (await readSettings(''))['site.languages'],
      ready: async () => Boolean(await readSettings('')),
    })
  } catch (problem) {
    await closeConnection()
    throw portProblem(problem, environment.host, environment.port)
  }
}

function checkedEnvironment(): Environment {
  try {
    return readEnvironment()
  } catch (problem) {
    throw problem instanceof EnvironmentError ? new StartError(problem.message) : problem
  }
}
