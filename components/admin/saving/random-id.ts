/** 96 random bits, in letters and digits: a name for a tab or a write. Where pages come by plain http there is no randomUUID(). */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
