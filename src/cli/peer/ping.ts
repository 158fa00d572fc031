/**
 * `diameter ping`: whether a peer connects, answers and disconnects as it should, and how long each takes.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import { nodeCall, nodeOptions, type NodeValues } from './node-options.ts'
import { peerAddress, standardPort } from './peer-address.ts'
import { runWithEffect } from './effect-packages.ts'
import type { PingCall } from './ping-peer.ts'
import { subcommand } from '../subcommand.ts'

const usage = `usage: diameter ping HOST[:PORT] --origin-host NAME --origin-realm REALM
                     [--cause CAUSE] [--count N]
                     [--auth-application ID…] [--acct-application ID…]
                     [--tls [--ca FILE] [--cert FILE --key FILE]] [--json]

Connects to a peer, exchanges capabilities, sends a watchdog request,
disconnects, and prints what it saw and how long each step took. An IPv6 address
with a port is in brackets: [::1]:3868. It ends within 10 seconds whatever the
peer does.

  --origin-host NAME, --origin-realm REALM
                     who this node says it is
  --cause CAUSE      why it disconnects: REBOOTING (default), BUSY or
                     DO_NOT_WANT_TO_TALK_TO_YOU
  --count N          how many watchdog requests, one after another: 0 to 1000 (1)
  --auth-application ID, --acct-application ID
                     the applications it offers; without, 4294967295 (relay),
                     which every other goes with
  --tls              TLS from the first octet; the port is then 5868 unless given
  --ca FILE          whom to trust (the system's authorities); a name in the
                     peer's certificate that is not its own is said, not refused
  --cert FILE, --key FILE
                     the certificate to show
  --json             one object in place of the table
  -h, --help         print this

Exit status: 0 all steps succeeded, 1 one failed, 2 wrong call.
`

const options = { ...nodeOptions, count: { type: 'string', default: '1' } } as const

const most = 1000

type Values = NodeValues & { readonly count: string; readonly json?: boolean }

const pingCall = (values: Values, positionals: ReadonlyArray<string>): Either<string, PingCall> => {
  const [where, ...more] = positionals
  if (where === undefined) return left('HOST:PORT is wanted')
  if (more.length > 0) return left('it takes one HOST:PORT')
  const address = peerAddress(where)
  if (address._tag === 'Left') return address
  const count = /^[0-9]{1,4}$/u.test(values.count) ? Number(values.count) : Number.NaN
  if (!(count <= most)) return left(`--count is a number from 0 to ${most}, not '${values.count}'`)
  const node = nodeCall(values, false)
  if (node._tag === 'Left') return node
  const { host, port = node.right.tls === undefined ? standardPort.plain : standardPort.secure } = address.right
  return right({ ...node.right, host, port, count, json: values.json === true })
}

export const ping = subcommand('ping', usage, options, ({ values, positionals }) => {
  const call = pingCall(values, positionals)
  return call._tag === 'Left'
    ? call
    : right(runWithEffect('ping', async () => (await import('./ping-peer.ts')).pingPeer(call.right)))
})
