import { dirname, resolve } from 'node:path'
import type { Session } from './ask.ts'
import { uidOfPicture } from './files.ts'

const PICTURE = /!\[[^\]]*\]\(<?([^\s)>]+)/g

/**
 * Takes the pictures a Markdown text shows into the media. They are files; their paths begin at the text's
 * own folder.
 * @param more paths of pictures that stand elsewhere in the file
 * @returns uid of the medium by path as written
 * @throws FileError, Refused
 */
export async function picturesBeside(
  file: string,
  markdown: string,
  session: Session,
  more: readonly string[] = [],
): Promise<Map<string, string>> {
  const paths = new Set([...more, ...[...markdown.matchAll(PICTURE)].map((match) => match[1]!)])
  const pictures = new Map<string, string>()
  for (const path of paths) pictures.set(path, await uidOfPicture(resolve(dirname(file), path), session))
  return pictures
}
