import { themeColor, themePath, themeStyles } from '#lib/theme.ts'

/** The accent colour as a stylesheet: the readers' policy allows no style attributes. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const color = themeColor(file)
  if (color === null) return new Response(null, { status: 404 })
  // An address of an earlier version still gets a stylesheet, but nobody may keep it under that name.
  const current = themePath(color) === `/theme/${file}`
  return new Response(themeStyles(color), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
