import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { toEditor } from '#domain/body/to-editor.ts'
import type { Body } from '#domain/body/types.ts'
import { BodyOf } from './body-of.ts'
import { OUTSIDE, replaceDoc } from './replace-doc.ts'

/** After an input method is done the editor reads in what it wrote: 20 ms later, by prosemirror-view. */
const READ_IN = 50

/**
 * The text as those outside see it: read at any time, told when the person changed it, replaced under their
 * hands. While an input method composes nothing is told and nothing replaced: it would type everything twice.
 */
export class TextOfEditor {
  private readonly reader = new BodyOf()
  private readonly tell: (body: Body) => void
  private view: EditorView | null = null
  private untold = false
  /** A text that waits for an input method to be done, the one it is to replace, and what happened since. */
  private waiting: { base: Node; target: Node; since: Mapping } | null = null

  constructor(tell: (body: Body) => void) {
    this.tell = tell
  }

  /** As it will be: what waits is in it, and so is what is being composed. */
  body = (): Body => {
    const { state } = this.view!
    return this.reader.read(this.waiting ? state.apply(this.transaction()!).doc : state.doc)
  }

  replace = (body: Body): void => {
    const view = this.view!
    const target = view.state.schema.nodeFromJSON(toEditor(body))
    this.reader.remember(target.children, body.doc.content ?? [])
    // What is to be put in replaces what `body()` says by now.
    const base = this.waiting ? view.state.apply(this.transaction()!).doc : view.state.doc
    if (!view.composing) return this.put(replaceDoc(view.state, base, target))
    const { waiting } = this
    this.waiting = waiting ? { ...waiting, target } : { base, target, since: new Mapping() }
  }

  extension(first: Body) {
    const plugin = new Plugin({
      key: new PluginKey('textOfEditor'),
      view: (view) => {
        this.view = view
        this.reader.remember(view.state.doc.children, first.doc.content ?? [])
        return {}
      },
      props: {
        handleDOMEvents: {
          compositionend: () => {
            setTimeout(this.settle, READ_IN)
            return false
          },
        },
      },
    })
    return Extension.create({ name: 'textOfEditor', addProseMirrorPlugins: () => [plugin] })
  }

  /** Whatever changed the text. */
  changed = (transaction: Transaction): void => {
    if (!transaction.docChanged) return
    this.waiting?.since.appendMapping(transaction.mapping)
    if (transaction.getMeta(OUTSIDE)) return
    this.untold = true
    if (!this.view?.composing) this.settle()
  }

  private readonly settle = (): void => {
    const { view } = this
    if (!view || view.isDestroyed || view.composing) return
    const transaction = this.transaction()
    this.waiting = null
    if (transaction) this.put(transaction)
    if (!this.untold) return
    this.untold = false
    this.tell(this.body())
  }

  private put(transaction: Transaction): void {
    if (transaction.docChanged) this.view!.dispatch(transaction)
  }

  private transaction(): Transaction | null {
    return (
      this.waiting && replaceDoc(this.view!.state, this.waiting.base, this.waiting.target, this.waiting.since)
    )
  }
}
