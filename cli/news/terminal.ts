import { userInfo } from 'node:os'
import type { Locale } from '#i18n/locales.ts'

/** What commands know of the world around them; tests bring their own. */
export interface Terminal {
  out: (text: string) => void
  err: (text: string) => void
  /** Columns a table may take. */
  width: number
  /** Whether somebody watches the error stream. */
  watched: boolean
  /** Whether somebody is there to answer a question. */
  answers: boolean
  locale: Locale
  user: string
  /** UTC milliseconds */
  now: () => number
  confirm: (question: string) => Promise<boolean>
}

/** Columns where nobody has set any: what is piped on should not be cut short. */
const WIDTH_OF_A_PIPE = 160

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process
  stdout.on('error', endWithReader)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: stdout.columns || Number(env.COLUMNS) || WIDTH_OF_A_PIPE,
    watched: stderr.isTTY,
    answers: stdin.isTTY && stderr.isTTY,
    locale: localeOf(env),
    user: userName(),
    now: () => Date.now(),
    confirm: askOnTerminal,
  }
}

/** The language a terminal asks for, by the first of POSIX's variables that is set. */
export function localeOf(env: Record<string, string | undefined>): Locale {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** `news list | head` reads no further: that is no failure, and there is nobody to tell more. */
function endWithReader(problem: NodeJS.ErrnoException): void {
  if (problem.code === 'EPIPE') process.exit()
  throw problem
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A container's user may be a number without a name.
    return `user ${process.getuid?.() ?? '?'}`
  }
}

async function askOnTerminal(question: string): Promise<boolean> {
  const { confirm, isCancel } = await import('@clack/prompts')
  const answer = await confirm({ message: question, initialValue: false, output: process.stderr })
  return !isCancel(answer) && answer
}
