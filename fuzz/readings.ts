/**
 * What each stack reads of the same octets, in one form: ours, tshark's, and that of Erlang/OTP's diameter.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  diagnose,
  Message,
  parseIpv4,
  parseIpv6,
  resultCode,
  rfc6733,
  toHex,
  toJson,
  type Avp,
  type DecodeError,
  type Diagnosis,
  type JsonAvp,
} from 'diameter-codec'

/** An AVP as a stack reads it; what it does not say is not there. */
export interface AvpReading {
  readonly code: number
  /** 0 where there is none. */
  readonly vendor: number
  /** The whole octet. */
  readonly flags?: number
  readonly mandatory: boolean
  readonly protected: boolean
  readonly data: string
  /** Numbers in decimal, addresses in hexadecimal, times in ISO 8601, each behind a letter; text as it is behind `s`. */
  readonly value?: string | undefined
  readonly avps?: ReadonlyArray<AvpReading> | undefined
  readonly notes?: ReadonlyArray<string>
}

export interface Reading {
  /** Without the reserved bits. */
  readonly header: {
    readonly flags: number
    readonly code: number
    readonly application: number
    readonly hopByHop: number
    readonly endToEnd: number
  }
  readonly avps: ReadonlyArray<AvpReading>
}

/** What a stack makes of a message: what it reads, and what it has against it. */
export interface Verdict {
  readonly reading: Reading | undefined
  /** Result-Codes, or words. None is acceptance. */
  readonly errors: ReadonlyArray<number | string>
}

// -------------------------------------------------------------------------------------
// ours
// -------------------------------------------------------------------------------------

const numeric = new Set<JsonAvp['format']>(['Integer32', 'Integer64', 'Unsigned32', 'Unsigned64'])
const textual = new Set<JsonAvp['format']>(['UTF8String', 'DiameterIdentity', 'DiameterURI', 'IPFilterRule'])

export const addressHex = (text: string): string | undefined => {
  const octets = parseIpv4(text) ?? parseIpv6(text)
  return octets === undefined ? undefined : `a${toHex(octets)}`
}

const ourValue = ({ format, value, code, vendorId }: JsonAvp): string | undefined => {
  if (value === undefined || Array.isArray(value)) return undefined
  if (typeof value === 'object') return 'address' in value ? addressHex(value.address as string) : undefined
  if (numeric.has(format)) return `n${value}`
  if (textual.has(format)) return `s${value}`
  if (format === 'Time') return `t${value}`
  if (format !== 'Enumerated') return undefined
  const { enumeration } = (rfc6733.avp(code, vendorId)?.data ?? {}) as {
    readonly enumeration?: Readonly<Record<string, number>>
  }
  return `n${enumeration?.[value as string] ?? value}`
}

const ourAvp = (avp: Avp, json: JsonAvp): AvpReading => {
  const inner = Array.isArray(json.value) ? Message.decode(groupAsMessage(avp.data)) : undefined
  const group = inner?._tag === 'Right' ? inner.right.avps : undefined
  return {
    code: avp.code,
    vendor: avp.vendorId ?? 0,
    flags:
      (avp.vendorId === undefined ? 0 : 0x80) | (avp.mandatory ? 0x40 : 0) | (avp.protected ? 0x20 : 0) | avp.reserved,
    mandatory: avp.mandatory,
    protected: avp.protected,
    data: toHex(avp.data),
    value: ourValue(json),
    avps: group?.map((each, index) => ourAvp(each, (json.value as ReadonlyArray<JsonAvp>)[index]!)),
  }
}

/** A group's AVPs behind some header, so that the wire decoder reads them. */
const groupAsMessage = (data: Uint8Array): Uint8Array => {
  const octets = new Uint8Array((20 + data.length + 3) & ~3)
  octets.set(data, 20)
  octets.set([1, octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff])
  return octets
}

/** Ours, with what explains a difference. */
export interface OurVerdict extends Verdict {
  /** Whether the dictionary has a command for the header: else the message is accepted as it is on the wire. */
  readonly isTyped: boolean
  /** For what the typed decoder refuses it. */
  readonly refusal: DecodeError | undefined
  /** All that `diagnose` has to say: the values of AVPs outside of the grammar too, for which nothing is refused. */
  readonly diagnosis: Diagnosis
}

const diagnosed = diagnose(rfc6733)

export const ours = (octets: Uint8Array): OurVerdict => {
  const wire = Message.decode(octets)
  const typed = rfc6733.decode(octets)
  const diagnosis = diagnosed(octets)
  const refusal = typed._tag === 'Left' ? typed.left : undefined
  const errors = refusal === undefined ? [] : [refusal, ...diagnosis.errors].map((error) => resultCode(error))
  if (wire._tag === 'Left') return { reading: undefined, errors, isTyped: true, refusal, diagnosis }
  const { request, proxiable, error, retransmitted, commandCode, applicationId, hopByHopId, endToEndId } =
    wire.right.header
  const json = toJson(rfc6733)(wire.right)
  return {
    reading: {
      header: {
        flags: (request ? 128 : 0) | (proxiable ? 64 : 0) | (error ? 32 : 0) | (retransmitted ? 16 : 0),
        code: commandCode,
        application: applicationId,
        hopByHop: hopByHopId,
        endToEnd: endToEndId,
      },
      avps: wire.right.avps.map((avp, index) => ourAvp(avp, json.avps[index]!)),
    },
    errors,
    isTyped: rfc6733.command(wire.right.header) !== undefined,
    refusal,
    diagnosis,
  }
}

// -------------------------------------------------------------------------------------
// the other stacks
// -------------------------------------------------------------------------------------

/** Another stack: how it is missing, if it is, and what it makes of messages. */
export interface Stack {
  readonly name: string
  /** Why it cannot be asked; empty where it can. */
  readonly missing: string
  readonly read: (messages: ReadonlyArray<Uint8Array>) => ReadonlyArray<Verdict>
}

/** The repository's root, from the sources and from what is built of them. */
const root = ['../', '../../../']
  .map((up) => fileURLToPath(new URL(up, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'fuzz')))

const inRoot = (path: string): string => join(root ?? '.', path)

const run = (program: string, args: ReadonlyArray<string>, input: string): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
  return stdout
}

const isInstalled = (program: string, args: ReadonlyArray<string>): boolean => spawnSync(program, args).status === 0

const lines = (messages: ReadonlyArray<Uint8Array>, before = ''): string =>
  messages.map((octets) => `${before}${toHex(octets)}\n`).join('')

const script = inRoot('fuzz/erlang-decode.escript')

export const erlang: Stack = {
  name: 'erlang',
  missing: isInstalled('erl', [
    '-noshell',
    '-eval',
    'halt(case code:lib_dir(diameter) of {error, _} -> 1; _ -> 0 end).',
  ])
    ? ''
    : "Erlang's diameter is not installed (erlang-base and erlang-diameter)",
  read: (messages) =>
    run('escript', [script], lines(messages))
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Verdict => {
        const { errors, header, avps } = JSON.parse(line) as Partial<Reading> & Pick<Verdict, 'errors'>
        return { errors, reading: header === undefined ? undefined : { header, avps: avps ?? [] } }
      }),
}

/** An AVP, or a message, of `tshark-json.sh --plain`. */
interface DissectedAvp {
  readonly code: number
  readonly flags: number
  readonly vendor: number
  readonly data: string
  readonly text?: string
  readonly avps?: ReadonlyArray<DissectedAvp>
  readonly notes?: ReadonlyArray<string>
}
interface Dissected {
  readonly refused?: string
  readonly flags: number
  readonly code: number
  readonly application: number
  readonly hopByHop: string
  readonly endToEnd: string
  readonly avps: ReadonlyArray<DissectedAvp>
  readonly notes?: ReadonlyArray<string>
}

const dissectedAvp = ({ code, flags, vendor, data, text, avps, notes }: DissectedAvp): AvpReading => ({
  code,
  vendor,
  flags,
  mandatory: (flags & 0x40) !== 0,
  protected: (flags & 0x20) !== 0,
  data,
  value: text,
  avps: avps?.map(dissectedAvp),
  ...(notes === undefined ? {} : { notes }),
})

const dissected = (message: Dissected): Verdict => ({
  errors: (message.notes ?? []).flatMap((note) =>
    note.startsWith('Malformed') ? ['malformed'] : note.startsWith('Wrong AVP') ? ['wrong length'] : [],
  ),
  reading: {
    header: {
      flags: message.flags & 0xf0,
      code: message.code,
      application: message.application,
      hopByHop: Number(message.hopByHop),
      endToEnd: Number(message.endToEnd),
    },
    avps: message.avps.map(dissectedAvp),
  },
})

const interop = inRoot('../shared/interop')
const toPcap = join(interop, 'hex2pcap.mjs')
const toPlain = join(interop, 'tshark-json.sh')

/** Hop-by-Hop Identifiers tell the messages apart, of which tshark may leave some out: they must differ. */
export const tshark: Stack = {
  name: 'tshark',
  missing: !isInstalled('tshark', ['--version'])
    ? 'tshark is not installed'
    : existsSync(toPlain)
      ? ''
      : `there is no ${toPlain}`,
  read: (messages) => {
    const folder = mkdtempSync(join(tmpdir(), 'differential-'))
    try {
      const file = join(folder, 'messages.pcap')
      run(process.execPath, [toPcap, file, '60000'], lines(messages, 'c '))
      const all = JSON.parse(run(toPlain, ['--plain', file], '')) as ReadonlyArray<Dissected>
      const byHopByHop = new Map(
        all.map((message) => [
          message.refused === undefined ? Number(message.hopByHop) : Number(`0x${message.refused.slice(24, 32)}`),
          message.refused === undefined ? dissected(message) : { reading: undefined, errors: ['refused'] },
        ]),
      )
      return messages.map((octets) => {
        const hopByHop = new DataView(octets.buffer, octets.byteOffset).getUint32(12)
        return byHopByHop.get(hopByHop) ?? { reading: undefined, errors: ['left out'] }
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}
