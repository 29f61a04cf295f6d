import { ask, textOf, type Answer } from '../ask.ts'
import type { Running } from '../child.ts'
import { REFERENCE_PATH, startReference } from '../next-reference.ts'
import { NGINX_PATH, startNginx } from '../nginx.ts'
import { SITE_PATHS, startSite } from '../site.ts'

/** Who answers which page. */
export interface Contender {
  who: 'Masthead' | 'nginx' | 'next start'
  page: 'article' | 'front page'
  url: string
  server: Running
  /** Bytes of its body as sent. */
  body: number
}

/**
 * Starts everybody who is compared.
 * @param folder DATA_DIR of a sample site
 * @param servers what was started, for stopping; added to as they start
 */
export async function startContenders(folder: string, servers: Running[]): Promise<Contender[]> {
  const site = await startSite(folder)
  servers.push(site)
  const contenders: Contender[] = []
  for (const [page, path] of [
    ['article', SITE_PATHS.article],
    ['front page', SITE_PATHS.front],
  ] as const) {
    const answer = await checked(site.url + path)
    contenders.push({ who: 'Masthead', page, url: site.url + path, server: site, body: answer.bytes.length })
    const nginx = await startNginx(answer)
    if (!nginx) continue
    servers.push(nginx)
    const url = nginx.url + NGINX_PATH
    await checked(url, answer.bytes.length)
    contenders.push({ who: 'nginx', page, url, server: nginx, body: answer.bytes.length })
  }
  const next = await startReference()
  servers.push(next)
  const url = next.url + REFERENCE_PATH
  const { bytes } = await checked(url)
  contenders.push({ who: 'next start', page: 'article', url, server: next, body: bytes.length })
  return contenders
}

/** Asks as the load does. @throws unless it is a whole page, in gzip, of the length it should have */
export async function checked(url: string, length?: number): Promise<Answer> {
  const answer = await ask(url, { 'Accept-Encoding': 'gzip' })
  const { status, headers, bytes } = answer
  const whole = status === 200 && headers['content-encoding'] === 'gzip' && textOf(answer).includes('</html>')
  if (whole && (length === undefined || bytes.length === length)) return answer
  throw new Error(
    `${url} answers ${status}, ${headers['content-encoding']}, ${bytes.length} bytes, not ${length ?? 'a page'}`,
  )
}
