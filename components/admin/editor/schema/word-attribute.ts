import type { Attribute } from '@tiptap/core'

/** A text that belongs to a block, carried along in what is copied. */
export function wordAttribute(name: string): Partial<Attribute> {
  return {
    default: '',
    parseHTML: (element) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] as string } : {}),
  }
}
