'use client'

/** In place of a page that could not be made: it cannot ask what language it is read in, so it says it in both. */
export default function BrokenPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="door">
      <h1>
        <span lang="en">Something went wrong</span> · <span lang="zh-Hans">出现故障</span>
      </h1>
      <p lang="en">The page could not be made. Nothing was changed. {error.digest}</p>
      <p lang="zh-Hans">页面未能生成，未做任何更改。</p>
      <p>
        <a href="/admin">
          <span lang="en">Newsroom</span> · <span lang="zh-Hans">编辑部</span>
        </a>
      </p>
    </main>
  )
}
