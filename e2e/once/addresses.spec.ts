import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { generateAddresses, seeded } from '../addresses.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Asked at the same time; the server is one process. */
const AT_A_TIME = 4
/** What betrays how a failure came about: lines of a stack, folders of ours or of packages. */
const TRACE = /\n\s+at .+:\d+:\d+|node_modules|file:\/\/\/|webpack-internal/

// Several tests, so that both workers have some of the 2,000 and a failure is near its address.
for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`250 odd addresses get a decent answer: seed ${seed}`, async ({ baseURL }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME })
    const random = seeded(seed)
    const asked = generateAddresses(250, random).map((address) => ({
      address,
      method:
        random() < 0.7 ? 'GET' : ['HEAD', 'POST', 'DELETE', 'PUT', 'OPTIONS'][Math.floor(random() * 5)]!,
      wish: random() < 0.3 ? 'zh-CN,zh;q=0.9' : '',
    }))
    const faults: string[] = []
    const waiting = [...asked]
    const askOn = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const { address, method, wish } = one
        const line = `${method} ${address.slice(0, 200)} [${wish}]`
        const found = await ask(baseURL!, agent, address, method, wish).then(
          (answer) => faultsOf(answer, address, method, wish),
          (problem: unknown) => [String(problem)],
        )
        faults.push(...found.map((fault) => `${line}: ${fault}`))
      }
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, askOn))
    agent.destroy()
    expect(faults).toEqual([])
  })
}

function faultsOf(
  { status, headers, body }: Answer,
  address: string,
  method: string,
  wish: string,
): string[] {
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}`)
  if (TRACE.test(body)) faults.push(`a trace: ${TRACE.exec(body)?.[0].trim()}`)
  if (headers['x-odd'] !== undefined) faults.push('a header out of the address')
  if (method === 'HEAD' && body !== '') faults.push('a body for HEAD')
  const isPage = headers['content-type']?.startsWith('text/html') === true
  // Who is sent elsewhere sees no page.
  const isRedirect = status >= 300 && status < 400 && headers.location !== undefined
  if (!isPage || body === '' || isRedirect) return faults
  const lang = /<html[^>]* lang="([^"]+)"/.exec(body)?.[1]
  const expected = languageOf(address, wish)
  if (lang !== expected) faults.push(`lang is ${lang}, not ${expected}`)
  if (method === 'GET' && mainOf(body) === '') faults.push('no text in <main>')
  return faults
}

/** The address's own, if its first segment names one; else the one the reader asks for. */
function languageOf(address: string, wish: string): string {
  const first = address.split(/[/?#\\]/, 2)[1]
  if (first === 'en') return 'en'
  if (first === 'zh') return 'zh-Hans'
  // At a byte that is not ASCII Node's parser gives up, and never comes to the headers.
  const isRead = /^[ -~]*$/.test(address)
  return isRead && wish !== '' ? 'zh-Hans' : 'en'
}

function mainOf(body: string): string {
  const main = /<main\b[^>]*>(.*?)<\/main>/s.exec(body)?.[1] ?? ''
  return main
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
}

/** By hand: a browser, or fetch, would mend the address before it sends it. */
async function ask(
  baseURL: string,
  agent: Agent,
  address: string,
  method: string,
  wish: string,
): Promise<Answer> {
  const { hostname, port } = new URL(baseURL)
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const headers = wish === '' ? {} : { 'Accept-Language': wish }
  const sent = request({ hostname, port, agent, method, path: address, headers }, (answer) => {
    text(answer)
      .then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
      .catch(reject)
  })
  sent.on('error', reject)
  sent.end()
  return promise
}
