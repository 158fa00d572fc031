import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCapture } from '../../src/capture/index.ts'
import { diameter, linesOf, root } from './run.ts'

const watchdog = (host: string): string =>
  JSON.stringify({
    name: 'Device-Watchdog-Request',
    header: { hopByHopId: 1, endToEndId: 2 },
    avps: [{ name: 'Origin-Host', value: host }],
  })

const watchdogHex = '01000020800001180000000000000001000000020000010840000009610000 00'.replaceAll(' ', '')

describe.concurrent('diameter encode', { timeout: 60_000 }, () => {
  test('prints what decode --json --level wire read', async () => {
    for (const name of ['freediameter-dpr.pcap', 'faulty/error-answers.pcap', 'erlang-dpr.pcapng']) {
      const octets = readFileSync(join(root, 'docs/captures', name))
      const reader = openCapture()
      const messages = [...reader.push(octets), ...reader.end()].flatMap((event) =>
        event._tag === 'Message' ? [Buffer.from(event.bytes).toString('hex')] : [],
      )
      const decoded = await diameter(['decode', '--json', '--level', 'wire'], octets)
      const encoded = await diameter(['encode'], decoded.stdout)
      expect(encoded).toEqual({ status: 0, stdout: `${messages.join('\n')}\n`, stderr: '' })
    }
  })

  test('takes what is as good as left out', async () => {
    expect(await diameter(['encode'], watchdog('a'))).toEqual({ status: 0, stdout: `${watchdogHex}\n`, stderr: '' })
  })

  test.each([
    ['a command in short', { name: 'DWR', header: { hopByHopId: 1, endToEndId: 2 }, avps: [] }, '00000001', '00000002'],
    ['only a command, whose identifiers are then 0', { name: 'device-watchdog-request' }, '00000000', '00000000'],
    ['what was found in it beside', { name: 'DWR', errors: [], findings: [], cut: true }, '00000000', '00000000'],
    ['where it was captured', { name: 'DWR', capture: { packet: 4 } }, '00000000', '00000000'],
  ])('takes %s', async (_, json, hopByHop, endToEnd) => {
    expect(await diameter(['encode'], JSON.stringify(json))).toEqual({
      status: 0,
      stdout: `010000148000011800000000${hopByHop}${endToEnd}\n`,
      stderr: '',
    })
  })

  test.each([
    [{ name: 'DWX' }, "name: there is no command 'DWX'"],
    [{ name: 'device-watchdog' }, "name: 'device-watchdog' is Device-Watchdog-Request or Device-Watchdog-Answer"],
    [{ name: 'DWR', Avps: [] }, 'Avps: expected no key but name, header, avps, found an array'],
    [{ avps: [] }, 'header: expected an object with version, length, flags, reserved, commandCode, applicationId, '],
  ])('does not guess: %s', async (json, why) => {
    const { status, stdout, stderr } = await diameter(['encode'], JSON.stringify(json))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.startsWith(`diameter: standard input: line 1: ${why}`)).toBe(true)
    expect(linesOf(stderr)).toHaveLength(1)
  })

  test('reports a line that fails with its number and the place in it, and goes on', async () => {
    const lines = [
      watchdog('a'),
      '',
      watchdog('a b'),
      'oops',
      '{',
      '{"error":{"_tag":"InvalidAvpLength","message":"Disconnect-Peer-Request: no"}}',
      '[]',
      watchdog('a'),
    ]
    const { status, stdout, stderr } = await diameter(['encode', '-'], lines.join('\r\n'))
    expect(stdout).toBe(`${watchdogHex}\n${watchdogHex}\n`)
    const [value, oops, brace, error, array, ...rest] = linesOf(stderr).map((line) =>
      line.replace('diameter: standard input: ', ''),
    )
    expect(value).toBe(
      'line 3: avps[0].value: expected a name in ASCII without spaces, not empty, found "a b", at octet 113',
    )
    expect(oops).toBe('line 4: not JSON: expected a value, found "o", at octet 0')
    expect(brace).toMatch(/^line 5: not JSON: .*; a message has one line, as jq -c prints it$/u)
    expect(error).toBe('line 6: an error, not a message: Disconnect-Peer-Request: no')
    expect(array).toBe('line 7: expected an object with name, header, avps, found an array, at octet 0')
    expect(rest).toEqual([])
    expect(status).toBe(1)
  })

  test('refuses octets that are no UTF-8, and a key that stands twice, where they stand', async () => {
    const broken = Buffer.concat([
      Buffer.from(watchdog('a').slice(0, -5)),
      Buffer.from('c3', 'hex'),
      Buffer.from('"}]}'),
    ])
    const twice = watchdog('a').replace('"endToEndId"', '"hopByHopId"')
    const { status, stdout, stderr } = await diameter(
      ['encode'],
      Buffer.concat([broken, Buffer.from(`\n${twice}\n`), Buffer.from(watchdog('a'))]),
    )
    expect(stdout).toBe(`${watchdogHex}\n`)
    expect(linesOf(stderr)).toEqual([
      'diameter: standard input: line 1: not JSON: expected text in UTF-8, found 195, at octet 114',
      'diameter: standard input: line 2: not JSON: header.hopByHopId: expected each key once, found "hopByHopId", at octet 59',
    ])
    expect(status).toBe(1)
  })

  test('goes on after a file that is not there', async () => {
    const { status, stdout, stderr } = await diameter(['encode', '/no/such/file', '-'], watchdog('a'))
    expect(stdout).toBe(`${watchdogHex}\n`)
    expect(stderr).toBe('diameter: /no/such/file: no such file or directory\n')
    expect(status).toBe(1)
  })

  test('prints nothing for nothing', async () => {
    expect(await diameter(['encode'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
