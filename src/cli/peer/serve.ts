/**
 * `diameter serve`: a peer that answers everything by rule and shows each message.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import { answerRules } from './answer-rule.ts'
import { runWithEffect } from './effect-packages.ts'
import { nodeCall, nodeOptions, type NodeValues } from './node-options.ts'
import { portOf, standardPort } from './peer-address.ts'
import type { ServeCall } from './serve-peers.ts'
import { subcommand } from '../subcommand.ts'

const usage = `usage: diameter serve [--port P] [--host H] --origin-host NAME --origin-realm REALM
                      [--answer [COMMAND=]CODE…] [--cause CAUSE]
                      [--auth-application ID…] [--acct-application ID…]
                      [--tls --cert FILE --key FILE [--ca FILE]] [--json]

Takes connections of any peer, answers what comes and shows every message, sent
or received, as diameter decode does. The first line on standard output is
"listening PORT". On SIGTERM or SIGINT it disconnects from its peers, waits for
their answers, and ends.

  --port P           3868, with --tls 5868, unless given; 0 for any that is free
  --host H           the address to listen on (every one)
  --origin-host NAME, --origin-realm REALM
                     who this node says it is
  --answer [COMMAND=]CODE
                     the Result-Code of the answers to a command, and without a
                     COMMAND to all others: ReAuth=3004, 272=TOO_BUSY, 5012. A
                     COMMAND is what diameter command takes, or any code; a CODE
                     is a number, or a name of RFC 6733. It may be given again.
                     Without, all requests are answered with 2001 (success)
  --auth-application ID, --acct-application ID
                     the applications it offers; without, 4294967295 (relay),
                     which every other goes with
  --cause CAUSE      why it disconnects: REBOOTING (default), BUSY or
                     DO_NOT_WANT_TO_TALK_TO_YOU
  --tls              TLS from the first octet
  --cert FILE, --key FILE
                     the certificate to show
  --ca FILE          whom to trust: peers must then show a certificate of theirs
  --json             an object a line for each message
  -h, --help         print this

Exit status: 0 ended by a signal, 1 it could not listen, 2 wrong call.
`

const options = {
  ...nodeOptions,
  port: { type: 'string' },
  host: { type: 'string' },
  answer: { type: 'string', multiple: true },
} as const

interface Values extends NodeValues {
  readonly port?: string
  readonly host?: string
  readonly answer?: ReadonlyArray<string>
  readonly json?: boolean
}

const serveCall = (values: Values, positionals: ReadonlyArray<string>): Either<string, ServeCall> => {
  if (positionals.length > 0) return left(`it takes options only, not '${positionals[0]}'`)
  const node = nodeCall(values, true)
  if (node._tag === 'Left') return node
  const standard = node.right.tls === undefined ? standardPort.plain : standardPort.secure
  const port = values.port === undefined ? right(standard) : portOf(values.port, 0)
  if (port._tag === 'Left') return left(`--port: ${port.left}`)
  const rules = answerRules(values.answer ?? [])
  if (rules._tag === 'Left') return rules
  return right({ ...node.right, port: port.right, host: values.host, rules: rules.right, json: values.json === true })
}

export const serve = subcommand('serve', usage, options, ({ values, positionals }) => {
  const call = serveCall(values, positionals)
  return call._tag === 'Left'
    ? call
    : right(runWithEffect('serve', async () => (await import('./serve-peers.ts')).servePeers(call.right)))
})
