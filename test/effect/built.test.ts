import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Result from 'effect/Result'
import * as Stream from 'effect/Stream'
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as source from 'diameter-codec/effect'
import { DiameterNode } from 'diameter-codec/effect/peer'
import { a, runLive } from './peer/nodes.ts'

// What plain node loads: the compiled entry point, by its name.

const repository = fileURLToPath(new URL('../..', import.meta.url))
const workspace = mkdtempSync(join(tmpdir(), 'diameter-codec-effect-'))
const modules = join(repository, 'node_modules')

const run = async (...command: readonly [string, ...ReadonlyArray<string>]): Promise<string> => {
  const { NODE_OPTIONS: _, ...env } = process.env
  const [file, ...args] = command
  return (await promisify(execFile)(file, args, { cwd: workspace, env, encoding: 'utf8' })).stdout.trim()
}

beforeAll(async () => {
  const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { readonly exports: object }
  writeFileSync(join(workspace, 'package.json'), JSON.stringify({ name: 'diameter-codec', type: 'module', exports }))
  symlinkSync(modules, join(workspace, 'node_modules'))
  const project = join(repository, 'tsconfig.build.json')
  await run(process.execPath, join(modules, 'typescript/bin/tsc'), '-p', project, '--outDir', join(workspace, 'dist'))
}, 60_000)

afterAll(() => rmSync(workspace, { recursive: true, force: true }))

const code = 'const m = ENTRY; console.log(Object.keys(m).sort().join())'

test('plain node loads it by import and by require, with the same names', async () => {
  const imported = code.replace('ENTRY', "await import('diameter-codec/effect')")
  const required = code.replace('ENTRY', "require('diameter-codec/effect')")
  const names = Object.keys(source).toSorted().join()
  expect(await run(process.execPath, '--input-type=module', '-e', imported)).toBe(names)
  expect(await run(process.execPath, '--input-type=commonjs', '-e', required)).toBe(names)
})

const script = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`

/** Makes every import of effect fail. */
const withoutEffect = script(
  `import { register } from 'node:module'; register(${JSON.stringify(
    script(
      'export const resolve = (name, context, next) => { if (/^effect/.test(name)) throw new Error(name); return next(name, context) }',
    ),
  )})`,
)

test('the main entry point loads nothing of effect', async () => {
  const load = (name: string) =>
    run(
      process.execPath,
      '--import',
      withoutEffect,
      '--input-type=module',
      '-e',
      `import '${name}'; console.log('loaded')`,
    )
  expect(await load('diameter-codec')).toBe('loaded')
  await expect(load('diameter-codec/effect')).rejects.toThrow('effect/')
})

const server = `
import * as NodeRuntime from '@effect/platform-node-shared/NodeRuntime'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import { DiameterServer } from 'diameter-codec/effect/peer'

const layer = DiameterServer.layer({
  originHost: 'b.example.net',
  originRealm: 'example.net',
  authApplicationIds: [4294967295],
  host: '127.0.0.1',
  port: 0,
  unknownPeers: 'accept',
})
const listening = Layer.effectDiscard(Effect.map(DiameterServer, ({ address }) => process.send(address.port)))
NodeRuntime.runMain(Layer.launch(Layer.provide(listening, layer)))
`

test('a service that is ended by SIGTERM disconnects from its peers first', async () => {
  writeFileSync(join(workspace, 'server.mjs'), server)
  const child = fork(join(workspace, 'server.mjs'), [], { silent: true, execArgv: [] })
  const ended = once(child, 'exit')
  const [port] = (await once(child, 'message')) as [number]
  const reason = await runLive(
    Effect.gen(function* () {
      const node = yield* DiameterNode.make(a)
      const peer = yield* node.connect({ host: '127.0.0.1', port })
      const closed = yield* Effect.forkChild(
        peer.events.pipe(
          Stream.filterMap((notice) =>
            notice._tag === 'StateChanged' && notice.to === 'Closed' ? Result.succeed(notice.reason) : Result.failVoid,
          ),
          Stream.runHead,
        ),
      )
      yield* Effect.sleep(1)
      child.kill('SIGTERM')
      return yield* Fiber.join(closed)
    }),
  )
  expect(reason).toMatchObject({ value: { _tag: 'PeerDisconnects', cause: 'REBOOTING' } })
  // As a process that the signal ended.
  expect(await ended).toEqual([130, null])
}, 20_000)
