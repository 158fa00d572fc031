import type { JsonMessage } from 'diameter-codec'
import { diameter, type Run } from '../cli/run.ts'

/** A step of ping's report. */
interface Step {
  readonly resultCode?: number
  readonly originHost?: string
  readonly cause?: string
  readonly ms?: number
  readonly error?: { readonly _tag: string; readonly resultCode?: number; readonly message: string }
}

/** What `diameter ping --json` prints. */
export interface Report {
  readonly capabilities: Step
  readonly watchdogs: ReadonlyArray<Step>
  readonly disconnect: Step
}

/** Pings a port of loopback; later options go before those given here. */
export const ping = (port: number, ...args: ReadonlyArray<string>): Promise<Run> =>
  diameter([
    'ping',
    `127.0.0.1:${port}`,
    '--origin-host',
    'ping.example.test',
    '--origin-realm',
    'example.test',
    ...args,
  ])

export const jsonPing = async (
  port: number,
  ...args: ReadonlyArray<string>
): Promise<{ readonly status: number | null; readonly report: Report }> => {
  const { status, stdout, stderr } = await ping(port, '--json', ...args)
  if (stderr !== '') throw new Error(stderr)
  return { status, report: JSON.parse(stdout) as Report }
}

/** The messages that `diameter serve --json` printed. */
const messagesOf = (lines: ReadonlyArray<string>): ReadonlyArray<JsonMessage> =>
  lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as JsonMessage)

/** Their names, in order. */
export const namesOf = (lines: ReadonlyArray<string>): ReadonlyArray<string | null> =>
  messagesOf(lines).map(({ name }) => name)

/** The values of an AVP of the messages, in order. */
export const valuesOf = (lines: ReadonlyArray<string>, avp: string): ReadonlyArray<unknown> =>
  messagesOf(lines).flatMap(({ avps }) => avps.filter(({ name }) => name === avp).map(({ value }) => value))
