// What an editor shows: the language server of TypeScript, asked over its standard input and output.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Answer {
  readonly result?: unknown
}

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** A language server of a folder: it answers requests, and takes notice of what it is told. */
const languageServer = (folder: string) => {
  const child = spawn(process.execPath, [compiler, '--lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let received = Buffer.alloc(0)
  let last = 0
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const take = (message: Answer & { readonly id?: number; readonly method?: string }): void => {
    if (message.id === undefined) return
    // What the server asks of its editor it gets no answer to but that there is none.
    if (message.method !== undefined) send({ id: message.id, result: null })
    else waiting.get(message.id)?.(message)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const end = received.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/iu.exec(received.toString('latin1', 0, end))?.[1])
      if (received.length < end + 4 + length) return
      take(JSON.parse(received.toString('utf8', end + 4, end + 4 + length)) as Answer)
      received = received.subarray(end + 4 + length)
    }
  })
  const request = (method: string, params?: object): Promise<Answer> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      send({ id: last, method, params })
    })
  const end = async (): Promise<void> => {
    await request('shutdown')
    send({ method: 'exit' })
    child.stdin.end()
    await new Promise((resolve) => child.once('close', resolve))
  }
  return { request, notify: (method: string, params: object) => send({ method, params }), end }
}

/** What stands in the box: the code, in one line, without what the documentation says of it. */
const codeOf = (answer: Answer): string => {
  const { contents } = (answer.result ?? {}) as { readonly contents?: { readonly value?: string } }
  const [, code = contents?.value ?? ''] = /```\w*\n([\s\S]*?)\n```/u.exec(contents?.value ?? '') ?? []
  return code.replaceAll(/\s+/gu, ' ')
}

/**
 * What an editor shows over each name that the mark `/*?*\/` stands before, in a file of a folder which has the text: by
 * the name, and where one is asked for twice, of the last.
 */
export const hovers = async (folder: string, file: string, text: string): Promise<ReadonlyMap<string, string>> => {
  const server = languageServer(folder)
  const uri = pathToFileURL(join(folder, file)).href
  const hover = { contentFormat: ['markdown'] }
  await server.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { hover } },
  })
  server.notify('initialized', {})
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } })
  const found = new Map<string, string>()
  for (const { 0: mark, 1: name = '', index } of text.matchAll(/\/\*\?\*\/(\w+)/gu)) {
    const before = text.slice(0, index + mark.length - name.length)
    const line = before.split('\n').length - 1
    const position = { line, character: before.length - before.lastIndexOf('\n') - 1 }
    found.set(name, codeOf(await server.request('textDocument/hover', { textDocument: { uri }, position })))
  }
  await server.end()
  return found
}
