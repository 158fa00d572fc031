// The suites of the codec in a browser: those of floors 0 to 4 that ask nothing of Node, in Chromium without a window.
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A Chromium of this machine: what CHROMIUM says, or one that PATH has. */
const chromium = (): string | undefined => {
  const { CHROMIUM, PATH = '' } = process.env
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return (CHROMIUM === undefined ? places : [CHROMIUM]).find(isExecutable)
}

const tests = fileURLToPath(new URL('..', import.meta.url))

/** What only Node has, as the tests write it. */
const node = /\b(?:node:[a-z]|Buffer[.(]|process\.)/u

/** The suites of the codec that run anywhere, as paths from the top of the repository. */
const suites = (): ReadonlyArray<string> =>
  ['algebra', 'browser', 'ground', 'typed', 'wire']
    .flatMap((folder) =>
      readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => name.endsWith('.test.ts') && !node.test(readFileSync(join(tests, name), 'utf8')))
    .map((name) => join('test', name))

/** The browser's part of vitest's projects; none, with a word of it, where there is no Chromium. */
export const browserProjects = () => {
  const executablePath = chromium()
  if (executablePath === undefined) {
    console.warn('No Chromium in PATH and none in CHROMIUM: the suites of the codec do not run in a browser.')
    return []
  }
  const flags = ['gpu', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`)
  const launchOptions = { executablePath, args: ['--no-sandbox', ...flags] }
  return [
    {
      extends: true as const,
      test: {
        name: 'browser',
        include: [...suites()],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions }),
          instances: [{ browser: 'chromium' as const }],
        },
      },
    },
  ]
}
