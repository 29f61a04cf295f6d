import { thinRevisions } from '#domain/revisions/thin.ts'

/** A job that goes through all revisions, some at each run, and begins again at the end. */
export function thinning(): () => Promise<void> {
  let after = 0
  return async () => {
    const done = await thinRevisions(Date.now(), after)
    after = done.after
  }
}
