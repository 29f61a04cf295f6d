import type { Refusal } from '#domain/refusal.ts'

/** Why something failed, as its row keeps it: the refusal's key, and behind it what the sentence needs, as JSON. */
export function writeProblem({ key, params }: Pick<Refusal, 'key' | 'params'>): string {
  return Object.keys(params).length === 0 ? key : `${key} ${JSON.stringify(params)}`
}

/** The refusal out of such a text. */
export function readProblem(text: string): Pick<Refusal, 'key' | 'params'> {
  const [, key, params] = /^(\S+)(?: (.*))?$/s.exec(text) ?? []
  return {
    key: key ?? text,
    params: params === undefined ? {} : (JSON.parse(params) as Refusal['params']),
  }
}
