import type { Terminal } from '#cli/news/terminal.ts'
import { NOON } from './asking.ts'

/** A terminal that nobody watches, at noon; what is written to it is kept. */
export function testTerminal(
  more: Partial<Terminal> = {},
): Terminal & { written: { out: string; err: string } } {
  const written = { out: '', err: '' }
  return {
    written,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    width: 120,
    watched: false,
    answers: false,
    locale: 'en',
    user: 'tester',
    now: () => NOON,
    confirm: () => Promise.resolve(false),
    ...more,
  }
}
