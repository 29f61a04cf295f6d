import type { Suggested } from '#domain/comments/types.ts'
import type { CommentWords } from './words.ts'

interface Props {
  suggestion: Suggested
  /** Language of the article, as markup names it. */
  lang: string
  words: CommentWords
}

/** Other words that somebody proposes: what goes and what comes, told by line and by words too, not by colour alone. */
export function Suggestion({ suggestion, lang, words }: Props) {
  const { marks } = words
  return (
    <div className="comment-suggestion">
      <p className="comment-label">{words.suggests}</p>
      <p lang={lang}>
        {suggestion.runs.map(({ kind, text }, at) => {
          if (kind === 'same') return text
          const Mark = kind === 'added' ? 'ins' : 'del'
          return (
            <Mark key={at}>
              <span className="hidden-label">{marks[kind]} </span>
              {text}
              <span className="hidden-label"> {marks.end} </span>
            </Mark>
          )
        })}
      </p>
    </div>
  )
}
