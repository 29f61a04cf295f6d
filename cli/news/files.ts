import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { addMedium } from '#domain/media/add.ts'
import type { Session } from './ask.ts'
import { onOneLine } from './output.ts'

/** A file that was named cannot be read; `message` is a sentence for the terminal. */
export class FileError extends Error {}

/** @throws FileError */
export async function bytesOf(file: string, { t }: Session): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException
    const why = ['ENOENT', 'EISDIR', 'EACCES'].includes(code) ? code : 'other'
    throw new FileError(t('cli.file.unreadable', { file: onOneLine(file), why, code }))
  }
}

/** @throws FileError, also where the bytes are no UTF-8 */
export async function textOfFile(file: string, session: Session): Promise<string> {
  const bytes = await bytesOf(file, session)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileError(session.t('cli.file.noUtf8', { file: onOneLine(file) }))
  }
}

/** Takes a picture into the media. @returns uid of the medium @throws FileError, Refused */
export async function uidOfPicture(file: string, session: Session): Promise<string> {
  const bytes = await bytesOf(file, session)
  return (await session.ask(addMedium, { bytes, fileName: basename(file) })).uid
}
