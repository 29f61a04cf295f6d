/** What must not outlive the bench, whatever ends it: servers it started, folders it made. */
const leftovers = new Set<() => void>()

/** Has something done when the process ends. @returns takes that back, once it has been done otherwise */
export function atTheEnd(undo: () => void): () => void {
  leftovers.add(undo)
  return () => leftovers.delete(undo)
}

process.once('exit', () => leftovers.forEach((undo) => undo()))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
