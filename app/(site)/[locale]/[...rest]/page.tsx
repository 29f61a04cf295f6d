import type { Metadata } from 'next'
import { absence } from '../../absence.ts'
import { localeIn } from '../../asked.ts'
import { NotFound } from '../../frames.tsx'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absence(localeIn((await params).locale))
}

/** Every address that no other page answers. */
export default async function RestRoute({ params }: Props) {
  return <NotFound locale={localeIn((await params).locale)} />
}
