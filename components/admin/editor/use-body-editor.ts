import { useEditor } from '@tiptap/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { toEditor } from '#domain/body/to-editor.ts'
import type { Body, WorkConflict } from '#domain/articles/types.ts'
import { ACTIONS } from './actions.ts'
import type { Around, DialogRequest } from './around.ts'
import { commentMarks, commentsKey } from './editing/comment-marks.ts'
import { conflicts as conflictsPlugin, conflictsKey } from './editing/conflicts.ts'
import { editorExtensions } from './editing/editor-extensions.ts'
import { elementOf, goTo } from './editing/go-to.ts'
import { selectedPart } from './editing/selected-part.ts'
import { slash as slashPlugin, type Slash } from './editing/slash.ts'
import { TextOfEditor } from './editing/text-of-editor.ts'
import { slashItems } from './menus/slash-items.ts'
import type { BodyEditorHandle, BodyEditorProps, CommentMark } from './types.ts'
import type { EditorWords } from './words.ts'

const NONE: readonly CommentMark[] = []

/** The editor and everything that hangs on it; what is shown around it is for whoever uses this. */
export function useBodyEditor(props: BodyEditorProps & { words: EditorWords }) {
  const { readOnly, conflicts, comments = NONE, words, label, locale } = props
  const bar = useRef<HTMLDivElement>(null)
  const [notice, say] = useState('')
  const [dialog, ask] = useState<DialogRequest | null>(null)
  const [slash, setSlash] = useState<Slash | null>(null)
  const tell = useEffectEvent((next: Body) => props.onChange(next))
  const resolve = useEffectEvent((conflict: WorkConflict, keep: 'ours' | 'theirs' | 'both') =>
    props.onResolve(conflict, keep),
  )
  const pictures = useEffectEvent(() => props.pictures)
  const ready = useEffectEvent((text: TextOfEditor, focus: BodyEditorHandle['focus']) => {
    const selected = () => (editor ? selectedPart(editor.view) : null)
    const element = (block: string) => editor && elementOf(editor, block)
    props.onReady({ replace: (next) => text.replace(next), body: text.body, focus, selected, element })
  })
  const comment = useEffectEvent(() => props.onComment?.())
  const showComments = useEffectEvent((blockId: string) => props.onComments?.(blockId))
  const choose = useRef<(slash: Slash, at: number) => void>(() => undefined)
  // Made once: what of the page changes is asked for when it is wanted.
  const [made] = useState(() => {
    const around: Around = {
      ...{ words, ask, say, comment: props.onComment ? () => comment() : null },
      pictures: {
        upload: (...given) => pictures().upload(...given),
        pick: (many) => pictures().pick(many),
        edit: (use) => pictures().edit(use),
        source: (...given) => pictures().source(...given),
      },
    }
    const text = new TextOfEditor((next) => tell(next))
    const plugins = [
      slashPlugin({
        count: (query) => slashItems(query, around.words.actions).length,
        show: (_view, open) => setSlash(open),
        choose: (_view, open) => choose.current(open, open.at),
      }),
      conflictsPlugin(around, (conflict, keep) => resolve(conflict, keep)),
      commentMarks(around, (blockId) => showComments(blockId)),
    ]
    const toToolbar = () => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    const extensions = [...editorExtensions(around, toToolbar, plugins), text.extension(props.body)]
    return { around, text, extensions, content: toEditor(props.body) }
  })
  const { around, text, extensions, content } = made
  const editor = useEditor({
    ...{ immediatelyRender: false, injectCSS: false, extensions, content, editable: !readOnly },
    editorProps: {
      attributes: {
        class: 'body editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: locale === 'zh' ? 'zh-Hans' : 'en',
      },
    },
    onTransaction: ({ transaction }) => text.changed(transaction),
  })
  choose.current = (open, at) => {
    const name = slashItems(open.query, words.actions)[at]
    if (!editor || !name) return
    editor.chain().focus().deleteRange({ from: open.from, to: open.to }).run()
    void ACTIONS[name].run(editor, around)
  }

  useEffect(() => {
    if (editor) ready(text, (block) => goTo(editor, block))
  }, [editor, text])
  useEffect(() => {
    editor?.setEditable(!readOnly, false)
  }, [editor, readOnly])
  useEffect(() => {
    if (!editor) return
    const open = conflicts.filter((one) => one.kind === 'block')
    editor.view.dispatch(editor.state.tr.setMeta(conflictsKey, open))
  }, [editor, conflicts])
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(commentsKey, comments))
  }, [editor, comments])

  return { editor, around, bar, dialog, notice, slash, choose, ask, say }
}
