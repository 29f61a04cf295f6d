import { themeColor, themePath, themeStyles } from '#lib/theme.ts'
import { allows, refuse, sendText } from './send.ts'
import { IMMUTABLE } from './static.ts'
import type { Visit } from './visit.ts'

/** The accent colour as a stylesheet: the readers' policy allows no style attributes. */
export function serveTheme(visit: Visit): void {
  if (!allows(visit, 'GET', 'HEAD')) return
  const color = themeColor(visit.target.path.slice('/theme/'.length))
  if (color === null) return refuse(visit, 404)
  // An address of an earlier version still gets a stylesheet, but nobody may keep it under that name.
  const current = themePath(color) === visit.target.path
  visit.quiet = true
  visit.res.setHeader('Cache-Control', current ? IMMUTABLE : 'no-cache')
  sendText(visit, 200, 'file', 'text/css; charset=utf-8', themeStyles(color))
}
