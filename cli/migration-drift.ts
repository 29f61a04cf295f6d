import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Both engines, each with a drizzle config and a folder of migrations of its own. */
export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

const root = join(import.meta.dirname, '..')
const COPIED = ['db', 'lib', 'drizzle', 'package.json', 'tsconfig.json']

/**
 * A copy of what drizzle-kit reads, so that looking leaves nothing behind in drizzle/.
 * @returns its folder; the caller removes it
 */
export function copyForDrizzle(): string {
  const copy = mkdtempSync(join(tmpdir(), 'masthead-drift-'))
  for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * Whether the tables of a schema are those that the migrations make.
 * @param copy folder made by copyForDrizzle; drizzle-kit writes into it
 * @returns per engine that drifted, what drizzle-kit says
 */
export async function findDrift(copy: string): Promise<Map<Engine, string>> {
  const drifted = new Map<Engine, string>()
  for (const engine of engines) {
    const before = migrations(copy, engine).length
    const said = await generate(copy, engine, 'drift', 'pipe')
    // It ends with 0 after an error too, and asks what a renamed column was: only its own words for
    // "nothing to do" count, and only where no file has come.
    const same = said.includes('No schema changes') && migrations(copy, engine).length === before
    if (!same) drifted.set(engine, said.trim())
  }
  return drifted
}

/** As findDrift, for the schema and migrations of this checkout. */
export async function findOwnDrift(): Promise<Map<Engine, string>> {
  const copy = copyForDrizzle()
  try {
    return await findDrift(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/**
 * Runs drizzle-kit generate for one engine.
 * @param output `inherit` shows what it says and lets it ask; `pipe` returns it
 */
export async function generate(
  folder: string,
  engine: Engine,
  name: string,
  output: 'inherit' | 'pipe',
): Promise<string> {
  const kit = join(folder, 'node_modules/drizzle-kit/bin.cjs')
  const child = spawn(
    process.execPath,
    [kit, 'generate', '--config', `db/drizzle.${engine}.ts`, '--name', name],
    { cwd: folder, stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'] },
  )
  const read = (stream: NodeJS.ReadableStream | null) => (stream ? text(stream) : '')
  return (await Promise.all([read(child.stdout), read(child.stderr), ended(child)])).join('')
}

function ended(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? '' : `drizzle-kit ended with ${code}\n`))
  })
}

function migrations(folder: string, engine: Engine): string[] {
  return globSync(`drizzle/${engine}/*.sql`, { cwd: folder })
}
