import type { KeyLine } from '../keys/page-keys.ts'
import type { WorkWords } from './types.ts'

/** The keys that do something where an article is written. */
export function keysOf(words: WorkWords['keys']): KeyLine[] {
  return [
    { keys: 'Ctrl / ⌘ + S', does: words.save },
    { keys: 'Ctrl + Alt + P', does: words.preview },
    { keys: 'Ctrl / ⌘ + Alt + M', does: words.comment },
    { keys: 'Enter', does: words.enter },
    { keys: '/', does: words.slash },
  ]
}
