// Public captures of real stacks: every AVP has a name, nothing is refused that is right, and all octets come back.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { everything } from 'diameter-codec/everything'
import { Message, toJson, type JsonAvp } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { messagesOf, read } from '../capture/read.ts'

const folder = fileURLToPath(new URL('../../../shared/captures', import.meta.url))
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.pcap(?:ng)?$/.test(name)) : []

/** What RFC 6733 or TS 29.272 require and a sender left out. */
const refused: { readonly [file: string]: ReadonlyArray<string> } = {
  'arkime__arkime_synthetic.pcap': ['Capabilities-Exchange-Request > Host-IP-Address'],
  'arkime__diameter_synthetic.pcap': [
    'Capabilities-Exchange-Answer > Host-IP-Address',
    'Credit-Control-Request > Auth-Application-Id',
    'Credit-Control-Answer > Auth-Application-Id',
    'Update-Location-Request > Auth-Session-State',
    'Update-Location-Answer > Auth-Session-State',
    'Accounting-Answer > Accounting-Record-Type',
  ],
  // TS 29.272 section 7.2.3: { Visited-PLMN-Id }.
  'bromelia__diameter-app1-trace.pcap': ['Update-Location-Request > Visited-PLMN-Id'],
}

const namesIn = (avps: ReadonlyArray<JsonAvp>): ReadonlyArray<string | null> =>
  avps.flatMap(({ name, value }) => [
    name ?? null,
    ...(Array.isArray(value) ? namesIn(value as ReadonlyArray<JsonAvp>) : []),
  ])

describe.skipIf(files.length === 0)('the public captures (where ../shared is)', () => {
  test.each(files)('%s', (file) => {
    const all = messagesOf(read(readFileSync(`${folder}/${file}`))).map(({ bytes }) => bytes)
    expect(all.length).toBeGreaterThan(0)
    const problems: Array<string> = []
    for (const bytes of all) {
      const wire = Message.decode(bytes)
      if (!isRight(wire)) throw new Error(`${file}: no message`)
      expect(Message.encode(wire.right)).toEqual(right(bytes))
      expect(namesIn(toJson(everything)(wire.right).avps)).not.toContain(null)
      const command = everything.command(wire.right.header)
      expect(command).toBeDefined()
      const typed = everything.decode(bytes)
      if (!isRight(typed)) problems.push(typed.left.path.join(' > '))
      expect(isRight(typed) ? typed.right._tag : command!.tag).toBe(command!.tag)
    }
    expect(problems).toEqual(refused[file] ?? [])
  })
})
