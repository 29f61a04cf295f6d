import { Extension, type Extensions } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import type { Plugin } from '@tiptap/pm/state'
import type { Around } from '../around.ts'
import { bodyExtensions } from '../schema/extensions.ts'
import { Keys } from './keys.ts'
import { pasting } from './paste.ts'
import { uploads } from './uploads.ts'

/**
 * The grammar, and how it is written.
 * @param plugins further ones, which know the page around the text
 */
export function editorExtensions(around: Around, toToolbar: () => void, plugins: Plugin[]): Extensions {
  return [
    ...bodyExtensions(around),
    Keys.configure({ around, toToolbar }),
    Placeholder.configure({ placeholder: () => around.words.placeholder, showOnlyCurrent: true }),
    // Before the keys of lists and tables: an open menu has the arrows and Enter.
    Extension.create({
      name: 'aroundText',
      priority: 2000,
      addProseMirrorPlugins: () => [...plugins, pasting(around), uploads()],
    }),
  ]
}
