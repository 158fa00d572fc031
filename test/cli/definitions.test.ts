import { rfc6733 } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { closest, distance } from '../../src/cli/define/name-search.ts'
import { diameter, linesOf } from './run.ts'

describe.concurrent('diameter command', { timeout: 60_000 }, () => {
  const names = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
    const { stdout } = await diameter(['command', ...args])
    return linesOf(stdout).flatMap((line) => /^(\S+) ::=/u.exec(line)?.[1] ?? [])
  }

  test('prints the definition and the grammar', async () => {
    expect(await diameter(['command', 'Disconnect-Peer-Request'])).toEqual({
      status: 0,
      stderr: '',
      stdout: `Disconnect-Peer-Request
  code         282
  kind         request
  application  Base (0)
  proxiable    no
  in short     DPR

Disconnect-Peer-Request ::= < Diameter Header: 282, REQ >
                            { Origin-Host }
                            { Origin-Realm }
                            { Disconnect-Cause }
                          * [ AVP ]
`,
    })
  })

  test('prints every grammar as the dictionary has it, of a code both', async () => {
    const codes = [...new Set(rfc6733.commands.flatMap(({ description }) => description.code ?? []))]
    const { stdout } = await diameter(['command', ...codes.map(String), 'answer-message'])
    for (const { grammar } of rfc6733.commands) expect(stdout).toContain(`\n\n${grammar}\n`)
  })

  test('takes names as people type them', async () => {
    const both = ['Disconnect-Peer-Request', 'Disconnect-Peer-Answer']
    expect(await names('282')).toEqual(both)
    expect(await names('disconnect-peer')).toEqual(both)
    expect(await names('dpr', 'DisconnectPeerAnswer')).toEqual(both)
    expect([...new Set(await names('ACR', 'asa', 'CER', 'ra-r', 'STA'))]).toEqual([
      'Accounting-Request',
      'Abort-Session-Answer',
      'Capabilities-Exchange-Request',
      'Re-Auth-Request',
      'Session-Termination-Answer',
    ])
    expect(await names('ANSWER-MESSAGE')).toEqual(['answer-message'])
    expect(await names('ULR', 'ula')).toEqual(['Update-Location-Request', 'Update-Location-Answer'])
  })

  test('tells the commands of applications apart', async () => {
    const gx = await diameter(['command', 'CCR', '--application', 'gx'])
    expect(gx.stdout).toContain('  application  Gx (16777238)\n')
    expect(gx.stdout.match(/::=/gu)).toHaveLength(1)
    expect(await names('Credit-Control-Request', '--application', '4')).toEqual(['Credit-Control-Request'])
    expect((await names('Credit-Control-Request')).length).toBeGreaterThan(2)
    expect(await diameter(['command', 'CCR', '--application', 's6'])).toMatchObject({
      status: 2,
      stderr: /there is no application 's6': did you mean/u,
    })
    expect(await diameter(['command', 'CCR', '--application', 's6a'])).toMatchObject({ status: 1, stdout: '' })
  })

  test('says what may have been meant', async () => {
    expect(await diameter(['command', 'Disconect-Peer', '999', 'DPR'])).toMatchObject({
      status: 1,
      stdout: /^Disconnect-Peer-Request\n/u,
      stderr:
        "diameter: there is no command 'Disconect-Peer': did you mean Disconnect-Peer?\ndiameter: there is no command '999'\n",
    })
  })
})

describe.concurrent('diameter avp', { timeout: 60_000 }, () => {
  test('prints the names of an Enumerated', async () => {
    expect(await diameter(['avp', 'disconnect-cause'])).toEqual({
      status: 0,
      stderr: '',
      stdout: `Disconnect-Cause
  code       273
  vendor     none
  flags      -M-
  format     Enumerated
  values     0  REBOOTING
             1  BUSY
             2  DO_NOT_WANT_TO_TALK_TO_YOU
  used in    Disconnect-Peer-Request
`,
    })
  })

  test('prints the grammar of a Grouped', async () => {
    expect(await diameter(['avp', '284'])).toMatchObject({
      stdout:
        /  used in    Re-Auth-Request\n             Re-Auth-Answer\n[^]*\n\nProxy-Info ::= < AVP Header: 284 >\n +\{ Proxy-Host \}\n +\{ Proxy-State \}\n +\* \[ AVP \]\n$/u,
    })
  })

  test('takes codes with a vendor, 0 for none, and the key of a field', async () => {
    const nameOf = async (text: string) => linesOf((await diameter(['avp', text])).stdout)[0]
    expect(await nameOf('0:264')).toBe('Origin-Host')
    expect(await nameOf('originHost')).toBe('Origin-Host')
    expect(await diameter(['avp', '10415:264'])).toEqual({
      status: 1,
      stdout: '',
      stderr: "diameter: there is no AVP '10415:264'\n",
    })
  })

  test('says where an AVP without a rule may be', async () => {
    const { stdout } = await diameter(['avp', 'Session-Binding'])
    expect(stdout).toContain('used in    any command that takes further AVPs')
  })

  test('says what may have been meant', async () => {
    expect(await diameter(['avp', 'Orgin-Host'])).toEqual({
      status: 1,
      stdout: '',
      stderr: "diameter: there is no AVP 'Orgin-Host': did you mean Origin-Host?\n",
    })
  })
})

describe('the closest name', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'ab', 1],
    ['abc', 'axc', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%j and %j are %i apart', (a, b, far) => {
    expect(distance(a, b)).toBe(far)
    expect(distance(b, a)).toBe(far)
  })

  test('is the one that was most likely meant, or none', () => {
    const names = ['Origin-Host', 'Origin-Realm', 'Route-Record']
    expect(closest('orgin-hots', names)).toBe('Origin-Host')
    expect(closest('record', names)).toBe('Route-Record')
    expect(closest('Subscription-Id', names)).toBe(undefined)
    expect(closest('', names)).toBe(undefined)
  })
})

describe.concurrent('diameter application', { timeout: 60_000 }, () => {
  test('lists those whose commands are known', async () => {
    const { status, stdout } = await diameter(['application'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^16777251 {2}S6a +TS 29\.272 +3GPP S6a\/S6d$/mu)
    expect(linesOf(stdout).length).toBeGreaterThan(30)
  })

  test('prints the commands of one, by what people call it, its name or its id', async () => {
    const { stdout } = await diameter(['application', 's6a'])
    expect(stdout).toMatch(/^S6a\n {2}id +16777251\n/u)
    expect(stdout).toContain('316  ULR  Update-Location-Request\n')
    expect(await diameter(['application', '16777251', '3gpp s6a/s6d'])).toMatchObject({
      status: 0,
      stdout: `${stdout}\n${stdout}`,
    })
    expect(await diameter(['application', 'S6aa'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: "diameter: there is no application 'S6aa': did you mean S6a?\n",
    })
  })
})
