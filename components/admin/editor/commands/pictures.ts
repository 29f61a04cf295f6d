import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Around } from '../around.ts'
import type { PictureInHand } from '../types.ts'

/** Lets the person choose pictures and puts them where the cursor is: one, or a gallery of them. */
export async function insertPictures(
  editor: Editor,
  around: Around,
  as: 'picture' | 'gallery',
): Promise<void> {
  const chosen = await around.pictures.pick(as === 'gallery')
  if (chosen.length === 0 || editor.isDestroyed) return
  const nodes = chosen.map(pictureJson)
  const content = as === 'gallery' ? { type: 'gallery', content: nodes } : nodes
  editor.chain().focus().insertContent(content).run()
}

/** Lets the person choose more pictures for the gallery at this place. */
export async function addToGallery(editor: Editor, around: Around, at: number): Promise<void> {
  const chosen = await around.pictures.pick(true)
  const gallery = editor.isDestroyed ? null : editor.state.doc.nodeAt(at)
  if (chosen.length === 0 || gallery?.type.name !== 'gallery') return
  editor.commands.insertContentAt(at + gallery.nodeSize - 1, chosen.map(pictureJson))
}

/** Lets the person write the words of the picture at this place. */
export async function changePicture(editor: Editor, around: Around, at: number): Promise<void> {
  const before = editor.state.doc.nodeAt(at)
  if (before?.type.name !== 'picture') return
  const { id, media, alt, caption, credit } = before.attrs as Record<string, string>
  const use = await around.pictures.edit({ media: media!, alt: alt!, caption: caption!, credit: credit! })
  if (!use || editor.isDestroyed) return
  // The text may have changed meanwhile: the picture is found by its id.
  editor.state.doc.descendants((node, place) => {
    if (node.attrs.id !== id) return
    editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, { ...node.attrs, ...use }))
  })
  editor.view.focus()
}

/** What stands in the text for a picture that was chosen or uploaded. */
export function pictureJson({ media, alt, caption, credit }: PictureInHand) {
  return { type: 'picture', attrs: { media, alt, caption, credit } }
}

/** Takes out the block at this place; the last one of a gallery takes the gallery with it. */
export function removeAt(view: EditorView, at: number): void {
  const place = view.state.doc.resolve(at)
  const isLast = place.parent.type.name === 'gallery' && place.parent.childCount === 1
  const [from, size] = isLast ? [place.before(), place.parent.nodeSize] : [at, place.nodeAfter?.nodeSize ?? 0]
  view.dispatch(view.state.tr.delete(from, from + size).scrollIntoView())
  view.focus()
}

/**
 * Lets the node at this place change places with its neighbour.
 * @param by -1 for the one before, 1 for the one after
 * @returns false where there is none
 */
export function step(view: EditorView, at: number, by: -1 | 1): boolean {
  const place = view.state.doc.resolve(at)
  const node = place.nodeAfter
  const neighbour = place.parent.maybeChild(place.index() + by)
  if (!node || !neighbour) return false
  const target = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize
  const { selection, tr: transaction } = view.state
  transaction.delete(at, at + node.nodeSize).insert(target, node)
  const moved = (spot: number) => transaction.doc.resolve(spot - at + target)
  transaction.setSelection(
    selection instanceof NodeSelection
      ? new NodeSelection(moved(selection.from))
      : TextSelection.between(moved(selection.anchor), moved(selection.head)),
  )
  view.dispatch(transaction.scrollIntoView())
  return true
}
