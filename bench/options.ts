/** What was asked for on the command line. */
export interface BenchOptions {
  /** Short rounds and few repetitions: to see that it runs, not for figures. */
  quick: boolean
  /** Articles of the large database. */
  articles: number
  /** Folder the bench keeps its databases in. */
  data: string
  /** Says on the terminal what is going on. */
  say: (sentence: string) => void
}
