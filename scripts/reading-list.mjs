// The afternoon's reading list, found by running it: the files with a function that is called when the
// Disconnect-Peer-Request is defined, made, encoded and decoded. Writes it into CONTRIBUTING.md; --print only prints it.
import { readFileSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'
import { rooms } from './floors.mjs'

const dist = new URL('../dist/', import.meta.url)

/** The built files below dist with a function that was called while `body` ran. @param {() => void} body */
const calledIn = async (body) => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  body()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  return result
    .filter(
      ({ url, functions }) => url.startsWith(dist.href) && functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0),
    )
    .map(({ url }) => url.slice(dist.href.length).replace(/\.js$/u, '.ts'))
}

const { any, avp, command, Format, required } = /** @type {typeof import('../src/index.ts')} */ (
  await import(new URL('index.js', dist).href)
)

const files = await calledIn(() => {
  const OriginHost = avp({ name: 'Origin-Host', code: 264, mandatory: true, format: Format.diameterIdentity })
  const OriginRealm = avp({ name: 'Origin-Realm', code: 296, mandatory: true, format: Format.diameterIdentity })
  const causes = { REBOOTING: 0, BUSY: 1, DO_NOT_WANT_TO_TALK_TO_YOU: 2 }
  const DisconnectCause = avp({
    name: 'Disconnect-Cause',
    code: 273,
    mandatory: true,
    format: Format.enumerated(causes),
  })
  const definition = { code: 282, applicationId: 0, request: true, proxiable: false }
  const Request = command('Disconnect-Peer-Request', definition, [
    required(OriginHost),
    required(OriginRealm),
    required(DisconnectCause),
    any,
  ])
  const request = Request.make({
    header: { hopByHopId: 1, endToEndId: 2 },
    originHost: 'a.example.net',
    originRealm: 'example.net',
    disconnectCause: 'REBOOTING',
  })
  const encoded = Request.encode(request)
  const decoded = encoded._tag === 'Right' ? Request.decode(encoded.right) : encoded
  if (decoded._tag !== 'Right') throw new Error('the request does not come back')
})

const rows = rooms.flatMap(({ room }) => {
  const here = files.filter((file) => file.startsWith(`${room}/`)).toSorted()
  const links = here.map((file) => `[${file.slice(room.length + 1)}](src/${file})`)
  return here.length === 0 ? [] : [`| \`${room}\` | ${links.join(', ')} |`]
})
const list = [`| room | ${files.length} files |`, '| --- | --- |', ...rows].join('\n')

if (process.argv[2] === '--print') console.log(list)
else {
  const page = fileURLToPath(new URL('../CONTRIBUTING.md', import.meta.url))
  const [before, rest = ''] = readFileSync(page, 'utf8').split('<!-- reading list -->\n')
  const [, after = ''] = rest.split('<!-- end of reading list -->\n')
  writeFileSync(page, `${before}<!-- reading list -->\n${list}\n<!-- end of reading list -->\n${after}`)
}
