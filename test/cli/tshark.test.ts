import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { rfc6733 } from 'diameter-codec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromJson } from '../../src/json/wire-reader.ts'
import type { JsonAvp, JsonMessage } from '../../src/json/wire-writer.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { diameter, linesOf, root, runProgram } from './run.ts'

// The whole program against tshark's reading of the same files, header by header and AVP by AVP.

const dissect = join(root, '../shared/interop/tshark-json.sh')
const { stdout: found } = spawnSync('bash', ['-c', 'command -v tshark'], { encoding: 'utf8' })
const missing = found === '' ? 'tshark is not installed' : existsSync(dissect) ? '' : `there is no ${dissect}`
if (missing !== '') process.stderr.write(`The comparison with tshark is skipped: ${missing}.\n`)

// tshark leaves segments that are out of order alone unless it is told.
const folder = mkdtempSync(join(tmpdir(), 'tshark-'))
beforeAll(() => {
  const wrapper = join(folder, 'tshark')
  writeFileSync(wrapper, `#!/bin/sh\nexec '${found.trim()}' -o tcp.reassemble_out_of_order:TRUE "$@"\n`)
  chmodSync(wrapper, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An AVP as `tshark-json.sh --plain` gives it. */
interface Dissected {
  readonly code: number
  /** The whole octet. */
  readonly flags: number
  /** 0 without the V bit. */
  readonly vendor: number
  readonly length: number
  readonly data: string
  readonly text?: string
  readonly avps?: ReadonlyArray<Dissected>
}

interface DissectedMessage {
  readonly version: number
  readonly length: number
  readonly flags: number
  readonly code: number
  readonly application: number
  readonly hopByHop: string
  readonly endToEnd: string
  readonly avps: ReadonlyArray<Dissected>
}

const octet = (reserved: number, ...flags: ReadonlyArray<boolean>): number =>
  flags.reduce((sum, flag, index) => sum + (flag ? 128 >> index : 0), reserved)

const unsigned32 = (value: number): string => `0x${value.toString(16).padStart(8, '0')}`

/** The formats whose text is the same in tshark. */
const textual = new Set<JsonAvp['format']>([
  'Integer32',
  'Integer64',
  'Unsigned32',
  'Unsigned64',
  'UTF8String',
  'DiameterIdentity',
  'DiameterURI',
])

/** The text of a value where tshark has the same: an enumerated value is a number to it. */
const comparable = ({ code, vendorId, format, value }: JsonAvp): string | undefined => {
  if (typeof value === 'object') return 'address' in value ? (value.address as string) : undefined
  if (value === undefined || textual.has(format)) return value?.toString()
  if (format !== 'Enumerated') return undefined
  const definition = rfc6733.avp(code, vendorId)
  const { enumeration } = (definition?.data ?? {}) as { readonly enumeration?: Readonly<Record<string, number>> }
  return (enumeration?.[value as string] ?? value).toString()
}

/** The AVP of our JSON as tshark would give it; its text where that can be compared. */
const dissectedAvp = (json: JsonAvp, theirs: Dissected | undefined): Dissected => {
  const message = {
    header: { commandCode: 0, applicationId: 0, hopByHopId: 0, endToEndId: 0, flags: { request: false } },
    avps: [json],
  }
  const [avp] = rightOf(fromJson(rfc6733)(message)).avps
  if (avp === undefined) throw new Error('an AVP was lost')
  const { code, vendorId, mandatory, reserved, data } = avp
  const text = comparable(json)
  const inner = Array.isArray(json.value) ? (json.value as ReadonlyArray<JsonAvp>) : undefined
  return {
    code,
    flags: octet(reserved, vendorId !== undefined, mandatory, avp.protected),
    vendor: vendorId ?? 0,
    length: (vendorId === undefined ? 8 : 12) + data.length,
    data: Buffer.from(data).toString('hex'),
    ...(text === undefined || theirs?.text === undefined ? {} : { text }),
    ...(inner === undefined ? {} : { avps: inner.map((each, index) => dissectedAvp(each, theirs?.avps?.[index])) }),
  }
}

const dissectedMessage = ({ header, avps }: JsonMessage, theirs: DissectedMessage | undefined): DissectedMessage => {
  const { request, proxiable, error, retransmitted } = header.flags
  return {
    version: header.version,
    length: header.length,
    flags: octet(header.reserved ?? 0, request, proxiable, error, retransmitted),
    code: header.commandCode,
    application: header.applicationId,
    hopByHop: unsigned32(header.hopByHopId),
    endToEnd: unsigned32(header.endToEndId),
    avps: avps.map((avp, index) => dissectedAvp(avp, theirs?.avps[index])),
  }
}

const innerOf = (json: JsonAvp | undefined): ReadonlyArray<JsonAvp> =>
  Array.isArray(json?.value) ? (json.value as ReadonlyArray<JsonAvp>) : []

/** What is compared of tshark's: not its remarks and names, and text only where ours is comparable. */
const bareAvp = (
  { code, flags, vendor, length, data, text, avps }: Dissected,
  ours: JsonAvp | undefined,
): Dissected => ({
  code,
  flags,
  vendor,
  length,
  data,
  ...(text === undefined || ours === undefined || comparable(ours) === undefined ? {} : { text }),
  ...(avps === undefined ? {} : { avps: avps.map((avp, index) => bareAvp(avp, innerOf(ours)[index])) }),
})

const bare = (theirs: DissectedMessage, ours: JsonMessage): DissectedMessage => {
  const { avps, version, length, flags, code, application, hopByHop, endToEnd } = theirs
  const bared = avps.map((avp, index) => bareAvp(avp, ours.avps[index]))
  return { version, length, flags, code, application, hopByHop, endToEnd, avps: bared }
}

const theirReading = async (file: string): Promise<ReadonlyArray<DissectedMessage>> => {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` }
  const { status, stdout, stderr } = await runProgram(dissect, ['--plain', file], '', { env })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as ReadonlyArray<DissectedMessage>
}

const captures: ReadonlyArray<readonly [string, number]> = [
  ['erlang-dpr.pcapng', 34],
  ['faulty/error-answers.pcap', 88],
  ['freediameter-dpr.pcap', 36],
  ['freediameter-with-erlang.pcap', 20],
  ['freediameter-with-erlang-sctp.pcap', 20],
  ['watchdog-disordered.pcap', 21],
]

describe.skipIf(missing !== '')('diameter decode reads what tshark does', { timeout: 60_000 }, () => {
  test.each(captures)('%s: %i messages', async (name, count) => {
    const file = join(root, 'docs/captures', name)
    const [theirs, run] = await Promise.all([
      theirReading(file),
      diameter(['decode', '--json', '--level', 'wire', file]),
    ])
    const ours = linesOf(run.stdout).map((line) => JSON.parse(line) as JsonMessage)
    expect(ours).toHaveLength(count)
    expect(theirs).toHaveLength(count)
    ours.forEach((message, index) => {
      const reading = bare(theirs[index]!, message)
      expect(dissectedMessage(message, reading)).toEqual(reading)
    })
  })
})
