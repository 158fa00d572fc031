/**
 * A server of this library, until its standard input ends.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import { makeNode, run } from './node.mjs'

const inputEnds = Effect.callback((/** @type {(effect: Effect.Effect<void>) => void} */ resume) => {
  process.stdin.on('end', () => resume(Effect.void)).resume()
})

await run(
  Effect.gen(function* () {
    const node = yield* makeNode('server.example.test')
    const { port } = yield* node.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept' })
    console.log(`listening ${port}`)
    yield* inputEnds
  }),
)
