import { readableAccents } from './accent.ts'
import { sha256 } from './hash.ts'

/** The stylesheet of an accent colour: what of the looks comes from settings. @param color `#rrggbb` */
export function themeStyles(color: string): string {
  const { light, dark } = readableAccents(color)
  // Which of the two it is, components/ui/tokens.css says.
  return `:root{--accent:var(--light,${light}) var(--dark,${dark})}`
}

/** Its address: colour and hash of the stylesheet, so that it can be kept for ever. */
export function themePath(color: string): string {
  const styles = themeStyles(color)
  return `/theme/${color.slice(1).toLowerCase()}-${sha256(styles).slice(0, 8)}.css`
}

/** The colour in an address of themePath(), of this or an earlier version; null for anything else. */
export function themeColor(file: string): string | null {
  const [, color] = /^([0-9a-f]{6})-[0-9a-f]{8}\.css$/.exec(file) ?? []
  return color ? `#${color}` : null
}
