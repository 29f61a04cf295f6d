import type { DeskPicture } from '#domain/media/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import type { Answer } from './ask.ts'
import type { PictureWords } from './words.ts'

/** Largest file the media take, in bytes: domain/media/store-picture.ts. */
const LARGEST = 60 * 1024 * 1024

interface Sending {
  /** Language whose words the picture comes back with. */
  locale: string
  failures: PictureWords['failures']
  /** @param part that is sent, 0 to 1 */
  onProgress: (part: number) => void
  /** Takes it back. */
  signal?: AbortSignal
}

/**
 * Takes a file into the media. (fetch() does not say how much of it is sent.)
 * @throws Error with a sentence for the person; `AbortError` when it was taken back
 */
export async function sendPicture(
  file: File,
  { locale, failures, onProgress, signal }: Sending,
): Promise<DeskPicture> {
  if (file.size > LARGEST) throw new Error(failures.tooLarge)
  signal?.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<DeskPicture>()
  const request = new XMLHttpRequest()
  const takeBack = () => request.abort()
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
  request.upload.onload = () => onProgress(1)
  request.onload = () => {
    const answer = request.response as Answer<DeskPicture> | null
    if (answer?.ok) resolve(answer.result)
    else reject(new Error(answer?.problem.message ?? whatFailed(request.status, failures)))
  }
  request.onerror = () => reject(new Error(failures.noNetwork))
  request.onabort = () => reject(new DOMException('taken back', 'AbortError'))
  signal?.addEventListener('abort', takeBack)
  request.open('POST', withQuery(deskApi.upload, { locale }))
  request.responseType = 'json'
  request.setRequestHeader('X-File-Name', encodeURIComponent(nameOf(file)))
  // What it is the server finds out by itself.
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.send(file)
  return promise.finally(() => signal?.removeEventListener('abort', takeBack))
}

/** What was pasted has no name. */
function nameOf({ name }: File): string {
  return name.toWellFormed().slice(-255) || 'picture'
}

function whatFailed(status: number, failures: PictureWords['failures']): string {
  return status === 413 ? failures.tooLarge : failures.broken
}
