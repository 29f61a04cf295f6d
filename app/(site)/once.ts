import { cache } from 'react'
import { readMonths as months } from '#domain/archive/reader.ts'
import { readArticle as article } from '#domain/articles/reader.ts'
import { readAuthor as author } from '#domain/authors/reader.ts'
import { readPage as page } from '#domain/pages/reader.ts'
import { readSections as sections } from '#domain/sections/reader.ts'
import { readSettings as settings } from '#domain/settings/reader.ts'
import { readTag as tag } from '#domain/tags/reader.ts'

/** Readers that layout, metadata or page ask alike: once per request. */
export const readArticle = cache(article)
export const readAuthor = cache(author)
export const readMonths = cache(months)
export const readPage = cache(page)
export const readSections = cache(sections)
export const readSettings = cache(settings)
export const readTag = cache(tag)
