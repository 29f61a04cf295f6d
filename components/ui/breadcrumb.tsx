interface Props {
  label: string
  /** From the top; the last may be the page itself, then without an address. */
  links: { name: string; href: string | null }[]
}

/** 您现在的位置：首页 » 新闻中心 » 行业新闻 */
export function Breadcrumb({ label, links }: Props) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {links.map(({ name, href }, at) => (
          <li key={at}>
            {href === null ? <span aria-current="page">{name}</span> : <a href={href}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
