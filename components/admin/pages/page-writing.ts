import type { RefObject } from 'react'
import type { PageContent } from '#domain/pages/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { pageDeskPath } from '#i18n/desk-site-paths.ts'
import { withQuery } from '#i18n/with-query.ts'
import { sameJson } from '#lib/same-json.ts'
import type { BodyEditorHandle } from '../editor/types.ts'
import type { Entry } from '../saving/entry.ts'
import { openJournal, type Journal } from '../saving/journal.ts'
import { watchPage } from '../saving/page-events.ts'
import { postJson } from '../saving/post-json.ts'
import { randomId } from '../saving/random-id.ts'
import type { LeftPage, PageDraft, PageStart, PageState, Theirs } from './types.ts'

/** A page with pictures may take a while on a slow line, in milliseconds. */
const PATIENCE = 30_000

/** What is shown of it. */
export interface ShownPage {
  content: PageContent
  /** Number of the revision it was typed upon. */
  revision: number
  state: PageState
  /** Somebody saved another text meanwhile: nothing is saved over it before a choice is made. */
  theirs: Theirs | null
  /** What was put aside for another text, to be put back. */
  aside: PageContent | null
  /** When what was found in this browser was typed, UTC milliseconds. */
  restored: number | null
  left: LeftPage[]
}

interface Saved {
  id: number
  slug: string
  revision: number
  changed: boolean
}

/** What is typed of a standing page: kept in the browser at once, on the server when it is saved on purpose, which makes it live. */
export class PageWriting {
  shown: ShownPage
  private readonly start: PageStart
  private readonly editor: RefObject<Pick<BodyEditorHandle, 'replace' | 'body'> | null>
  private readonly listeners = new Set<() => void>()
  private readonly tab = randomId()
  private journal: Journal<PageDraft> | null = null
  /** What the server has, as far as this page knows. */
  private base: { content: PageContent; version: number }

  constructor(start: PageStart, editor: PageWriting['editor']) {
    this.start = start
    this.editor = editor
    this.base = { content: start.content, version: start.revision }
    this.shown = {
      ...{ content: start.content, revision: start.revision, state: { kind: 'saved' } },
      ...{ theirs: null, aside: null, restored: null, left: [] },
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Begins. @returns ends it */
  begin(): () => void {
    const { person, key } = this.start
    const { tab } = this
    const journal = openJournal<PageDraft>({ person, uid: key, tab }, (entry) => this.found(entry))
    this.journal = journal
    void journal.look()
    const unwatch = watchPage({
      onBack: () => void journal.look(),
      onHidden: () => this.keep(),
      onLeave: () => this.isTyped() && journal.keepAtOnce(this.unsaved()),
      isUnsafe: () => this.isTyped(),
    })
    return () => {
      unwatch()
      journal.close()
      this.journal = null
    }
  }

  readonly change = (part: Partial<PageContent>): void => {
    this.show({ content: { ...this.shown.content, ...part } })
    this.keep()
  }

  /** Sends what stands here. With `over`, what somebody else saved meanwhile stays in the revisions only. */
  readonly save = async (over: Theirs | null = null): Promise<void> => {
    if (this.shown.state.kind === 'saving' || !this.start.mayWrite) return
    if (this.shown.theirs && !over) return
    const content = this.read()
    this.show({ content, state: { kind: 'saving' } })
    const { id, locale } = this.start
    const seen = over?.revision ?? this.base.version
    const body = JSON.stringify({ ...(id !== null && { id }), locale, content, seen })
    const answer = await postJson<Saved>(deskApi.savePage, body, { patience: PATIENCE }).catch(() => null)
    if (!answer) return this.show({ state: { kind: 'offline' } })
    if (answer.ok) return this.keptAs(content, answer.result)
    const { key, message, field = null } = answer.problem
    if (key === 'page.changed') await this.meet()
    this.show({ state: { kind: 'failed', message, field } })
  }

  /** Takes the other text; this one can be put back. */
  readonly takeTheirs = (): void => {
    const { theirs } = this.shown
    if (!theirs) return
    const aside = this.read()
    this.goOnFrom({ content: theirs.content, version: theirs.revision })
    this.put(theirs.content)
    this.show({ theirs: null, aside })
  }

  readonly putBack = (): void => {
    const { aside } = this.shown
    if (aside) this.put(aside)
    this.show({ aside: null })
  }

  /** Puts what an earlier window had in place of this; whoever saved since is told when it is saved. */
  readonly take = ({ tab, content, revision }: LeftPage): void => {
    this.show({ aside: this.isTyped() ? this.read() : null })
    if (revision < this.base.version) this.goOnFrom({ ...this.base, version: revision })
    this.put(content)
    this.drop({ tab })
  }

  readonly drop = ({ tab }: Pick<LeftPage, 'tab'>): void => {
    this.show({ left: this.shown.left.filter((one) => one.tab !== tab) })
    void this.journal?.drop(tab)
  }

  private keptAs(content: PageContent, { id, slug, revision, changed }: Saved): void {
    const saved = { ...content, slug }
    this.goOnFrom({ content: saved, version: revision })
    const now = this.read()
    const isSame = sameJson(now, content)
    this.show({
      ...{ state: { kind: 'made', revision, changed }, theirs: null, aside: null, restored: null },
      content: isSame ? saved : now,
    })
    this.keep()
    if (this.start.id === null && isSame) location.replace(pageDeskPath(id, this.start.locale))
  }

  /** Somebody else came first: their text is shown beside this one. */
  private async meet(): Promise<void> {
    const path = withQuery(deskApi.page, { id: String(this.start.id), locale: this.start.locale })
    const answer = await fetch(path)
      .then((response) => response.json() as Promise<{ ok: boolean; result: Theirs | null }>)
      .catch(() => null)
    if (answer?.ok && answer.result) this.show({ theirs: answer.result })
  }

  private found(entry: Entry<PageDraft>): void {
    const { tab, at, mine, base } = entry
    if (sameJson(mine.content, this.base.content) || !this.start.mayWrite) return void this.journal?.drop(tab)
    const left = { tab, at, content: mine.content, revision: base.version }
    if (this.isTyped() || base.version !== this.base.version)
      return this.show({ left: [...this.shown.left, left] })
    this.put(mine.content)
    this.show({ restored: at })
    void this.journal?.drop(tab)
  }

  private goOnFrom(base: PageWriting['base']): void {
    this.base = base
    this.show({ revision: base.version })
  }

  private put(content: PageContent): void {
    this.editor.current?.replace(content.body)
    this.show({ content })
    this.keep()
  }

  /** What stands in the page, with what the editor has not told yet. */
  private read(): PageContent {
    const body = this.editor.current?.body()
    return body && this.start.mayWrite ? { ...this.shown.content, body } : this.shown.content
  }

  private isTyped(): boolean {
    return !sameJson(this.shown.content, this.base.content)
  }

  private unsaved() {
    const { content, version } = this.base
    return { base: { content, version }, mine: { content: this.shown.content }, sent: [] }
  }

  private keep(): void {
    const isTyped = this.isTyped()
    void (isTyped ? this.journal?.keep(this.unsaved()) : this.journal?.clear())
    const { kind } = this.shown.state
    if (isTyped && kind !== 'saving') this.show({ state: { kind: 'unsaved' } })
    if (!isTyped && kind === 'unsaved') this.show({ state: { kind: 'saved' } })
  }

  private show(part: Partial<ShownPage>): void {
    this.shown = { ...this.shown, ...part }
    for (const listener of this.listeners) listener()
  }
}
