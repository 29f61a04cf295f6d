import type { Visit } from './visit.ts'

/** Reads a body as UTF-8. @returns null, and the connection closes after the answer, where it is longer than `most` bytes */
export async function readBody({ req, res }: Visit, most: number): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  if (Number(req.headers['content-length'] ?? 0) <= most) {
    for await (const part of req as AsyncIterable<Buffer>) {
      length += part.length
      if (length > most) break
      parts.push(part)
    }
    if (length <= most) return Buffer.concat(parts).toString('utf8')
  }
  // What is left of the body is not read, so the connection cannot carry another request.
  res.setHeader('Connection', 'close')
  return null
}
