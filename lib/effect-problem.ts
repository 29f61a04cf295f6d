/** An effect outside the database did not come about. The message is short, and holds no secret and no text of others. */
export class EffectProblem extends Error {
  /** True where trying again cannot help. */
  readonly final: boolean
  constructor(message: string, final = false) {
    super(message)
    this.final = final
  }
}
