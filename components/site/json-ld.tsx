import { jsonForScript } from './json-for-script.ts'

/** Structured data of a page; nothing in it can end the script or begin markup. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />
}
