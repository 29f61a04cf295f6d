/** A part of an address as text; null where its percent-encoding is broken. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
