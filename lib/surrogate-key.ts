import { createHash } from 'node:crypto'

/**
 * A tag as CDNs know it, in `Surrogate-Key` of answers and in purges: ten letters of base64url, whatever the
 * tag's length and letters. 60 bits (some 50 at Cloudflare, where case does not count); two tags that share a
 * key would only be purged together.
 */
export function surrogateKey(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 10)
}
