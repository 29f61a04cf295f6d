import { Icon, type IconName } from '../kit/icon.tsx'

/** Pages of the desk that belong together; the first group needs no name. */
export interface NavigationGroup {
  label?: string
  items: { href: string; label: string; icon: IconName; current?: boolean; count?: number }[]
}

/** Where one can go from here. */
export function Navigation({ label, groups }: { label: string; groups: NavigationGroup[] }) {
  return (
    <nav className="desk-nav" aria-label={label}>
      {groups.map((group, at) => (
        <div key={at}>
          {group.label && <p className="desk-nav-group">{group.label}</p>}
          <ul>
            {group.items.map(({ href, label: name, icon, current, count }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  <Icon name={icon} />
                  <span>{name}</span>
                  {count !== undefined && count > 0 && <span className="desk-nav-count">{count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
