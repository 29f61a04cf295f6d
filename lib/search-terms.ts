/** Words for the engines' full-text indexes, the same on both engines. */

// Letters only: radicals and other signs of the scripts are no words.
const HAN_OR_KANA = /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]&&[\p{L}\p{N}]]/v
const HAN_RUN = /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]&&[\p{L}\p{N}]]+/gv
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** NFKC and lower case, accents taken off Latin letters: É, é and e are one. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()
}

/** Splits runs of Latin letters from runs of Han that touch them: "3D打印" is 3d and 打印. */
function runs(text: string): string[] {
  return fold(text).replace(HAN_RUN, ' $& ').match(WORD) ?? []
}

/**
 * What is written to the index: words by blanks, Han runs as single characters and bigrams.
 * @param text plain text, any length
 */
export function indexTerms(text: string): string {
  const terms: string[] = []
  for (const run of runs(text)) {
    if (!HAN_OR_KANA.test(run)) {
      terms.push(run)
      continue
    }
    const characters = [...run]
    characters.forEach((character, at) => {
      terms.push(character)
      if (at + 1 < characters.length) terms.push(character + characters[at + 1])
    })
  }
  return terms.join(' ')
}

/** Terms a reader's query needs, all of them; `prefix` where the word may go on. */
export interface QueryTerm {
  text: string
  prefix: boolean
}

/** Longest query that is looked at, in characters, and most terms, so that nobody can make one dear. */
const LONGEST_QUERY = 200
const MOST_TERMS = 16
/** Shorter beginnings are those of too many words: the engine puts together the places of each of them. */
const SHORTEST_PREFIX = 3

/**
 * Terms of a query: Han runs of two or more characters by their bigrams, the last Latin word as a prefix once
 * it has three characters.
 * @param shortestPrefix where beginnings have entries of their own, fewer characters will do
 * @returns at most 16 terms; none when the query has no word in it
 */
export function queryTerms(query: string, shortestPrefix = SHORTEST_PREFIX): QueryTerm[] {
  const terms: QueryTerm[] = []
  const found = runs([...query].slice(0, LONGEST_QUERY).join(''))
  found.forEach((run, at) => {
    if (!HAN_OR_KANA.test(run)) {
      terms.push({ text: run, prefix: at === found.length - 1 && run.length >= shortestPrefix })
      return
    }
    const characters = [...run]
    if (characters.length === 1) terms.push({ text: run, prefix: false })
    for (let i = 0; i + 1 < characters.length; i++) {
      terms.push({ text: characters[i]! + characters[i + 1]!, prefix: false })
    }
  })
  const unique = new Map(terms.map((term) => [term.text, term]))
  return [...unique.values()].slice(0, MOST_TERMS)
}
