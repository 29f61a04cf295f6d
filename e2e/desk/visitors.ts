import {
  expect,
  request,
  test as base,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
} from '@playwright/test'
import { reviewPath } from '#i18n/desk-work-paths.ts'
import { localeTag, type Locale } from '#i18n/locales.ts'
import { instantOf, localOf } from '#lib/instant.ts'
import { news } from '../news-command.ts'
import type { DeskKind, VisitorName } from './kinds/kind.ts'
import { discuss } from './discuss.ts'
import { oneTimeCode } from './one-time-code.ts'
import { hire, hireAway, hireInto, PASSWORD, pathOf } from './person.ts'
import { plainFormOf, readPlainForm, send, sendPlainForm } from './plain-form.ts'
import { beginTranslation } from './translate.ts'
import { makeArticle } from './write-article.ts'

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>

/** Everybody who looks at pages of the desk, for all tests of one worker: they look, and change nothing. */
export class Visitors {
  private readonly cookies = new Map<string, Promise<Cookies>>()
  private readonly browsers = new Map<string, Promise<BrowserContext>>()
  private readonly words = new Map<string, Promise<string>>()
  private readonly baseURL: string

  constructor(baseURL: string) {
    this.baseURL = baseURL
  }

  /** What makes a browser theirs, or a client that sends requests. */
  async stateOf({ as }: Pick<DeskKind, 'as'>, locale: Locale) {
    const cookies = await once(this.cookies, `${as} ${locale}`, async () => {
      const browser = await request.newContext({ baseURL: this.baseURL })
      await BECOME[as](browser, locale)
      const state = await browser.storageState()
      await browser.dispose()
      return state
    })
    const tag = localeTag(locale)
    // Browsers are told it the first way, clients the second.
    return {
      ...{ baseURL: this.baseURL, storageState: cookies },
      ...{ locale: tag, extraHTTPHeaders: { 'Accept-Language': tag } },
    }
  }

  /** Their windows' browser, which keeps scripts and styles from one page to the next as people's do. */
  async browserOf(browser: Browser, kind: Pick<DeskKind, 'as'>, locale: Locale): Promise<BrowserContext> {
    return once(this.browsers, `${kind.as} ${locale}`, async () =>
      browser.newContext(await this.stateOf(kind, locale)),
    )
  }

  /** The example's path. What is to be seen there is made first. */
  async pathOf({ path, shows }: Pick<DeskKind, 'path' | 'shows'>): Promise<string> {
    if (shows) await this.made(shows)
    const word = /\{(\w+)\}/.exec(path)?.[1] as keyof typeof WORDS | undefined
    return word === undefined ? path : path.replace(`{${word}}`, await this.made(word))
  }

  private made(word: keyof typeof WORDS): Promise<string> {
    return once(this.words, word, () => WORDS[word](this.baseURL))
  }
}

/** With the visitors of this worker. */
export const test = base.extend<object, { visitors: Visitors }>({
  visitors: [async ({}, use) => use(new Visitors(process.env.E2E_BASE_URL!)), { scope: 'worker' }],
})

/** Made when it is first asked for. */
async function once<Value>(
  made: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = made.get(key) ?? make()
  made.set(key, value)
  return value
}

const BECOME: Record<VisitorName, (browser: APIRequestContext, locale: Locale) => Promise<unknown>> = {
  stranger: async () => undefined,
  reporter: (browser, locale) => hireInto(browser, 'reporter', { locale }),
  /** Who has something to write, and is told what others say about it. */
  async assigned(browser, locale) {
    const { email } = await hireInto(browser, 'reporter', { locale })
    const { uid } = await makeArticle({ headline: 'Orders asked for' })
    const due = localOf(Date.now() + 86_400_000, 'Asia/Shanghai').slice(0, 16)
    await news('assign', uid, '--to', email, '--due', due)
    const { origin } = new URL((await browser.get('/admin')).url())
    await discussAs(origin, uid)
  },
  administrator: (browser, locale) => hireInto(browser, 'administrator', { locale }),
  async halfway(browser, locale) {
    const { email } = await hireInto(browser, 'reporter', { locale })
    await setUpApp(browser)
    await signOut(browser)
    await sendPlainForm(browser, '/admin/sign-in', { email, password: PASSWORD })
  },
  async enrolling(browser, locale) {
    const { origin } = new URL((await browser.get('/admin/sign-in')).url())
    const office = await request.newContext({ baseURL: origin })
    await hireInto(office, 'administrator')
    // Asked for once more, it would end the sessions of those who are about to set one up, in other workers too.
    const isVoluntary = /<button[^>]*form="require-factor"[^>]*value="publisher"/
    if (isVoluntary.test(await (await office.get('/admin/roles')).text())) {
      const form = await readPlainForm(office, '/admin/roles', ['id="require-factor"'])
      await send(office, form, { role: 'publisher' })
    }
    await office.dispose()
    await hireInto(browser, 'publisher', { locale })
  },
}

const WORDS = {
  invitation: async () => tokenOf((await hire('reporter')).invitation),
  async reset(baseURL: string) {
    const { email } = await hireAway('reporter', baseURL)
    const { link } = JSON.parse(await news('staff', 'reset', email, '--json')) as {
      link: { address: string }
    }
    return tokenOf(pathOf(link.address))
  },
  /** An article in which the checks find something. */
  faulty: async () => (await makeArticle({ headline: 'Orders rise', text: FAULTY })).uid,
  /** One that readers have. */
  live: async () => (await makeArticle({ headline: 'Orders fall', publish: true })).uid,
  /** One that was talked about. */
  async discussed(baseURL: string) {
    const { uid } = await makeArticle({ headline: 'Orders talked about', publish: true })
    await discussAs(baseURL, uid)
    return uid
  },
  /** One with two revisions. */
  async revised() {
    const { uid } = await makeArticle({ headline: 'Orders stay', publish: true })
    const change = ['--replace', 'counted again', 'counted twice', '--kind', 'update', '--json']
    await news('correct', uid, ...change)
    return uid
  },
  /** A translation whose source was corrected since. */
  async lagging(baseURL: string) {
    const { uid } = await makeArticle({ headline: 'Orders turn', publish: true })
    const office = await request.newContext({ baseURL })
    await hireInto(office, 'administrator')
    const translation = await beginTranslation(office, uid, 'zh')
    await office.dispose()
    const change = ['--replace', 'counted again', 'counted twice', '--kind', 'update', '--json']
    await news('correct', uid, ...change)
    return translation
  },
  /** A piece that is planned for tomorrow, in any language. */
  async piece() {
    const at = localOf(Date.now() + 86_400_000, 'Asia/Shanghai').slice(0, 16)
    return (JSON.parse(await news('pieces', 'plan', 'Harbour', '--at', at, '--json')) as { uid: string }).uid
  },
  /** A plan of the front page for a year no other test looks at; when it begins. */
  async plan() {
    const at = `2090-01-01 00:${String(process.pid % 60).padStart(2, '0')}`
    await news('front', 'plan', at, '--locale', 'en').catch(() => 'another worker has the same minute')
    return String(instantOf(at.replace(' ', 'T'), 'Asia/Shanghai'))
  },
  /** An address of an old site that leads to this one. */
  async old() {
    const from = `/old/show.asp?id=${process.pid}`
    await news('redirects', 'add', from, '/en')
    return from
  },
  /** One that was sent back, and handed in again. */
  async reviewed(baseURL: string) {
    const { uid } = await makeArticle({ headline: 'Orders wait' })
    await news('review', 'hand-in', uid)
    const editor = await request.newContext({ baseURL })
    await hireInto(editor, 'editor', { name: 'Zhao Min' })
    await sendPlainForm(editor, reviewPath(uid), { note: 'Who counted?', verdict: 'sent_back' })
    await editor.dispose()
    await news('review', 'hand-in', uid)
    return uid
  },
  uid: async (baseURL: string) => (await hireAway('editor', baseURL, { name: 'Li Na' })).uid,
}

/** An editor of its own says what can be said. */
async function discussAs(baseURL: string, uid: string): Promise<void> {
  const editor = await request.newContext({ baseURL })
  await hireInto(editor, 'editor', { name: 'Zhao Min' })
  await discuss(editor, uid)
  await editor.dispose()
}

/** A heading of the wrong level, and a link that does not say where it leads. */
const FAULTY = '#### Orders\n\nThe association counted again: [click here](/en).'

function tokenOf(path: string): string {
  return /token=([\w-]+)/.exec(path)![1]!
}

/** Sets up an authenticator app without a browser. */
async function setUpApp(browser: APIRequestContext): Promise<void> {
  const begun = await sendPlainForm(browser, '/admin/account/factors', { do: 'start' })
  const source = await begun.text()
  const secret = /secret=([A-Z2-7]+)/.exec(source)![1]!
  const form = plainFormOf(begun.url(), source, ['name="code"', 'name="do"'])
  const done = await send(browser, form, { code: oneTimeCode(secret), do: 'confirm' })
  expect(done.status(), await done.text()).toBe(200)
}

async function signOut(browser: APIRequestContext): Promise<void> {
  const form = await readPlainForm(browser, '/admin', ['desk-person-link'])
  expect((await send(browser, form, {})).status()).toBe(303)
}
