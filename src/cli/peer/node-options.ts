/**
 * The options of a Diameter node: who it is, what it offers, why it leaves, its certificates.
 *
 * @module
 */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { diameterIdentity } from '../../formats/octet-string.ts'
import { left, right, type Either } from '../../ground/either.ts'
import { systemReason } from '../system-reason.ts'

export const nodeOptions = {
  'origin-host': { type: 'string' },
  'origin-realm': { type: 'string' },
  'auth-application': { type: 'string', multiple: true },
  'acct-application': { type: 'string', multiple: true },
  cause: { type: 'string' },
  tls: { type: 'boolean' },
  ca: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** What `parseArgs` makes of them. */
export interface NodeValues {
  readonly 'origin-host'?: string
  readonly 'origin-realm'?: string
  readonly 'auth-application'?: ReadonlyArray<string>
  readonly 'acct-application'?: ReadonlyArray<string>
  readonly cause?: string
  readonly tls?: boolean
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

/** Disconnect-Cause (RFC 6733 section 5.4.3). */
const causes = ['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU'] as const

type Cause = (typeof causes)[number]

/** Texts of PEM files. */
interface Certificates {
  readonly ca: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

/** What is offered in CER and CEA. */
interface Applications {
  readonly authApplicationIds: ReadonlyArray<number>
  readonly acctApplicationIds: ReadonlyArray<number>
}

export interface NodeCall {
  readonly originHost: string
  readonly originRealm: string
  readonly applications: Applications
  readonly cause: Cause
  /** Without it the connections are plain TCP. */
  readonly tls: Certificates | undefined
}

/** "0xffffffff", which all have in common (RFC 6733 section 2.4). */
const relay = 0xffff_ffff

// -------------------------------------------------------------------------------------
// one option after another
// -------------------------------------------------------------------------------------

const identity = (option: string, value: string | undefined): Either<string, string> => {
  if (value === undefined) return left(`--${option} is wanted`)
  const checked = diameterIdentity.encode(value)
  return checked._tag === 'Right' && value !== ''
    ? right(value)
    : left(`--${option} is a name as a.example.net, not '${value}'`)
}

const causeOf = (text: string | undefined): Either<string, Cause> => {
  if (text === undefined) return right('REBOOTING')
  const cause = causes.find((each) => each === text.toUpperCase().replaceAll('-', '_'))
  return cause === undefined ? left(`--cause is ${causes.join(', ')}, not '${text}'`) : right(cause)
}

const idsOf = (option: string, texts: ReadonlyArray<string> = []): Either<string, ReadonlyArray<number>> => {
  const wrong = texts.find((text) => !/^[0-9]{1,10}$/u.test(text) || Number(text) > relay)
  return wrong === undefined ? right(texts.map(Number)) : left(`--${option} is a number of 32 bits, not '${wrong}'`)
}

const applicationsOf = (values: NodeValues): Either<string, Applications> => {
  const auth = idsOf('auth-application', values['auth-application'])
  if (auth._tag === 'Left') return auth
  const acct = idsOf('acct-application', values['acct-application'])
  if (acct._tag === 'Left') return acct
  const isGiven = auth.right.length + acct.right.length > 0
  return right({ authApplicationIds: isGiven ? auth.right : [relay], acctApplicationIds: acct.right })
}

/** The text of a PEM file, if it has what it should. */
const pemOf = (option: 'ca' | 'cert' | 'key', name: string | undefined): Either<string, string | undefined> => {
  if (name === undefined) return right(undefined)
  let text
  try {
    text = readFileSync(name, 'utf8')
  } catch (error) {
    return left(`--${option} ${name}: ${systemReason(error)}`)
  }
  try {
    if (option === 'key') createPrivateKey(text)
    else void new X509Certificate(text)
    return right(text)
  } catch {
    const wrong = option === 'key' ? 'there is no key in it that can be read' : 'there is no certificate in it'
    return left(`--${option} ${name}: ${wrong}`)
  }
}

const certificates = (values: NodeValues, isServer: boolean): Either<string, Certificates | undefined> => {
  const given = (['ca', 'cert', 'key'] as const).find((option) => values[option] !== undefined)
  if (values.tls !== true) return given === undefined ? right(undefined) : left(`--${given} wants --tls`)
  if ((values.cert === undefined) !== (values.key === undefined)) return left('--cert and --key go together')
  if (isServer && values.cert === undefined) return left('--tls wants --cert and --key')
  const ca = pemOf('ca', values.ca)
  if (ca._tag === 'Left') return ca
  const cert = pemOf('cert', values.cert)
  if (cert._tag === 'Left') return cert
  const key = pemOf('key', values.key)
  if (key._tag === 'Left') return key
  const texts = { ca: ca.right, cert: cert.right, key: key.right }
  try {
    createSecureContext(texts)
    return right(texts)
  } catch {
    return left(`the key in ${values.key} is not that of the certificate in ${values.cert}`)
  }
}

/** All of them, or what is wrong with the first that is. */
export const nodeCall = (values: NodeValues, isServer: boolean): Either<string, NodeCall> => {
  const originHost = identity('origin-host', values['origin-host'])
  if (originHost._tag === 'Left') return originHost
  const originRealm = identity('origin-realm', values['origin-realm'])
  if (originRealm._tag === 'Left') return originRealm
  const applications = applicationsOf(values)
  if (applications._tag === 'Left') return applications
  const cause = causeOf(values.cause)
  if (cause._tag === 'Left') return cause
  const tls = certificates(values, isServer)
  if (tls._tag === 'Left') return tls
  return right({
    originHost: originHost.right,
    originRealm: originRealm.right,
    applications: applications.right,
    cause: cause.right,
    tls: tls.right,
  })
}
