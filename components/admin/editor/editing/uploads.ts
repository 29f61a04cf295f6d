import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Around } from '../around.ts'
import { pictureJson } from '../commands/pictures.ts'
import { button, made } from '../views/element.ts'
import { filled } from '../words.ts'

type Change = { add: Decoration } | { remove: Decoration }
const key = new PluginKey<DecorationSet>('uploads')

/** Shows files on their way, where their pictures will stand. They are no part of the text before they are there. */
export function uploads(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown) {
        const now = shown.map(transaction.mapping, transaction.doc)
        const change = transaction.getMeta(key) as Change | undefined
        if (!change) return now
        if ('add' in change) return now.add(transaction.doc, [change.add])
        return now.remove(found(now, change.remove))
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The pictures among files. */
export function picturesAmong(files: Iterable<File>): File[] {
  return [...files].filter((file) => file.type.startsWith('image/'))
}

let last = 0

/** Takes files into the media one after another, and puts their pictures after the block at this place. */
export async function uploadFiles(
  view: EditorView,
  around: Around,
  files: readonly File[],
  at: number,
): Promise<void> {
  const place = afterBlock(view.state, at)
  const waiting = files.map((file) => ({ file, shown: placeholder(view, place, file.name) }))
  for (const { file, shown } of waiting) await uploadOne(view, around, file, shown)
}

type Placeholder = ReturnType<typeof placeholder>

async function uploadOne(view: EditorView, around: Around, file: File, shown: Placeholder): Promise<void> {
  const { words } = around
  shown.wait(filled(words.upload.label, { name: file.name }))
  try {
    const picture = await around.pictures.upload(file, shown.progress)
    const spot = placeOf(view, shown.decoration)
    if (spot === null) return
    const node = view.state.schema.nodeFromJSON(pictureJson(picture))
    const { tr } = view.state
    view.dispatch(tr.insert(spot, node).setMeta(key, { remove: shown.decoration } satisfies Change))
  } catch (problem) {
    if (view.isDestroyed) return
    shown.fail(problem instanceof Error && problem.message ? problem.message : words.upload.failed, [
      button(words.upload.again, () => void uploadOne(view, around, file, shown)),
      button(words.upload.leave, () =>
        view.dispatch(view.state.tr.setMeta(key, { remove: shown.decoration } satisfies Change)),
      ),
    ])
  }
}

function placeholder(view: EditorView, at: number, name: string) {
  const label = made('span', { role: 'status' }, name)
  const bar = made('progress', { max: '1', 'aria-label': name })
  const tools = made('span', { class: 'block-tools' })
  const dom = made('div', { class: 'upload', contenteditable: 'false' }, label, bar, tools)
  const spec = { key: `upload-${++last}`, side: 1, stopEvent: () => true, ignoreSelection: true }
  const decoration = Decoration.widget(at, dom, spec)
  view.dispatch(view.state.tr.setMeta(key, { add: decoration } satisfies Change))
  return {
    decoration,
    progress: (part: number) => (bar.value = part),
    wait(text: string) {
      label.textContent = text
      bar.hidden = false
      bar.removeAttribute('value')
      dom.classList.remove('is-failed')
      tools.replaceChildren()
    },
    fail(text: string, buttons: HTMLElement[]) {
      label.textContent = text
      bar.hidden = true
      dom.classList.add('is-failed')
      tools.replaceChildren(...buttons)
    },
  }
}

/** Where a placeholder stands by now; null where it is gone with what stood around it. */
function placeOf(view: EditorView, decoration: Decoration): number | null {
  if (view.isDestroyed) return null
  const shown = key.getState(view.state)
  return shown ? (found(shown, decoration)[0]?.from ?? null) : null
}

/** Decorations are made anew when they move; their names stay. */
function found(shown: DecorationSet, decoration: Decoration): Decoration[] {
  const nameOf = (spec: unknown) => (spec as { key: string }).key
  return shown.find(undefined, undefined, (spec) => nameOf(spec) === nameOf(decoration.spec))
}

function afterBlock(state: EditorState, at: number): number {
  const place = state.doc.resolve(Math.min(at, state.doc.content.size))
  return place.depth > 0 ? place.after(1) : at
}
