/** The package has no types of its own; these are the parts used here. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> })
    languages(): string[]
    encoding(available: string[], options?: { preferred?: string[] }): string | undefined
  }
}
