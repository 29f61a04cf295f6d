/** Han characters are about twice as wide as Latin letters. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How long a headline looks, in widths of a Latin letter. */
function widthOf(headline: string): number {
  return headline.length + (headline.match(HAN)?.length ?? 0)
}

/** The class that sets long headlines smaller: a 40-word one must not fill the screen. */
export function headlineClass(headline: string): string | undefined {
  const width = widthOf(headline)
  if (width > 150) return 'is-very-long'
  return width > 80 ? 'is-long' : undefined
}
