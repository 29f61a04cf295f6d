import { editorIconPaths } from './editor-icon-paths.ts'
import type { ActionName } from '../words.ts'

/** A small drawing for what can be done; words stand beside it, or are its button's name. */
export function EditorIcon({ name }: { name: ActionName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden>
      <path d={editorIconPaths[name]} />
    </svg>
  )
}
