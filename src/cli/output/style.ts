/**
 * Colours, on a terminal only.
 *
 * @module
 */
import { styleText } from 'node:util'

type Paint = (text: string) => string

/** What is coloured. */
export interface Style {
  readonly command: Paint
  readonly avp: Paint
  readonly value: Paint
  readonly quiet: Paint
  readonly warning: Paint
  readonly error: Paint
}

const plain: Paint = (text) => text

export const plainStyle: Style = {
  command: plain,
  avp: plain,
  value: plain,
  quiet: plain,
  warning: plain,
  error: plain,
}

/** The codes around a text are looked up once. */
const paint = (...formats: ReadonlyArray<Parameters<typeof styleText>[0]>): Paint => {
  const marked = formats.reduce<string>((text, format) => styleText(format, text, { validateStream: false }), '\0')
  const [before = '', after = ''] = marked.split('\0')
  return (text) => (text === '' ? text : `${before}${text}${after}`)
}

export const terminalStyle: Style = {
  command: paint('bold', 'cyan'),
  avp: paint('green'),
  value: plain,
  quiet: paint('dim'),
  warning: paint('yellow'),
  error: paint('red'),
}
