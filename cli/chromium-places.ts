import { delimiter, join } from 'node:path'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
]
const MAC_NAMES = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const WINDOWS_NAMES = [
  ['Chromium', 'chrome.exe'],
  ['Google\\Chrome', 'chrome.exe'],
  ['Microsoft\\Edge', 'msedge.exe'],
]

/**
 * Where a browser of Chromium's family may be installed, the likeliest first.
 * @param platform as in process.platform
 */
export function chromiumPlaces(platform: NodeJS.Platform, env: Record<string, string | undefined>): string[] {
  const suffix = platform === 'win32' ? '.exe' : ''
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  const inPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
  if (platform === 'darwin') return [...inPath, ...macPlaces(env.HOME)]
  if (platform === 'win32') return [...inPath, ...windowsPlaces(env)]
  return inPath
}

function macPlaces(home: string | undefined): string[] {
  const folders = ['/Applications', ...(home ? [join(home, 'Applications')] : [])]
  return folders.flatMap((folder) => MAC_NAMES.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
}

function windowsPlaces(env: Record<string, string | undefined>): string[] {
  const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
    (folder) => folder !== undefined,
  )
  return folders.flatMap((folder) =>
    WINDOWS_NAMES.map(([name, program]) => `${folder}\\${name}\\Application\\${program}`),
  )
}
