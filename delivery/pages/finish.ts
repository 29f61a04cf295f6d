import { once } from 'node:events'
import { RewritingStream } from 'parse5-html-rewriting-stream'

type StartTag = Parameters<RewritingStream['emitStartTag']>[0]

/** Links that only the framework's scripts need, and hints for style sheets that are linked anyway. */
const HINTS = new Set(['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch'])
/** Attributes by which the framework finds its own elements again. */
const MARKS = new Set(['data-precedence', 'data-next-head'])

/**
 * Takes out of a page what is not ours: the framework's scripts, the data they would start from, hints and
 * marks. Data blocks and the readers' own module stay. What was streamed in stays hidden without those
 * scripts; the tests hold the site's pages to having none.
 */
export async function finishPage(html: string): Promise<string> {
  const rewriter = new RewritingStream()
  let inScript = false
  /** An element the framework puts first for parts that arrive later; ours have something in them. */
  let hidden: string | null = null
  const emit = (raw: string) => {
    if (hidden !== null) rewriter.emitRaw(hidden)
    hidden = null
    rewriter.emitRaw(raw)
  }
  rewriter.on('startTag', (tag, raw) => {
    if (tag.tagName === 'script' && !isOurs(tag)) inScript = true
    else if (isHint(tag)) return
    else if (isHiddenHolder(tag)) {
      emit('')
      hidden = raw
    } else if (tag.attrs.some((one) => MARKS.has(one.name))) {
      emit('')
      rewriter.emitStartTag({ ...tag, attrs: tag.attrs.filter((one) => !MARKS.has(one.name)) })
    } else emit(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && inScript) inScript = false
    else if (tag.tagName === 'div' && hidden !== null) hidden = null
    else emit(raw)
  })
  rewriter.on('text', (_text, raw) => {
    if (!inScript) emit(raw)
  })
  rewriter.on('comment', () => undefined)
  let finished = ''
  rewriter.on('data', (part: string) => (finished += part))
  rewriter.end(html)
  await once(rewriter, 'end')
  return finished
}

/** Data that no browser runs, and what esbuild made of client/. */
function isOurs(script: StartTag): boolean {
  if (valueOf(script, 'type') === 'application/ld+json') return true
  return valueOf(script, 'src')?.startsWith('/_client/') === true
}

function isHint(tag: StartTag): boolean {
  if (tag.tagName === 'meta') return valueOf(tag, 'name') === 'next-size-adjust'
  if (tag.tagName !== 'link' || !HINTS.has(valueOf(tag, 'rel') ?? '')) return false
  // Pictures that are wanted first are ours.
  return valueOf(tag, 'as') !== 'image'
}

function isHiddenHolder({ tagName, attrs }: StartTag): boolean {
  return tagName === 'div' && attrs.length === 1 && attrs[0]!.name === 'hidden'
}

function valueOf(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((one) => one.name === name)?.value
}
