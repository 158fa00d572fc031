// `npm start`: builds, then decodes the captures that the repository ships; `npm start -- FILE…` the user's own.
import './build.mjs'
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
// npm runs scripts at the top of the repository; a FILE is meant from where the user stands.
const cwd = process.env['INIT_CWD'] ?? process.cwd()
const captures = join(root, 'docs/captures')

const shipped = () =>
  readdirSync(captures)
    .filter((name) => /\.pcap(ng)?$/u.test(name))
    .toSorted()
    .map((name) => relative(cwd, join(captures, name)))

const given = process.argv.slice(2)
const files = given.length > 0 ? given : shipped()
const decode = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'decode', ...files], { cwd, stdio: 'inherit' })

// Ctrl-C reaches both processes: the command line decides how to end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => decode.kill('SIGTERM'))
decode.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128)
})
