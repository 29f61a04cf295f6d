import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { readSite } from '../story.ts'
import './site.css'

export const metadata: Metadata = { title: { default: 'News', template: '%s · News' } }

/** What stands above and below every page of an ordinary Next.js site with the same sections. */
export default function Layout({ children }: { children: ReactNode }) {
  const { site, sections } = readSite()
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/">{site.name.en}</Link>
          <p>{site.tagline.en}</p>
          <form action="/search" role="search">
            <input type="search" name="q" aria-label="Search" />
            <button>Search</button>
          </form>
          <nav aria-label="Sections">
            <ul>
              {sections.map(({ key, en, children: below = [] }) => (
                <li key={key}>
                  <Link href={`/sections/${en.slug}`}>{en.name}</Link>
                  <ul>
                    {below.map((child) => (
                      <li key={child.key}>
                        <Link href={`/sections/${child.en.slug}`}>{child.en.name}</Link>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main>{children}</main>
        <footer>
          <p>{site.publisher.en}</p>
          <ul>
            {['About', 'Editorial standards', 'Contact', 'RSS'].map((name) => (
              <li key={name}>
                <Link href={`/pages/${name.toLowerCase().replaceAll(' ', '-')}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </footer>
      </body>
    </html>
  )
}
