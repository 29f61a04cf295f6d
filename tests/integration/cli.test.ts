import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import { reading } from '#db/client.ts'
import { audit } from '#db/schema/journal.ts'
import { sessionAt } from '#cli/news/ask.ts'
import { newsProgram } from '#cli/news/program.ts'
import { useFreshDatabase } from '#tests/database.ts'
import { news, newsAt, type Told } from '#tests/news.ts'
import { testTerminal } from '#tests/terminal.ts'

/** Words that lead to each command that does something. */
function paths(command: Command, above: string[] = []): string[][] {
  return command.commands.flatMap((one) => {
    const path = [...above, one.name()]
    return one.commands.length > 0 ? paths(one, path) : [path]
  })
}

describe('npm run news', () => {
  useFreshDatabase()
  const every = paths(newsProgram(sessionAt(testTerminal()), { code: 0 }))

  it('has help for every command: what it does, --json, an example, exit codes', async () => {
    expect(every.length).toBeGreaterThan(30)
    for (const path of every) {
      const told = await news(...path, '--help')
      expect(told, path.join(' ')).toMatchObject({ code: 0, err: '' })
      expect(told.out).toContain('--json')
      expect(told.out).toContain(`Example:\n  npm run news -- ${path.join(' ')}`)
      expect(told.out).toMatch(/Exit codes:\n {2}0 {3}done\n[^]*70 /)
    }
  })

  it('ends with 2 where it is called in a way it does not know', async () => {
    for (const args of [
      ['nonsense'],
      [],
      ['list', '--nonsense'],
      ['publish'],
      ['sections'],
      ['list', '--limit', '0'],
    ]) {
      const told = await news(...args)
      expect(told, args.join(' ')).toMatchObject({ code: 2, out: '' })
      expect(told.err).not.toBe('')
    }
  })

  it('audits what is done at the terminal, with the name of who sat there', async () => {
    await newsAt({ user: 'chen' }, 'sections', 'add', '--en', 'Policy')
    await newsAt({ user: 'chen' }, 'sections', 'add', '--en', 'Policy', '--slug-en', 'policy')
    const [done, refused] = await reading().select().from(audit).orderBy(audit.id)
    expect(done).toMatchObject({
      ...{ command: 'section.create', outcome: 'done', origin: 'terminal', subjectKind: 'section' },
      ...{ actor: { kind: 'cli', uid: null, name: 'chen' } },
    })
    expect(refused).toMatchObject({ outcome: 'refused', reason: 'slug.taken' })
    expect(done!.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tells programs why something was not done', async () => {
    const missing = await news('show', 'nowhere', '--json')
    expect(missing).toMatchObject({ code: 3, err: 'There is no article “nowhere”.\n' })
    expect(JSON.parse(missing.out)).toEqual({
      error: 'not-found',
      sentence: 'There is no article “nowhere”.',
    })
    const refused = await news('settings', 'get', 'nothing', '--json')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out)).toMatchObject({
      error: 'refused',
      key: 'settings.unknown',
      params: { key: 'nothing' },
    })
  })

  it('gives what was not foreseen a request id', async () => {
    const confirm = () => Promise.reject(new Error('boom'))
    const told = await newsAt({ answers: true, confirm }, 'samples', 'remove')
    expect(told).toMatchObject({ code: 70, out: '' })
    expect(told.err).toMatch(/^Something went wrong: boom \(request [0-9a-f-]{36}\)\n$/)
  })
})

describe('npm run news, as a process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'masthead-cli-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))

  // A SQLite file of its own under both projects: what is tried is the process, not the engine.
  function spawned(env: Record<string, string>, ...args: string[]): Promise<Told> {
    const script = join(import.meta.dirname, '../../cli/news.ts')
    const used = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, LC_ALL: 'C', ...env }
    return new Promise((resolve) => {
      execFile(process.execPath, [script, ...args], { env: used }, (problem, out, err) => {
        resolve({ code: problem ? Number(problem.code) : 0, out, err })
      })
    })
  }

  it('makes the database where there is none, and ends with its exit code', { timeout: 60_000 }, async () => {
    expect(await spawned({}, 'list', '--json')).toEqual({
      code: 0,
      out: '{\n  "articles": [],\n  "next": null\n}\n',
      err: '',
    })
    expect(await spawned({ LC_ALL: 'zh_CN.UTF-8' }, 'show', 'x')).toEqual({
      code: 3,
      out: '',
      err: '没有稿件“x”。\n',
    })
    expect(await spawned({ PORT: 'x' }, 'list')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('PORT=x cannot be used') as string,
    })
  })
})
