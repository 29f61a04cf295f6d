import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A server for one spec file alone, with a data folder of its own. */
export interface OwnServer {
  process: ChildProcess
  /** Where it listens: `http://localhost:PORT`. */
  origin: string
  port: number
  /** What it has printed so far. */
  said: string
}

/** A place for servers, one after the other, on the same data. */
export class OwnPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'masthead-own-'))
  private readonly env: NodeJS.ProcessEnv
  private readonly running = new Set<ChildProcess>()

  /** @param settings beside or in place of: no news, a free port of this machine */
  constructor(settings: Record<string, string> = {}) {
    this.env = {
      ...process.env,
      ...{ DATA_DIR: join(this.folder, 'data'), DATABASE_URL: '', SAMPLE_NEWS: 'off', LOG_LEVEL: 'warn' },
      ...{ HOST: '127.0.0.1', PORT: '0', SITE_URL: '', NODE_ENV: 'production' },
      ...settings,
    }
  }

  /** Carries out a `news` command on the same data. @returns what it printed */
  readonly news = async (...words: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['cli/news.ts', ...words], {
      env: this.env,
    })
    return stdout
  }

  /** Starts the built site. */
  async start(): Promise<OwnServer> {
    const started = spawn(process.execPath, ['cli/start.ts'], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.running.add(started)
    started.once('exit', () => this.running.delete(started))
    const server = { process: started, origin: '', port: 0, said: '' }
    const listening = Promise.withResolvers<OwnServer>()
    // Read to the end: a server whose words nobody takes might wait for that.
    started.stdout.on('data', (part: Buffer) => {
      server.said += String(part)
      const [, origin, port] = /(http:\/\/localhost:(\d+))[^]*Ctrl\+C/.exec(server.said) ?? []
      if (origin) listening.resolve(Object.assign(server, { origin, port: Number(port) }))
    })
    started.once('exit', () =>
      listening.reject(new Error(`the server ended while it started: ${server.said}`)),
    )
    return listening.promise
  }

  /** @returns code and signal it ended with */
  async stop({ process: server }: OwnServer): Promise<unknown[]> {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    return ended
  }

  /** Ends what still runs, and takes everything away. */
  clear(): void {
    for (const server of this.running) server.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}
