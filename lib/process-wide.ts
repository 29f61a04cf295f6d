/**
 * One value per process, whatever the number of module copies.
 *
 * Node's native loader and Next's bundle each evaluate their own copy of every module in the one
 * process, so a module variable is two variables. What must be one (the writer and its queue, the
 * request context, counters, the logger) is made here and lives on `globalThis`.
 *
 * @param name unique within Masthead; the value is kept under `Symbol.for('masthead.' + name)`
 * @param make called once per process, by whoever asks first
 */
export function processWide<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`masthead.${name}`)
  return (store[key] ??= make())
}

/** Replaces or forgets (undefined) a process-wide value; for opening, closing and tests. */
export function setProcessWide<T>(name: string, value: T | undefined): void {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  store[Symbol.for(`masthead.${name}`)] = value
}
