import type { Node } from '@tiptap/pm/model'
import { NOTE_SIGN } from '#domain/body/written-text.ts'

/** Text of a block as domain/body/written-text.ts has it, and where in the block each unit of it begins; one more is its end. */
export interface WrittenPart {
  text: string
  places: number[]
}

/** Reads a block of the editor; null where nothing is written in it. */
export function writtenPart(block: Node): WrittenPart | null {
  if (!block.isTextblock) return null
  let text = ''
  const places: number[] = []
  block.forEach((child, offset) => {
    const said = child.text ?? (child.type.name === 'hardBreak' ? '\n' : NOTE_SIGN)
    for (let unit = 0; unit < said.length; unit++) places.push(offset + unit)
    text += said
  })
  return { text, places: [...places, block.content.size] }
}

/** What is written between two places of a block. */
export function wordsBetween({ text, places }: WrittenPart, from: number, to: number): string {
  return [...text.split('')].filter((_, unit) => places[unit]! >= from && places[unit]! < to).join('')
}
