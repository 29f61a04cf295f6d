/** Milliseconds of the machine's one clock that never goes back: the same in all its processes. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
