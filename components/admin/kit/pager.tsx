interface Step {
  href: string
  label: string
}

interface Props {
  label: string
  /** The first page, when this is not it. */
  first?: Step
  next?: Step
}

/** Through a long list: on, or back to its beginning. */
export function Pager({ label, first, next }: Props) {
  if (!first && !next) return null
  return (
    <nav className="pages" aria-label={label}>
      {first && <a href={first.href}>{first.label}</a>}
      {next && (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      )}
    </nav>
  )
}
