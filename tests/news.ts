import { run } from '#cli/news.ts'
import type { Terminal } from '#cli/news/terminal.ts'
import { testTerminal } from './terminal.ts'

/** What a call of `npm run news --` left behind. */
export interface Told {
  code: number
  out: string
  err: string
}

/** Calls `npm run news --` in this process, on the test's database. */
export async function news(...args: string[]): Promise<Told> {
  return newsAt({}, ...args)
}

/** As news(), at a terminal of one's own. */
export async function newsAt(terminal: Partial<Terminal>, ...args: string[]): Promise<Told> {
  const used = testTerminal(terminal)
  const code = await run(args, used)
  return { code, ...used.written }
}

/** As news(), with --json; the call must succeed. */
export async function newsJson<T>(...args: string[]): Promise<T> {
  const told = await news(...args, '--json')
  if (told.code !== 0) throw new Error(`${args.join(' ')}: exit ${told.code}\n${told.err}${told.out}`)
  return JSON.parse(told.out) as T
}
