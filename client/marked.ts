/** A text with what was typed of it in <mark>: beginnings of words, and Chinese wherever it stands. */
export function marked(text: string, typed: string): (Node | string)[] {
  return partsOf(text, typed).map((part, at) => {
    if (at % 2 === 0) return part
    const mark = document.createElement('mark')
    mark.textContent = part
    return mark
  })
}

/** The text in pieces; every second one was typed. @param typed words with blanks between them */
export function partsOf(text: string, typed: string): string[] {
  const words = typed
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    // Letters of scripts without capitals are \p{Lo}.
    .map((word) => (/^\p{Lo}/u.test(word) ? word : String.raw`(?<![\p{Ll}\p{N}])${word}`))
  return text.split(new RegExp(`(${words.join('|')})`, 'iu'))
}
