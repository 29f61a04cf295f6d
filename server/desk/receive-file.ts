import 'server-only'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { refusal, Refused } from '#domain/refusal.ts'
import { decoded } from '#lib/decoded.ts'

/**
 * Writes the body of a request to a file as it comes in, never holding all of it. How long it may be the front has seen to.
 * @returns where it is, and what it was called
 * @throws Refused `input` without a name or a body; whatever a connection that breaks throws
 */
export async function receiveFile(
  { body, headers }: Request,
  folder: string,
): Promise<{ path: string; fileName: string }> {
  const fileName = decoded(headers.get('x-file-name') ?? '')
  if (!fileName) throw new Refused(refusal('input', { field: 'fileName', problem: 'missing' }))
  if (!body) throw new Refused(refusal('input', { field: 'bytes', problem: 'missing' }))
  const path = join(folder, 'file')
  await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(path))
  return { path, fileName }
}
