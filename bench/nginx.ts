import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#tests/free-port.ts'
import { textOf, type Answer } from './ask.ts'
import { startServer, type Running } from './child.ts'
import { atTheEnd } from './leftovers.ts'
import { findProgram } from './programs.ts'
import { dropFolder } from './site.ts'

const FILE = 'page.html'
/** Where nginx has the page: a file by its own name, without looking for another. */
export const NGINX_PATH = `/${FILE}`
const template = join(import.meta.dirname, 'nginx.conf')

/** Headers nginx makes itself, and those that belong to one answer or one connection. */
const OWN = new Set([
  'accept-ranges',
  'age',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'transfer-encoding',
  'vary',
])

/**
 * Starts nginx with an answer of Masthead as a file: the very bytes, plain and gzip, and the same headers.
 * @returns null where there is no nginx
 */
export async function startNginx(page: Answer): Promise<Running | null> {
  const nginx = findProgram('nginx')
  if (!nginx) return null
  const folder = mkdtempSync(join(tmpdir(), 'masthead-nginx-'))
  atTheEnd(() => dropFolder(folder))
  // Started by root, its worker is somebody else.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, FILE), textOf(page))
  writeFileSync(join(folder, `${FILE}.gz`), page.bytes)
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, configFor({ folder, port: String(port), headers: headerLines(page) }))
  const running = await startServer({ command: [nginx, '-p', folder, '-c', config], port, path: NGINX_PATH })
  return {
    ...running,
    pid: workerOf(running.pid),
    stop: async () => {
      await running.stop()
      dropFolder(folder)
    },
  }
}

/** nginx's configuration with its places filled in. */
export function configFor(values: Record<'folder' | 'port' | 'headers', string>): string {
  return readFileSync(template, 'utf8').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_place, name: keyof typeof values) => values[name],
  )
}

function headerLines({ headers }: Answer): string {
  return Object.entries(headers)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `    add_header ${name} ${JSON.stringify(String(value)).replaceAll('$', '')};`)
    .join('\n')
}

/** The process that answers; where the system does not tell, the one that was started. */
function workerOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]) || pid
  } catch {
    return pid
  }
}
