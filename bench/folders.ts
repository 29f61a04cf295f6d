import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The project's own folder. */
export const root = join(import.meta.dirname, '..')

/** Where databases of the bench are kept unless told otherwise: they are large, and no part of the project. */
export function defaultFolder(): string {
  const { XDG_CACHE_HOME } = process.env
  const cache = XDG_CACHE_HOME || (process.platform === 'linux' ? join(homedir(), '.cache') : tmpdir())
  return join(cache, 'masthead-bench')
}

/** DATA_DIR of the site with so many articles. */
export function articlesFolder(data: string, articles: number): string {
  return join(data, `articles-${articles}`)
}
