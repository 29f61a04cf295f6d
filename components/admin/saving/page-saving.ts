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
import type { Draft, Leftover, SavingState, There, Work } from './types.ts'
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

/** What the page shows of saving. */
export interface Shown {
  /** What stands there, for fields to show; `body` as it was last told by `change`, or came from outside. */
  content: ArticleContent
  conflicts: WorkConflict[]
  state: SavingState
  /** Last version that the server is known to have, for what is sent by other ways (deskApi.save, publish forms). */
  version: number
  /** The slug it would get by its headline. */
  suggestedSlug: string
  /** Times something came from outside (others' writes, what was restored): what keeps a text of its own begins anew with it. */
  arrivals: number
  /** Whether the person may type now: nobody else has the lock, and `mayWrite`. */
  mayType: boolean
  /** Who else is there; as the page was made until the first answer. */
  others: There['others']
  /** Since the page was made it was put on the schedule, or into the trash. */
  scheduled: boolean
  trashed: boolean
  /** When that was typed which a tab that is gone had not sent and which is in the text again; null where there was none. */
  restored: number | null
  /** The same where it is too old, or this tab may not write, to be put into the text without asking. */
  leftovers: Leftover[]
}

/** Saver, journal and presence of one page, for as long as it is shown. */
export class PageSaving {
  readonly tab = randomId()
  shown: Shown
  private options: SavingOptions
  private readonly listeners = new Set<() => void>()
  private left: Entry[] = []
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
      ...{ state: { kind: 'saved', at: savedAt }, arrivals: 0, mayType: this.mayType(others) },
      ...{ scheduled: false, trashed: false, restored: null, leftovers: [] },
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes note of what the page is given now. */
  update(options: SavingOptions): void {
    this.options = options
    this.told ??= options.editor.current?.body() ?? null
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
      onState: (state) => this.show({ state, version: saver.version }),
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
    const draft = settleConflict(this.read(), conflict, keep)
    this.receive(draft)
    this.put(draft)
  }

  readonly saveNow = async (): Promise<boolean> => (await this.saver?.flush()) ?? false
  readonly retry = (): void => this.saver?.retry()
  readonly takeOver = (): void => this.presence?.takeOver()

  readonly take = (leftover: Leftover): void => {
    const entry = this.left.find(({ tab }) => tab === leftover.tab)
    if (entry) void this.takeIn(entry)
  }

  readonly drop = ({ tab }: Pick<Leftover, 'tab'>): void => {
    this.left = this.left.filter((one) => one.tab !== tab)
    this.show({ leftovers: this.left.map((one) => ({ tab: one.tab, at: one.at, draft: one.mine })) })
    void this.journal?.drop(tab)
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
    if (sameJson(withLeftover(draft, entry), draft)) return this.drop(entry)
    if (this.shown.mayType && entry.at > Date.now() - FRESH) return this.takeIn(entry)
    this.left = [...this.left, entry]
    this.show({ leftovers: this.left.map(({ tab, at, mine }) => ({ tab, at, draft: mine })) })
  }

  private async takeIn(entry: Entry): Promise<void> {
    if (await this.saver?.takeIn(entry)) this.show({ restored: entry.at })
    this.drop(entry)
  }

  private hear({ others, version, scheduled, trashed }: There): void {
    this.show({ others, scheduled, trashed, mayType: this.mayType(others) && !scheduled && !trashed })
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
    return mayWrite && !others.some((one) => one.writes && one.staffUid !== person)
  }
}
