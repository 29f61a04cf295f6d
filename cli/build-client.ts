import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { context, type BuildOptions, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'public', '_client')

/** Bundles the readers' own script to public/_client, with a manifest that tells its address. */
export async function buildClient(): Promise<void> {
  const build = await context({ ...clientOptions, plugins: [manifest] })
  await build.rebuild()
  await build.dispose()
}

/** As buildClient, and again whenever a source changes. @returns stops watching */
export async function watchClient(): Promise<() => Promise<void>> {
  const build = await context({ ...clientOptions, plugins: [manifest] })
  await build.rebuild()
  await build.watch()
  return () => build.dispose()
}

const manifest: Plugin = {
  name: 'manifest',
  setup(build) {
    build.onEnd(async ({ metafile }) => {
      const outputs = Object.entries(metafile?.outputs ?? {}).filter(([, output]) => output.entryPoint)
      if (outputs.length === 0) return
      const names = outputs.map(([path]) => basename(path))
      const entries = names.map((name) => [name.replace(/-[^-]+\.js$/, '.js'), `/_client/${name}`])
      await mkdir(folder, { recursive: true })
      // Renamed into place: a page rendered meanwhile reads the old manifest or the new, never half of it.
      const next = join(folder, `manifest.${process.pid}.new`)
      await writeFile(next, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
      await rename(next, join(folder, 'manifest.json'))
      for (const old of await readdir(folder)) {
        if (old.endsWith('.js') && !names.includes(old)) await rm(join(folder, old))
      }
    })
  },
}

/** How the script is made, apart from where it goes. */
export const clientOptions = {
  entryPoints: [join(root, 'client', 'reader.ts')],
  outdir: folder,
  entryNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  // Browsers of the last three years: what the site's style sheet needs anyway.
  target: 'es2022',
  // In development too: the same sources give the same file, so that a site in production beside it keeps its own.
  minify: true,
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions
