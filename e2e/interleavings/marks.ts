/**
 * Version markers: every name and headline that is changed says which thing it is and which version of it, as in
 * `Harbour7v3`, so that each answer tells by itself how old it is.
 */
export type Marks = ReadonlyMap<string, number>

const MARK = /(Harbour|Section|Topic|Author|Wire)(\d+)v(\d+)/g

/** A name or headline at a version. */
export function marked(
  kind: 'Harbour' | 'Section' | 'Topic' | 'Author' | 'Wire',
  number: number,
  version: number,
): string {
  return `${kind}${number}v${version}`
}

/** The first marker in a text that is older than what was acknowledged; null where all are new enough. */
export function olderThan(text: string, acknowledged: Marks): string | null {
  for (const [mark, kind, number, version] of text.matchAll(MARK)) {
    const least = acknowledged.get(`${kind}${number}`)
    if (least !== undefined && Number(version) < least) return `${mark}, acknowledged: v${least}`
  }
  return null
}

/** A marker that must not be seen at all: of what was withdrawn. */
export const WITHDRAWN = Infinity
