import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { ACTIONS } from '../actions.ts'
import type { Around } from '../around.ts'
import { keyName, keyShortcuts } from '../key-names.ts'
import { ACTION_NAMES, type ActionName, type EditorWords } from '../words.ts'
import { EditorIcon } from './editor-icon.tsx'

const GROUPS: readonly (readonly ActionName[])[] = [
  ['bold', 'italic', 'link', 'footnote'],
  ['heading2', 'heading3', 'heading4'],
  ['bulletList', 'orderedList', 'blockquote', 'pullQuote', 'factBox'],
  ['picture', 'gallery', 'video', 'table', 'horizontalRule'],
  ['strike', 'subscript', 'superscript', 'code'],
  ['moveUp', 'moveDown', 'undo', 'redo'],
]
const IN_TABLES: readonly (readonly ActionName[])[] = [
  ['rowBefore', 'rowAfter', 'columnBefore', 'columnAfter'],
  ['alignLeft', 'alignCenter', 'alignRight', 'headerRow'],
  ['deleteRow', 'deleteColumn', 'deleteTable', 'leave'],
]
const COMMENTS: readonly (readonly ActionName[])[] = [['comment']]

interface Props {
  editor: Editor
  around: Around
  words: EditorWords
  /** The bar, for the key that leads to it. */
  bar: RefObject<HTMLDivElement | null>
  disabled: boolean
}

/** What can be done to the text. One stop of Tab; arrows go along it, Escape back into the text. */
export function Toolbar({ editor, around, words, bar, disabled }: Props) {
  const on = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })
  const [current, setCurrent] = useState<ActionName>('bold')
  const isInTable = on.includes('table')
  const discussed = around.comment ? COMMENTS : []
  const groups = [...(isInTable ? IN_TABLES : []), ...GROUPS, ...discussed]
  const names = groups.flat()
  const stop = names.includes(current) ? current : names[0]!

  function go(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') editor.view.focus()
    const at = names.indexOf(stop)
    const places: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: names.length - 1,
    }
    const next = places[event.key]
    if (next === undefined) return
    event.preventDefault()
    const name = names[(next + names.length) % names.length]!
    setCurrent(name)
    bar.current?.querySelector<HTMLElement>(`[data-action=${name}]`)?.focus()
  }

  return (
    <div ref={bar} className="editor-bar" role="toolbar" aria-label={words.toolbar} onKeyDown={go}>
      {groups.map((group) => (
        <div key={group[0]} className="editor-group">
          {group.map((name) => (
            <ToolButton
              key={name}
              name={name}
              label={words.actions[name]}
              pressed={ACTIONS[name].isOn ? on.includes(name) : undefined}
              stop={name === stop}
              disabled={disabled && name !== 'comment'}
              onFocus={() => setCurrent(name)}
              onPress={() => ACTIONS[name].run(editor, around)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** What is so where the cursor is, as one string: the bar is drawn again only when it changes. */
function stateOf(editor: Editor): string[] {
  return ACTION_NAMES.filter((name) => ACTIONS[name].isOn?.(editor))
}

interface ButtonProps {
  name: ActionName
  label: string
  pressed: boolean | undefined
  stop: boolean
  disabled: boolean
  onFocus: () => void
  onPress: () => void
}

function ToolButton({ name, label, pressed, stop, disabled, onFocus, onPress }: ButtonProps) {
  const { keys } = ACTIONS[name]
  return (
    <button
      type="button"
      className="tool"
      data-action={name}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={keys && keyShortcuts(keys)}
      title={keys ? `${label} (${keyName(keys)})` : label}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : onPress}
    >
      <EditorIcon name={name} />
    </button>
  )
}
