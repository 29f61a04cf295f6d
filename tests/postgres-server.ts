import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of an empty database on a PostgreSQL server; '' where the machine has none. */
    postgresServer: string
  }
}

/** Where Debian puts the programs of each version. */
const DEBIAN = '/usr/lib/postgresql'

/** Starts a PostgreSQL server of its own for what PGlite, with its one connection, cannot show. */
export default async function startServer(project: TestProject): Promise<() => void> {
  const programs = findPrograms()
  if (!programs) {
    console.log('no PostgreSQL server found (Debian: apt-get install postgresql): its tests do not run')
    project.provide('postgresServer', '')
    return () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'masthead-postgres-'))
  const run = runnerFor(folder)
  const data = join(folder, 'data')
  const port = await freePort()
  run(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'masthead', '-E', 'UTF8', '--no-sync'])
  const options = `-p ${port} -k ${folder} -h 127.0.0.1 -c fsync=off`
  run(join(programs, 'pg_ctl'), ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  project.provide('postgresServer', `postgres://masthead@127.0.0.1:${port}/postgres`)
  return () => {
    run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** The server refuses to run as root: there it runs as the user that Debian's package made for it. */
function runnerFor(folder: string): (program: string, args: string[]) => void {
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, id('-u'), id('-g'))
  }
  return (program, args) => {
    const [command, rest] = isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]
    // Not everybody's path leads to where `runuser` is.
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
    execFileSync(command, rest, { stdio: 'ignore', cwd: folder, env })
  }
}
