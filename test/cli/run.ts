import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a call of the command line printed, and its exit status. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** As a user has it: `npm test` builds it first. */
export const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs a program to its end with these octets on its standard input. */
export const runProgram = (
  program: string,
  args: ReadonlyArray<string>,
  input: string | Uint8Array = '',
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', ...options })
    const stdout: Array<Buffer> = []
    const stderr: Array<Buffer> = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // A program that has seen enough closes its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })

/** Runs the command line. */
export const diameter = (
  args: ReadonlyArray<string>,
  input?: string | Uint8Array,
  options?: { readonly cwd?: string },
): Promise<Run> => {
  if (!existsSync(main)) throw new Error('the command line is not built: npm run build')
  return runProgram(process.execPath, [main, ...args], input, options)
}

/** Runs a line of shell in which `diameter` is the command line. */
export const shell = (line: string, options: { readonly cwd?: string } = {}): Promise<Run> =>
  runProgram('bash', ['-c', `diameter() { '${process.execPath}' '${main}' "$@"; }\n${line}`], '', options)

/** The lines of a text that ends with a line end, or has none. */
export const linesOf = (text: string): ReadonlyArray<string> =>
  text === '' ? [] : text.replace(/\n$/u, '').split('\n')
