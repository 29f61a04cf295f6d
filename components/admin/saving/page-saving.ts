import type { RefObject } from 'react'
import type { ArticleContent, Body, WorkConflict } from '#domain/articles/types.ts'
import { deskApi } from '#i18n/desk-article-paths.ts'
import { sameJson } from '#lib/same-json.ts'
import type { Entry } from './entry.ts'
import { fetchTransport } from './fetch-transport.ts'
import { openJournal, type Journal } from './journal.ts'
import { openConflicts, withLeftover } from './merge-drafts.ts'
import { watchPage } from './page-events.ts'
import { startPresence, type Presence } from './presence.ts'
import { randomId } from './random-id.ts'
import { Saver } from './saver.ts'
import { settleConflict } from './settle-conflict.ts'
import type { Shown } from './shown.ts'
import type { Draft, Leftover, There, Work } from './types.ts'
import type { BodyEditorHandle } from '../editor/types.ts'

/** What was left so long ago, in milliseconds, is not put into the text without asking. */
const FRESH = 24 * 60 * 60_000

export interface SavingOptions {
  uid: string
  /** uid of whoever is signed in: the journal is theirs alone. */
  person: string
  /** The working copy as the page was made with. */
  work: Work
  /** When it was saved last, UTC milliseconds; null where it never was. */
  savedAt: number | null
  suggestedSlug: string
  /** Who had it open when the page was made. */
  others: There['others']
  /** False where nothing may be written whoever has the lock: not allowed, scheduled, trashed. */
  mayWrite: boolean
  /** Whoever may not write it at all: they are not among those who are there, which the server would refuse. */
  readsOnly?: boolean
  /** The body's editor, null until it is ready or where there is none. Its `replace` is done when it returns. */
  editor: RefObject<Pick<BodyEditorHandle, 'replace' | 'body'> | null>
}

/** Saver, journal and presence of one page, for as long as it is shown. */
export class PageSaving {
  readonly tab = randomId()
  shown: Shown
  private options: SavingOptions
  private readonly listeners = new Set<() => void>()
  private left: Entry[] = []
  /** What is in the text again, and may go from the journal once the text is kept somewhere else. */
  private taken: Entry[] = []
  /** What the editor said of the text when it was last told from here, or told here: what differs from it was typed since. */
  private told: Body | null = null
  private journal: Journal | null = null
  private saver: Saver | null = null
  private presence: Presence | null = null

  constructor(options: SavingOptions) {
    this.options = options
    const { work, others, savedAt, suggestedSlug } = options
    this.shown = {
      ...{ content: work.content, conflicts: work.conflicts, version: work.version, suggestedSlug, others },
      ...{ state: { kind: 'saved', at: savedAt }, arrivals: 0, mayType: false },
      ...{ scheduled: false, trashed: false, restored: null, leftovers: [], notTaken: null },
    }
    this.shown.mayType = this.mayType(others)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes note of what the page is given now. */
  update(options: SavingOptions): void {
    const isOpened = options.mayWrite && !this.options.mayWrite
    this.options = options
    this.told ??= options.editor.current?.body() ?? null
    // The page was made anew since, and says that it may be written.
    if (isOpened) this.show({ scheduled: false, trashed: false })
    const mayType = this.mayType(this.shown.others)
    if (mayType !== this.shown.mayType) this.show({ mayType })
  }

  /** Begins. @returns ends it */
  start(): () => void {
    const { uid, person, work } = this.options
    const { tab } = this
    const journal = openJournal({ uid, person, tab }, (entry) => void this.found(entry))
    const begun = { ...work, content: this.shown.content, conflicts: this.shown.conflicts }
    const saver = new Saver({
      ...{ uid, tab, journal, transport: fetchTransport(person), work: begun, savedAt: this.options.savedAt },
      onState: (state) => {
        this.show({ state, version: saver.version })
        if (state.kind === 'saved') for (const entry of this.taken) this.drop(entry)
      },
      onSlug: (suggestedSlug) => this.show({ suggestedSlug }),
      onDraft: (draft) => this.receive(draft),
      read: () => this.read(),
    })
    const presence = this.options.readsOnly
      ? null
      : startPresence({
          ...{ uid, tab },
          wants: () => this.options.mayWrite && !this.shown.scheduled && !this.shown.trashed,
          onThere: (there) => this.hear(there),
        })
    const back = () => {
      saver.retry()
      presence?.back()
      void journal.look()
    }
    const unwatch = watchPage({
      onBack: back,
      onHidden: () => void saver.flush(),
      onLeave() {
        saver.leave()
        presence?.leave()
      },
      isUnsafe: () => ['offline', 'failed'].includes(this.shown.state.kind),
    })
    Object.assign(this, { journal, saver, presence })
    void journal.look()
    return () => {
      unwatch()
      saver.leave()
      for (const one of [saver, journal, presence]) one?.close()
      presence?.leave()
      this.saver = null
    }
  }

  readonly change = (part: Partial<ArticleContent>): void => {
    if (part.body) this.told = part.body
    const content = { ...this.shown.content, ...part }
    this.put({ content, conflicts: openConflicts({ content, conflicts: this.shown.conflicts }) })
  }

  readonly resolve = (conflict: WorkConflict, keep: 'ours' | 'theirs' | 'both'): void => {
    if (!this.shown.mayType) return
    const draft = settleConflict(this.read(), conflict, keep)
    this.receive(draft)
    this.put(draft)
  }

  readonly saveNow = async (): Promise<boolean> => (await this.saver?.flush()) ?? false
  readonly catchUp = (): Promise<void> => this.follow()
  readonly retry = (): void => this.saver?.retry()

  readonly takeOver = async (): Promise<void> => {
    this.show({ notTaken: null })
    this.show({ notTaken: (await this.presence?.takeOver()) ?? null })
  }

  readonly take = (leftover: Leftover): void => {
    const entry = this.left.find(({ tab }) => tab === leftover.tab)
    if (entry) void this.takeIn(entry)
  }

  readonly drop = ({ tab }: Pick<Leftover, 'tab'>): void => {
    this.taken = this.taken.filter((one) => one.tab !== tab)
    this.offer(this.left.filter((one) => one.tab !== tab))
    void this.journal?.drop(tab)
  }

  private offer(left: Entry[]): void {
    this.left = left
    this.show({ leftovers: left.map(({ tab, at, mine }) => ({ tab, at, draft: mine })) })
  }

  private show(part: Partial<Shown>): void {
    this.shown = { ...this.shown, ...part }
    for (const listener of this.listeners) listener()
  }

  private put(draft: Draft): void {
    this.show(draft)
    this.saver?.changed(draft)
  }

  /** What stands in the page, with what the editor has not told yet. */
  private read(): Draft {
    const { content, conflicts } = this.shown
    const body = this.options.editor.current?.body()
    this.told ??= body ?? null
    if (!body || sameJson(body, this.told)) return { content, conflicts }
    return { content: { ...content, body }, conflicts }
  }

  private receive(draft: Draft): void {
    this.show({ content: draft.content, conflicts: draft.conflicts, arrivals: this.shown.arrivals + 1 })
    const editor = this.options.editor.current
    editor?.replace(draft.content.body)
    this.told = editor?.body() ?? null
  }

  private async found(entry: Entry): Promise<void> {
    const draft = this.read()
    const isHere = sameJson(withLeftover(draft, entry), draft)
    if (isHere || (this.shown.mayType && entry.at > Date.now() - FRESH)) return this.takeIn(entry)
    this.offer([...this.left, entry])
  }

  private async takeIn(entry: Entry): Promise<void> {
    const { saver } = this
    // The page has ended: whoever opens the article next finds it again.
    if (!saver) return
    this.offer(this.left.filter((one) => one !== entry))
    const taking = saver.takeIn(entry)
    this.taken.push(entry)
    if (await taking) this.show({ restored: entry.at })
    if (await saver.isSafe()) this.drop(entry)
  }

  private hear({ others, version, scheduled, trashed }: There): void {
    this.show({ others, scheduled, trashed })
    this.show({ mayType: this.mayType(others) })
    if (version > (this.saver?.version ?? version)) void this.follow()
  }

  /** Somebody else has written: whoever only reads is to see it too. */
  private async follow(): Promise<void> {
    const path = `${deskApi.work}?uid=${encodeURIComponent(this.options.uid)}`
    const answer = await fetch(path)
      .then((response) => response.json() as Promise<{ ok: boolean; result: Work }>)
      .catch(() => null)
    if (answer?.ok) this.saver?.arrived(answer.result)
  }

  private mayType(others: There['others']): boolean {
    const { mayWrite, person } = this.options
    const { scheduled, trashed } = this.shown
    return mayWrite && !scheduled && !trashed && !others.some((one) => one.writes && one.staffUid !== person)
  }
}
