import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hex } from '../arbitrary/octets.ts'
import { diameter, linesOf, main, root, shell } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'diameter-cli-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
afterAll(() => rmSync(folder, { recursive: true }))

const header = '0100004c8000011a000000000000000100000002'
const originHost = '0000010840000015612e6578616d706c652e6e6574000000'
const originRealm = '00000128400000136578616d706c652e6e657400'
const request = `${header}${originHost}${originRealm}000001114000000c00000000`
/** Its cause has a length of 9 octets. */
const wrongLength = `0100004c8000011a000000000000000100000002${originHost}${originRealm}0000011140000009${'00'.repeat(4)}`
/** Its cause is 7. */
const wrongValue = `${header}${originHost}${originRealm}000001114000000c00000007`
const unknownCommand = '010000148000beef00000004000000010000000a'

const json =
  '{"name":"Disconnect-Peer-Request","header":{"version":1,"length":76,"flags":{"request":true,"proxiable":false,"error":false,"retransmitted":false},"commandCode":282,"applicationId":0,"hopByHopId":1,"endToEndId":2},' +
  '"avps":[{"name":"Origin-Host","code":264,"flags":{"mandatory":true,"protected":false},"format":"DiameterIdentity","value":"a.example.net"},' +
  '{"name":"Origin-Realm","code":296,"flags":{"mandatory":true,"protected":false},"format":"DiameterIdentity","value":"example.net"},' +
  '{"name":"Disconnect-Cause","code":273,"flags":{"mandatory":true,"protected":false},"format":"Enumerated","value":"REBOOTING"}]}'

const capture = (name: string): string => join(root, 'docs/captures', name)

/** What stands in the lines, in short: the name of a message, or the tag of an error. */
const short = (stdout: string): ReadonlyArray<string | null> =>
  linesOf(stdout).map((line) => {
    const { name, error } = JSON.parse(line) as {
      readonly name: string | null
      readonly error?: { readonly _tag: string }
    }
    return error?._tag ?? name
  })

describe.concurrent('diameter decode --json', { timeout: 60_000 }, () => {
  test('prints the object of the contract', async () => {
    expect(await diameter(['decode', '--json'], `${request}\n`)).toEqual({ status: 0, stdout: `${json}\n`, stderr: '' })
  })

  test('prints an error in place of a message that fails, and goes on', async () => {
    const { status, stdout, stderr } = await diameter(
      ['decode', '--json'],
      [request, wrongLength, 'zz', request].join('\n'),
    )
    const [first, second, third, fourth] = linesOf(stdout)
    expect([first, fourth]).toEqual([json, json])
    expect(JSON.parse(second ?? '')).toMatchObject({
      name: 'Disconnect-Peer-Request',
      header: { hopByHopId: 1 },
      avps: [{ value: 'a.example.net' }, { value: 'example.net' }, { name: 'Disconnect-Cause', data: '00' }],
      error: {
        _tag: 'InvalidAvpLength',
        resultCode: 5014,
        offset: 64,
        path: ['Disconnect-Peer-Request', 'Disconnect-Cause'],
        message: 'Disconnect-Peer-Request › Disconnect-Cause: wrong length: expected 4 octets, found 1',
      },
    })
    expect(JSON.parse(third ?? '')).toEqual({
      error: {
        _tag: 'NotHex',
        resultCode: null,
        offset: 0,
        path: [],
        message: "line 3: expected hexadecimal digits, found 'z' in column 1",
      },
    })
    expect([status, stderr]).toEqual([1, ''])
  })

  test('checks as far as the level says', async () => {
    const lines = [wrongValue, unknownCommand, wrongLength].join('\n')
    const typed = await diameter(['decode', '--json', '--level', 'typed'], lines)
    expect(short(typed.stdout)).toEqual(['InvalidAvpValue', null, 'InvalidAvpLength'])
    const wire = await diameter(['decode', '--json', '--level=wire'], lines)
    expect(short(wire.stdout)).toEqual(['Disconnect-Peer-Request', null, 'Disconnect-Peer-Request'])
    expect([typed.status, wire.status]).toEqual([1, 0])
  })

  test('reads hex text, raw octets and captures, from files and from standard input', async () => {
    const raw = hex(request.repeat(2))
    const text = `# two\n0x${request.replaceAll(/../gu, '$& ')}\n\n${request.replaceAll(/..(?!$)/gu, '$&:')}`
    for (const input of [raw, text]) {
      expect(await diameter(['decode', '--json', '-'], input)).toEqual({
        status: 0,
        stdout: `${json}\n${json}\n`,
        stderr: '',
      })
    }
    const pcap = capture('freediameter-dpr.pcap')
    const fromFile = await diameter(['decode', '--json', pcap])
    const fromInput = await diameter(['decode', '--json'], readFileSync(pcap))
    expect(fromFile).toEqual({ ...fromInput, stdout: fromInput.stdout.replaceAll('standard input', pcap) })
    expect(fromFile).toMatchObject({ status: 0, stderr: '' })
    expect(short(fromFile.stdout)).toHaveLength(36)
    expect(short(fromFile.stdout).slice(0, 4)).toEqual([
      'Capabilities-Exchange-Request',
      'Capabilities-Exchange-Answer',
      'Disconnect-Peer-Request',
      'Disconnect-Peer-Answer',
    ])
  })

  test('reads files in the order of the call, and standard input among them', async () => {
    const a = file('a.hex', unknownCommand)
    const b = file('b.raw', hex(request))
    const { stdout, status } = await diameter(['decode', '--json', b, '-', a], wrongValue)
    expect(short(stdout)).toEqual(['Disconnect-Peer-Request', 'InvalidAvpValue', null])
    expect(status).toBe(1)
  })

  test('prints nothing for nothing', async () => {
    expect(await diameter(['decode', '--json'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await diameter(['decode', '--json', file('empty', '')])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe.concurrent('diameter decode', { timeout: 60_000 }, () => {
  test('prints a tree without colours where there is no terminal', async () => {
    const { status, stdout, stderr } = await diameter(['decode'], request)
    expect(linesOf(stdout)).toEqual([
      'Disconnect-Peer-Request (282)  REQ  app 0  hop-by-hop 0x00000001  end-to-end 0x00000002  76 octets',
      '  Origin-Host (264)       -M-  a.example.net',
      '  Origin-Realm (296)      -M-  example.net',
      '  Disconnect-Cause (273)  -M-  REBOOTING (0)',
      '',
    ])
    expect([status, stderr]).toEqual([0, ''])
  })

  test('prints errors in their place with the octets at fault', async () => {
    const { status, stdout, stderr } = await diameter(['decode'], `${wrongValue}\nzz\n${request}`)
    expect(stdout).toContain('line 1\nDisconnect-Peer-Request (282)')
    expect(stdout).toContain('  error: Disconnect-Peer-Request › Disconnect-Cause\n  invalid value: ')
    expect(stdout).toMatch(/\n {4}0040 {2}.*\n {10,}\^\^ /u)
    expect(stdout).toContain("\nerror: line 2: expected hexadecimal digits, found 'z' in column 1\n\n")
    expect(stdout).toMatch(/REBOOTING \(0\)\n\n$/u)
    expect([status, stderr]).toEqual([1, ''])
  })

  test('says which file is which where there are several', async () => {
    const a = file('one.hex', request)
    const b = file('two.hex', request)
    const { stdout } = await diameter(['decode', a, b])
    expect(linesOf(stdout).filter((line) => line.startsWith('==>'))).toEqual([`==> ${a} <==`, `==> ${b} <==`])
  })

  test('shows the shipped captures', async () => {
    const { status, stdout, stderr } = await diameter(['decode', capture('freediameter-with-erlang-sctp.pcap')])
    expect(stdout).toMatch(
      /^2026-11-02T09:00:00\.\d{6}Z {2}\[2001:db8::\w+\]:\d+ → \[2001:db8::\w+\]:3868 {2}SCTP {2}packet \d+\nCapabilities-Exchange-Request \(257\) {2}REQ /u,
    )
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe.concurrent(
  'input that is wrong is one line on standard error, and the rest goes on',
  { timeout: 60_000 },
  () => {
    const good = file('good.hex', request)

    test.each<[string, () => ReadonlyArray<string>, string | Uint8Array, string]>([
      ['a file that is not there', () => [join(folder, 'missing')], '', 'missing: no such file or directory'],
      ['a folder', () => [folder], '', ': is a directory'],
      ['a path through a file', () => [join(good, 'x')], '', 'good.hex/x: not a directory'],
      [
        'prose',
        () => ['-'],
        'hello\nworld\n',
        "standard input: neither a capture nor hex text nor Diameter messages: line 1: expected hexadecimal digits, found 'h' in column 1",
      ],
      ['JSON', () => ['-'], '{"name":null}', 'standard input: JSON, which is for diameter encode'],
      ['a program', () => [process.execPath], '', ': neither a capture nor hex text nor Diameter messages'],
      [
        'an unknown link type',
        () => ['-'],
        hex(`d4c3b2a1020004000000000000000000ffff0000 93000000 ${'00'.repeat(8)}0400000004000000 00000000`),
        'standard input: no Diameter message in 1 packet: 1 packet of link type 147 (USER0) passed over',
      ],
    ])('%s', async (_, names, input, message) => {
      const { status, stdout, stderr } = await diameter(['decode', '--json', ...names(), good], input)
      expect(stdout).toBe(`${json}\n`)
      expect(linesOf(stderr)).toHaveLength(1)
      expect(stderr).toMatch(/^diameter: /u)
      expect(stderr.endsWith(`${message}\n`)).toBe(true)
      expect(status).toBe(1)
    })

    test('a capture that is cut', async () => {
      const pcap = readFileSync(capture('freediameter-dpr.pcap'))
      const { status, stdout, stderr } = await diameter(['decode', '--json'], pcap.subarray(0, pcap.length - 10))
      expect(short(stdout).length).toBeGreaterThan(30)
      expect(stderr).toMatch(
        /^diameter: standard input: the capture is cut: it ends at octet \d+, inside the packet that begins at octet \d+\n$/u,
      )
      expect(status).toBe(1)
    })

    test('what is passed over, and where nothing else was found that nobody could look into', async () => {
      const packet = (type: string, rest: string) =>
        `0000000000000000 2a0000002a000000 ${'02'.repeat(12)} ${type} ${rest}`
      const head = `d4c3b2a1020004000000000000000000ffff0000 01000000 `
      const arp = packet('0806', '00'.repeat(28))
      const spf = packet('0800', `4500001c 00000000 4059 0000 0a000001 0a000002 ${'00'.repeat(8)}`)
      const esp = packet('0800', `4500001c 00000000 4032 0000 0a000001 0a000002 ${'07'.repeat(8)}`)
      const run = (...packets: ReadonlyArray<string>) =>
        diameter(['decode', '--json', '--workers', '0'], hex(head + packets.join(' ')))
      const harmless = await run(arp, spf, spf)
      expect([harmless.status, harmless.stderr]).toEqual([
        0,
        'diameter: standard input: no Diameter message in 3 packets: 2 packets of OSPF, 1 of ARP passed over\n',
      ])
      const opaque = await run(arp, esp)
      expect([opaque.status, opaque.stderr]).toEqual([
        1,
        'diameter: standard input: no Diameter message in 2 packets: 1 packet of ARP, 1 of ESP passed over\n',
      ])
    })

    test('a message that the capture cut shows its header and its whole AVPs', async () => {
      const message = `0100004c8000011a000000000000000000000001 00000108400000156131${'61'.repeat(11)}000000 000001284000001361${'62'.repeat(10)}00 000001114000000c00000000`
      const octets = hex(message)
      const packet = `4500${(40 + octets.length).toString(16).padStart(4, '0')}00000000400600000a0000010a000002 9c400f1c0000000100000001501801000000 0000`
      const kept = 40 + 60
      const lengths = [kept, 40 + octets.length]
        .map((length) => `${length.toString(16).padStart(2, '0')}000000`)
        .join('')
      const file = hex(
        `d4c3b2a1020004000000000000000000ffff0000 65000000 0000000000000000${lengths}${packet}${message.replaceAll(' ', '').slice(0, 120)}`,
      )
      const json = await diameter(['decode', '--json'], file)
      expect(JSON.parse(json.stdout)).toMatchObject({
        name: 'Disconnect-Peer-Request',
        header: { length: 76 },
        avps: [{ name: 'Origin-Host' }],
        truncated: 16,
        capture: { packet: 1 },
      })
      expect([json.status, json.stderr]).toEqual([1, ''])
      const tree = await diameter(['decode'], file)
      expect(tree.stdout).toContain('76 octets\n  Origin-Host (264)')
      expect(tree.stdout).toContain('error: truncated: the capture lacks the last 16 of 76 octets\n')
      const lint = await diameter(['lint'], file)
      expect(lint.stdout).toBe(
        'standard input: packet 1: octet 60: error: the capture lacks the last 16 of 76 octets (Truncated)\n',
      )
      const encoded = await diameter(['encode'], json.stdout)
      expect([encoded.status, encoded.stdout.slice(0, 8)]).toEqual([0, '0100002c'])
    })

    test('--link-type', async () => {
      const file = hex(`d4c3b2a1020004000000000000000000ffff0000 93000000 00000000000000004c0000004c000000 ${request}`)
      const { status, stdout, stderr } = await diameter(['decode', '--json', '--link-type', '147=diameter'], file)
      expect([status, stderr]).toEqual([0, ''])
      expect(short(stdout)).toEqual(['Disconnect-Peer-Request'])
    })

    test('octets after the last raw message, which are an error in its place too', async () => {
      const { status, stdout, stderr } = await diameter(['decode', '--json'], hex(request + request.slice(0, 100)))
      expect(short(stdout)).toEqual(['Disconnect-Peer-Request', 'InvalidMessageLength'])
      expect(stderr).toBe('diameter: standard input: the last 50 octets are no whole message, from octet 76 on\n')
      expect(status).toBe(1)
    })

    test('a raw message whose length cannot be, behind which nothing can be found', async () => {
      const { status, stdout, stderr } = await diameter(['decode', '--json'], hex(`${request}01000015${request}`))
      expect(short(stdout)).toEqual(['Disconnect-Peer-Request', 'InvalidMessageLength'])
      expect(stderr).toBe(
        'diameter: standard input: what follows octet 76 cannot be read: Message Length 21 is not a multiple of 4\n',
      )
      expect(status).toBe(1)
    })

    test('a folder as standard input', async () => {
      const { status, stderr } = await shell(`diameter decode < '${folder}'`)
      expect(stderr).toBe('diameter: standard input: is a directory\n')
      expect(status).toBe(1)
    })

    test('a name that would move the cursor', async () => {
      const { stderr } = await diameter(['decode', 'a\u001b[2Jb'])
      expect(stderr).toBe('diameter: a\\u001b[2Jb: no such file or directory\n')
    })
  },
)

describe.concurrent('a call that is wrong is one line on standard error and status 2', { timeout: 60_000 }, () => {
  test.each<[ReadonlyArray<string>, string]>([
    [
      [],
      'no command is given: it is one of decode, lint, encode, command, application, avp, ping, serve (diameter --help says more)',
    ],
    [
      ['decod'],
      "there is no command 'decod': it is one of decode, lint, encode, command, application, avp, ping, serve (diameter --help says more)",
    ],
    [
      ['constructor'],
      "there is no command 'constructor': it is one of decode, lint, encode, command, application, avp, ping, serve (diameter --help says more)",
    ],
    [['decode', '--jsn'], "decode: unknown option '--jsn' (diameter decode --help says more)"],
    [['decode', '-x'], "decode: unknown option '-x' (diameter decode --help says more)"],
    [['decode', '--json=yes'], "decode: option '--json' does not take an argument (diameter decode --help says more)"],
    [['decode', '--level'], "decode: option '--level <value>' argument missing (diameter decode --help says more)"],
    [['decode', '--level', 'high'], "decode: --level is wire or typed, not 'high' (diameter decode --help says more)"],
    [
      ['decode', '--link-type', '147=x'],
      "decode: --link-type is NUMBER=PROTOCOL, of diameter, tcp, sctp, ip, ethernet, ppp, mpls, not '147=x' (diameter decode --help says more)",
    ],
    [['lint', '--level', 'wire'], "lint: unknown option '--level' (diameter lint --help says more)"],
    [['encode', '--json'], "encode: unknown option '--json' (diameter encode --help says more)"],
    [['avp'], 'avp: a name or a code is wanted (diameter avp --help says more)'],
    [['command'], 'command: a name or a code is wanted (diameter command --help says more)'],
  ])('%j', async (args, message) => {
    expect(await diameter(args)).toEqual({ status: 2, stdout: '', stderr: `diameter: ${message}\n` })
  })
})

describe.concurrent('help and version', { timeout: 60_000 }, () => {
  test('are printed', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
    expect(await diameter(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { status, stdout } = await diameter(args)
      expect(stdout).toMatch(/^usage: diameter COMMAND/u)
      expect(status).toBe(0)
    }
    for (const name of ['decode', 'lint', 'encode', 'command', 'application', 'avp']) {
      const { status, stdout } = await diameter([name, '--help', '--level', 'x'].slice(0, name === 'decode' ? 4 : 2))
      expect(stdout.startsWith(`usage: diameter ${name} `)).toBe(true)
      expect(linesOf(stdout).every((line) => line.length <= 80)).toBe(true)
      expect(status).toBe(0)
    }
  })
})

describe('the output', { timeout: 60_000 }, () => {
  const many = join(folder, 'many.hex')
  beforeAll(() => {
    const block = `${request}\n`.repeat(1000)
    const handle = openSync(many, 'w')
    for (let i = 0; i < 200; i++) writeSync(handle, block)
    closeSync(handle)
  })

  test('may be closed early: it ends quietly', async () => {
    for (const line of [
      `diameter decode --json '${many}'`,
      `diameter decode '${many}'`,
      `diameter decode --json '${many}' | diameter encode`,
    ]) {
      const { status, stdout, stderr } = await shell(`${line} | head -n 1; exit "\${PIPESTATUS[0]}"`)
      expect(linesOf(stdout)).toHaveLength(1)
      expect([status, stderr]).toEqual([0, ''])
    }
  })

  test('may be closed before anything is printed, and while the input goes on', async () => {
    const { status, stderr } = await shell(
      `{ echo ${request}; sleep 0.3; echo ${request}; sleep 20; } | diameter decode | true; exit "\${PIPESTATUS[1]}"`,
    )
    expect([status, stderr]).toEqual([0, ''])
  })

  test('is written no faster than it is read', async () => {
    const child = spawn(process.execPath, [main, 'decode', '--json', many], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.pause()
    const residentSet = (): number =>
      Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const waiting = process.platform === 'linux' ? residentSet() : 0
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => (size += chunk.length))
    child.stdout.resume()
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(size).toBe(200_000 * (json.length + 1))
    expect(status).toBe(0)
    // 166 MB of output would be waiting otherwise.
    expect(waiting).toBeLessThan(140)
  })

  test('that cannot be written is one line on standard error', async () => {
    const { status, stderr } = await shell(`[ -e /dev/full ] || exit 1; diameter decode '${many}' > /dev/full`)
    expect(stderr).toMatch(/^(?:diameter: standard output: no space left on device\n)?$/u)
    expect(status).toBe(1)
  })

  test('comes as the input does', async () => {
    const child = spawn(process.execPath, [main, 'decode', '--json'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const next = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(String(chunk))))
    for (let i = 0; i < 3; i++) {
      child.stdin.write(`${request}\n`)
      expect(await next()).toBe(`${json}\n`)
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })
})
