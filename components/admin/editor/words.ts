/** What the editor of a body says. `{count}` and the like stand in them as they are: put in by `filled`. */
export interface EditorWords {
  locale: string
  toolbar: string
  placeholder: string
  loading: string
  actions: Record<ActionName, string>
  length: { oneWord: string; words: string; characters: string; minutes: string }
  slash: { label: string; none: string; found: string }
  box: { attribution: string; title: string }
  picture: {
    noAlt: string
    edit: string
    remove: string
    earlier: string
    later: string
    loading: string
    add: string
  }
  upload: { label: string; failed: string; again: string; leave: string }
  link: {
    title: string
    address: string
    hint: string
    bad: string
    empty: string
    set: string
    remove: string
  }
  video: {
    title: string
    address: string
    hint: string
    bad: string
    name: string
    nameHint: string
    set: string
    edit: string
    remove: string
    unknown: string
    opens: string
  }
  footnote: { title: string; text: string; set: string; remove: string; mark: string }
  cancel: string
  close: string
  /** Asks whether what was changed is to go. */
  discard: string
  paste: { leftOut: string }
  conflict: {
    label: string
    ours: string
    theirs: string
    keepOurs: string
    keepTheirs: string
    keepBoth: string
  }
  /** Of the sign beside a block about which something is said. */
  marker: string
  markdown: { hint: string }
}

/** Everything that can be done by a button, a key or the menu at `/`. */
export const ACTION_NAMES = [
  ...(['undo', 'redo', 'paragraph', 'heading2', 'heading3', 'heading4'] as const),
  ...(['bold', 'italic', 'strike', 'subscript', 'superscript', 'code', 'link', 'footnote'] as const),
  ...(['bulletList', 'orderedList', 'blockquote', 'pullQuote', 'factBox', 'table'] as const),
  ...(['picture', 'gallery', 'video', 'horizontalRule', 'moveUp', 'moveDown', 'leave'] as const),
  ...(['rowBefore', 'rowAfter', 'columnBefore', 'columnAfter', 'deleteRow', 'deleteColumn'] as const),
  ...(['headerRow', 'alignLeft', 'alignCenter', 'alignRight', 'deleteTable'] as const),
  'comment',
] as const

export type ActionName = (typeof ACTION_NAMES)[number]

/** A text with its values put in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
