import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { articles } from '#db/schema/articles.ts'
import type { Scope } from '#domain/actor.ts'
import { loadArticle, sectionsOf, type LoadedArticle, type Reachable } from '#domain/articles/inside.ts'

export type Version = LoadedArticle

/** All language versions of a story. */
export async function versionsOf(db: Database, storyId: number): Promise<Version[]> {
  const rows = await db
    .select({ uid: articles.uid })
    .from(articles)
    .where(eq(articles.storyId, storyId))
    .orderBy(asc(articles.id))
  const versions = []
  for (const { uid } of rows) versions.push(await loadArticle(db, uid))
  return versions
}

interface Found {
  versions: readonly Reachable[]
}

/** What does something to whole stories needs the right to do it to each version. */
export const reachOfVersions = {
  locales: ({ versions }: Found): string[] => versions.map(({ article }) => article.locale),
  sections: ({ versions }: Found): number[] => {
    const each = versions.map((version) => sectionsOf(version))
    return each.some((sections) => sections.length === 0) ? [] : each.flat()
  },
}

/** The same as one scope. */
export function scopeOfVersions(versions: readonly Reachable[]): Required<Scope> {
  return {
    locales: reachOfVersions.locales({ versions }),
    sections: reachOfVersions.sections({ versions }),
  }
}
