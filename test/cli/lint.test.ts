// What `diameter lint` prints, and `diameter decode --findings` beside the messages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hex } from '../arbitrary/octets.ts'
import { diameter, linesOf, root, shell } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'diameter-lint-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
afterAll(() => rmSync(folder, { recursive: true }))

const originHost = '0000010840000009 61000000'
const originRealm = '0000012840000009 62000000'
const cause = '000001114000000c 00000000'
const good = `01000038 8000011a 00000000 00000001 00000002 ${originHost} ${originRealm} ${cause}`
/** Padding that is not zero; a cause that is none; an AVP that nobody knows. */
const bad = `01000044 8000011a 00000000 00000001 00000002 ${originHost} 0000012840000009 620000ff 000001114000000c 00000007 000003e74000000c 00000001`
/** No reason to refuse it: reserved bits. */
const odd = good.replace('8000011a', '8100011a')
/** An AVP of the RFC that the command does not name, and of a wrong size: nobody refuses the message for it. */
const beside = `01000044 8000011a 00000000 00000001 00000002 ${originHost} ${originRealm} ${cause} 000001024000000a 00010000`
const unknownCommand = `01000020 8f00beef 00000004 00000001 00000002 0000010840000009 61000001`

const faulty = join(root, 'docs/captures/faulty/error-answers.pcap')

interface Line {
  readonly severity: string
  readonly kind: string
}

const parsed = (stdout: string): ReadonlyArray<Line> => linesOf(stdout).map((line) => JSON.parse(line) as Line)

describe.concurrent('diameter lint', { timeout: 60_000 }, () => {
  test('prints nothing of what is as it should be', async () => {
    expect(await diameter(['lint'], good)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await diameter(['lint', '--json', file('good.hex', good), '-'], '')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('prints a line for each error and finding, by octet', async () => {
    const { status, stdout, stderr } = await diameter(['lint'], `${good}\n# a comment\n${bad}\nzz\n${odd}\n`)
    const at = (line: number) => `standard input: line ${line}`
    const dpr = 'Disconnect-Peer-Request'
    expect(linesOf(stdout)).toEqual([
      `${at(3)}: octet 41: finding: ${dpr} › Origin-Realm: the padding is not zero (Padding)`,
      `${at(3)}: octet 52: error: ${dpr} › Disconnect-Cause: invalid value: expected one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2) (DIAMETER_INVALID_AVP_VALUE 5004)`,
      `${at(3)}: octet 56: error: ${dpr} › AVP 999: an AVP with the M bit that is not understood here (DIAMETER_AVP_UNSUPPORTED 5001)`,
      `${at(4)}: octet 0: error: expected hexadecimal digits, found 'z' in column 1 (NotHex)`,
      `${at(5)}: octet 4: finding: ${dpr}: reserved header flag bits 0x1 are set (ReservedBits)`,
    ])
    expect([status, stderr]).toEqual([1, ''])
  })

  test('prints an object a line', async () => {
    const { status, stdout } = await diameter(['lint', '--json'], `${odd}\n${bad}`)
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        input: 'standard input',
        line: 1,
        severity: 'finding',
        kind: 'ReservedBits',
        offset: 4,
        path: ['Disconnect-Peer-Request'],
        message: 'Disconnect-Peer-Request: reserved header flag bits 0x1 are set',
      },
      expect.objectContaining({ line: 2, severity: 'finding', kind: 'Padding' }) as unknown,
      expect.objectContaining({ line: 2, severity: 'error', kind: 'InvalidAvpValue', resultCode: 5004 }) as unknown,
      {
        input: 'standard input',
        line: 2,
        severity: 'error',
        kind: 'UnsupportedAvp',
        resultCode: 5001,
        offset: 56,
        path: ['Disconnect-Peer-Request', 'AVP 999'],
        message: 'Disconnect-Peer-Request › AVP 999: an AVP with the M bit that is not understood here',
      },
    ])
    expect(status).toBe(1)
  })

  test('says in which message of raw octets, and in which packet of a capture', async () => {
    const raw = await diameter(['lint', file('two.raw', hex(good + odd))])
    expect(raw.stdout).toMatch(/two\.raw: message at 56: octet 4: finding: /u)
    const json = await diameter(['lint', '--json', file('three.raw', hex(odd))])
    expect(parsed(json.stdout)).toMatchObject([{ start: 0, offset: 4 }])
    const { status, stdout, stderr } = await diameter(['lint', faulty])
    expect(linesOf(stdout)[0]).toBe(
      `${faulty}: packet 6: octet 0: error: Disconnect-Peer-Request › Disconnect-Cause: a required AVP is missing (DIAMETER_MISSING_AVP 5005)`,
    )
    expect([status, stderr]).toEqual([1, ''])
    const packets = await diameter(['lint', '--json', faulty])
    expect(parsed(packets.stdout)[0]).toMatchObject({ input: faulty, packet: 6 })
  })

  test('says what is wrong with commands that RFC 6733 lacks, and beside the grammar', async () => {
    const { status, stdout } = await diameter(['lint', '--json'], `${unknownCommand}\n${beside}`)
    expect(parsed(stdout)).toMatchObject([
      { kind: 'OriginMissing', path: ['Command 48879', 'Origin-Realm'] },
      { kind: 'ReservedBits', path: ['Command 48879'] },
      { kind: 'Padding', path: ['Command 48879', 'Origin-Host'] },
      { kind: 'InvalidAvpLength', path: ['Disconnect-Peer-Request', 'Auth-Application-Id'] },
    ])
    expect(status).toBe(1)
  })

  test('says where a header cannot be one, and that nothing follows', async () => {
    const { status, stdout, stderr } = await diameter(['lint'], hex(`${good}01000015${good}`))
    expect(stdout).toMatch(/^standard input: message at 56: octet 1: error: .* is not a multiple of 4 /u)
    expect(linesOf(stdout)).toHaveLength(1)
    expect(stderr).toMatch(/^diameter: standard input: what follows octet 56 cannot be read: /u)
    expect(status).toBe(1)
  })

  test('stops at a thousand of one message, and says so', async () => {
    const avps = '000003e701000008'.repeat(1100)
    const octets = hex(`${good}${avps}`)
    octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
    const { stdout } = await diameter(['lint', '--json'], octets)
    const lines = parsed(stdout)
    expect([lines.length, lines.at(-1)?.kind]).toEqual([1001, 'Cut'])
    const decoded = await diameter(['decode', '--json', '--findings'], octets)
    expect(JSON.parse(decoded.stdout)).toMatchObject({ cut: true })
    expect((await diameter(['decode', '--findings'], octets)).stdout).toMatch(/\n {2}and more\n\n$/u)
  })

  test('fails for an input that cannot be read, and goes on with the next', async () => {
    const { status, stdout, stderr } = await diameter(['lint', join(folder, 'missing'), file('odd.hex', odd)])
    expect(stderr).toMatch(/^diameter: .*missing: no such file or directory\n$/u)
    expect(linesOf(stdout)).toHaveLength(1)
    expect(status).toBe(1)
    expect((await diameter(['lint', join(folder, 'missing')])).status).toBe(1)
  })

  test('ends quietly when nobody reads on', async () => {
    const many = file('many.hex', `${odd}\n`.repeat(50_000))
    const { stdout, stderr } = await shell(`diameter lint '${many}' | head -n 1`)
    expect(linesOf(stdout)).toHaveLength(1)
    expect(stderr).toBe('')
  })
})

describe.concurrent('diameter decode --findings', { timeout: 60_000 }, () => {
  test('changes nothing of what is as it should be, but for two empty lists', async () => {
    expect(await diameter(['decode', '--findings'], good)).toEqual(await diameter(['decode'], good))
    const { stdout } = await diameter(['decode', '--json'], good)
    const withFindings = await diameter(['decode', '--json', '--findings'], good)
    expect(withFindings.stdout).toBe(stdout.replace(/\}\n$/u, ',"errors":[],"findings":[]}\n'))
    expect(withFindings.status).toBe(0)
  })

  test('shows the findings under a message', async () => {
    const { status, stdout } = await diameter(['decode', '--findings'], odd)
    expect(linesOf(stdout).slice(-2)).toEqual([
      '  finding: Disconnect-Peer-Request: reserved header flag bits 0x1 are set (ReservedBits, at octet 4)',
      '',
    ])
    expect(status).toBe(0)
  })

  test('shows all errors, the one that the message is refused for once and first', async () => {
    const { status, stdout } = await diameter(['decode', '--findings'], bad)
    const lines = linesOf(stdout).filter((line) => /^ {2}(?:error|finding): /u.test(line))
    expect(lines).toEqual([
      '  error: Disconnect-Peer-Request › Disconnect-Cause',
      '  error: Disconnect-Peer-Request › AVP 999',
      '  finding: Disconnect-Peer-Request › Origin-Realm: the padding is not zero (Padding, at octet 41)',
    ])
    expect(status).toBe(1)
    const json = await diameter(['decode', '--json', '--findings'], bad)
    const { error, errors, findings } = JSON.parse(json.stdout) as {
      readonly error: object
      readonly errors: ReadonlyArray<object>
      readonly findings: ReadonlyArray<object>
    }
    expect(errors[0]).toEqual(error)
    expect([errors.length, json.status]).toEqual([2, 1])
    expect(findings).toEqual([
      {
        kind: 'Padding',
        path: ['Disconnect-Peer-Request', 'Origin-Realm'],
        offset: 41,
        message: 'Disconnect-Peer-Request › Origin-Realm: the padding is not zero',
      },
    ])
  })

  test('shows errors for which nobody refuses the message, which is no failure', async () => {
    const { status, stdout } = await diameter(['decode', '--findings'], beside)
    expect(stdout).toContain('  error: Disconnect-Peer-Request › Auth-Application-Id\n')
    expect(status).toBe(0)
  })

  test('shows the errors of its level', async () => {
    const { status, stdout } = await diameter(['decode', '--json', '--findings', '--level', 'wire'], bad)
    expect(JSON.parse(stdout)).toMatchObject({ errors: [], findings: [{ kind: 'Padding' }] })
    expect(status).toBe(0)
    const cut = bad.replace('000003e74000000c', '000003e74000000d')
    const failed = await diameter(['decode', '--json', '--findings', '--level', 'wire'], cut)
    expect(JSON.parse(failed.stdout)).toMatchObject({
      error: { _tag: 'InvalidAvpLength' },
      errors: [{ _tag: 'InvalidAvpLength' }],
    })
  })

  test('is read by encode as without it', async () => {
    const { stdout } = await diameter(['decode', '--json', '--findings'], odd)
    expect(await diameter(['encode'], stdout)).toEqual({
      status: 0,
      stdout: `${odd.replaceAll(' ', '')}\n`,
      stderr: '',
    })
  })
})
