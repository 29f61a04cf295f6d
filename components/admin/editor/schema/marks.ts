import { Mark } from '@tiptap/core'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { isLinkTarget } from '#domain/body/link-target.ts'

/** A link to where the grammar lets links lead. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  // What is typed at its end is not part of it.
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isLinkTarget(element.getAttribute('href')) ? null : false) },
  ],
  // Nothing happens at a click but that the cursor goes there.
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noreferrer' }, 0],
})

export const lowAndHigh = [Subscript, Superscript]
