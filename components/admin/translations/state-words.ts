import type { SourceState } from '#domain/translations/types.ts'
import type { Translator } from '#i18n/translate.ts'

type State = Pick<SourceState, 'version' | 'number'>

/** A state of a source: `version 2`, or the revision that readers have not got. */
export function stateName({ version, number }: State, t: Translator): string {
  return version === null
    ? t('desk.translations.revision', { number })
    : t('desk.translations.version', { version })
}

/**
 * How a translation stands to its source: how much of that changed and waits for somebody to look at it, or which state it follows.
 * Whether all of it is translated is another matter.
 * @param standing `lag` counts parts; `current` is the state of the source that counts now
 */
export function standingToSource(standing: { lag: number; current: State }, t: Translator): string {
  const { lag, current } = standing
  return lag > 0
    ? t('desk.translations.state.changed', { n: lag })
    : t('desk.translations.state.follows', { state: stateName(current, t) })
}
