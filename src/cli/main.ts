#!/usr/bin/env node
/**
 * The command line `diameter`: finds the subcommand, and loads no other.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { complain, endWithOutput } from './report.ts'
import { Status } from './status.ts'
import type { Subcommand } from './subcommand.ts'

interface Entry {
  readonly summary: string
  readonly load: () => Promise<Subcommand>
}

const subcommands: ReadonlyMap<string, Entry> = new Map([
  [
    'decode',
    {
      summary: 'show the Diameter messages of captures, hex text and raw octets',
      load: async () => (await import('./decode.ts')).decode,
    },
  ],
  [
    'lint',
    {
      summary: 'print what is wrong with messages, a line each, and nothing else',
      load: async () => (await import('./lint.ts')).lint,
    },
  ],
  [
    'encode',
    {
      summary: 'turn the JSON lines of decode --json into hex lines',
      load: async () => (await import('./encode.ts')).encode,
    },
  ],
  [
    'command',
    {
      summary: 'print the definition and the grammar of a command',
      load: async () => (await import('./define/command.ts')).command,
    },
  ],
  [
    'application',
    {
      summary: 'list applications, and the commands of one',
      load: async () => (await import('./define/application.ts')).application,
    },
  ],
  ['avp', { summary: 'print the definition of an AVP', load: async () => (await import('./define/avp.ts')).avp }],
  [
    'ping',
    {
      summary: 'connect to a peer, try it and disconnect, and say how long each step took',
      load: async () => (await import('./peer/ping.ts')).ping,
    },
  ],
  [
    'serve',
    {
      summary: 'answer peers by rule and show every message',
      load: async () => (await import('./peer/serve.ts')).serve,
    },
  ],
])

const help = (): string => {
  const width = Math.max(...[...subcommands.keys()].map((name) => name.length))
  const lines = [...subcommands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `usage: diameter COMMAND [OPTION…] [ARGUMENT…]

Reads, writes and explains Diameter messages (RFC 6733).

${lines.join('\n')}

diameter COMMAND --help says more of one; diameter --version prints the version.
`
}

/** The version of the package that this file is in. */
const version = (): string => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return manifest.version
}

const run = async ([name, ...args]: ReadonlyArray<string>): Promise<number> => {
  if (name === '--version') {
    process.stdout.write(`${version()}\n`)
    return Status.well
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help())
    return Status.well
  }
  const entry = subcommands.get(name ?? '')
  if (entry !== undefined) return (await entry.load())(args)
  const names = [...subcommands.keys()].join(', ')
  const what = name === undefined ? 'no command is given' : `there is no command '${name}'`
  complain(`${what}: it is one of ${names} (diameter --help says more)`)
  return Status.wrongCall
}

endWithOutput()
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // Nothing should come here; if it does, a user is better served by one line than by a stack trace.
  complain(`this should not have happened: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = Status.failed
}
