import { chromium } from 'playwright'
import { ChromiumError, findChromium } from '#cli/chromium.ts'
import { ask } from '../ask.ts'
import type { Finding, Part } from '../findings.ts'
import type { BenchOptions } from '../options.ts'
import { copyOfSampleSite, dropFolder, SITE_PATHS, startSite } from '../site.ts'

/** One request of the visit. */
export interface Fetched {
  url: string
  /** As Chromium names it: Document, Stylesheet, Script, Image, Fetch … */
  type: string
  encoding: string
  /** Of the body as sent, and with the head, in bytes. */
  body: number
  whole: number
}

/** What the budget is about; the rest is told beside it. */
const COUNTED = ['Document', 'Stylesheet', 'Script']
/** What has no effect when it is asked for once more. */
const GIVEN = [...COUNTED, 'Image', 'Font', 'SpeculationRules', 'Other']
const KB = 1000

/** (b) Bytes and requests of a first visit to an article without pictures, in Chromium. */
export async function measureFirstVisit({ data, say }: BenchOptions): Promise<Part> {
  const browser = await findChromium({ install: false }).catch((problem: unknown) => {
    if (problem instanceof ChromiumError) return null
    throw problem
  })
  if (!browser) return missing()
  const folder = await copyOfSampleSite(data)
  try {
    const site = await startSite(folder)
    try {
      say('visiting an article')
      const fetched = await visit(browser, site.url + SITE_PATHS.article)
      return { findings: findingsOf(fetched), details: fetched, notes: [] }
    } finally {
      await site.stop()
    }
  } finally {
    dropFolder(folder)
  }
}

async function visit(executablePath: string, url: string): Promise<Fetched[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const session = await page.context().newCDPSession(page)
    const fetched = new Map<string, Fetched>()
    await session.send('Network.enable')
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      const encoding = Object.entries(response.headers).find(
        ([name]) => name.toLowerCase() === 'content-encoding',
      )
      fetched.set(requestId, { url: response.url, type, encoding: encoding?.[1] ?? '', body: 0, whole: 0 })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = fetched.get(requestId)
      if (one) one.whole = encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const real = [...fetched.values()].filter((one) => one.url.startsWith('http'))
    return await Promise.all(real.map(weighed))
  } finally {
    await browser.close()
  }
}

/** Chromium tells of a document only how long it is with its head: it is asked for once more, in the same encoding. */
async function weighed(one: Fetched): Promise<Fetched> {
  if (!GIVEN.includes(one.type)) return one
  const { bytes } = await ask(one.url, { 'Accept-Encoding': one.encoding || 'identity' })
  return { ...one, body: bytes.length }
}

function findingsOf(fetched: Fetched[]): Finding[] {
  const counted = fetched.filter((one) => COUNTED.includes(one.type))
  const others = fetched.filter((one) => !COUNTED.includes(one.type))
  const sum = (some: Fetched[], of: 'body' | 'whole' = 'body') =>
    some.reduce((total, one) => total + one[of], 0) / KB
  return [
    {
      what: 'first visit: HTML, CSS and script',
      measured: sum(counted),
      unit: 'KB',
      budget: { most: 25 },
      note: `${sum(counted, 'whole').toFixed(1)} KB with the answers' heads`,
    },
    {
      what: 'of it script',
      measured: sum(counted.filter((one) => one.type === 'Script')),
      unit: 'KB',
      budget: { most: 6 },
    },
    {
      what: 'requests for HTML, CSS and script',
      measured: counted.length,
      unit: '',
      budget: { most: 4 },
    },
    {
      what: 'other requests of the visit',
      measured: others.length,
      unit: '',
      note: others
        .map(
          ({ url, type, whole }) =>
            `${type.toLowerCase()} ${new URL(url).pathname} ${(whole / KB).toFixed(1)} KB`,
        )
        .join(', '),
    },
  ]
}

function missing(): Part {
  const note = 'no Chromium here'
  return {
    findings: [
      { what: 'first visit: HTML, CSS and script', measured: null, unit: 'KB', budget: { most: 25 }, note },
    ],
    details: null,
    notes: [],
  }
}
