// Prints the declarations of tables: what a record has stands there as an interface of its own name, in place of what the
// compiler infers from rules, which is many times as long and shows in every hover. The tables are read as compiled; their
// sources give comments and order. test/package/declarations.test.ts holds what is printed to what the sources infer.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'oxc-parser'

/**
 * Where something is exported: a compiled file, and its name there.
 * @typedef {{ readonly file: string, readonly name: string }} Owner
 *
 * A text, and what it names.
 * @typedef {{ readonly text: string, readonly needs: ReadonlyArray<Owner> }} Written
 *
 * Of tables, as far as they are read here.
 * @typedef {'one' | 'maybe' | 'many' | 'some'} Times
 * @typedef {{ readonly key: string, readonly definition: Definition, readonly times: Times }} Field
 * @typedef {{ readonly fields: ReadonlyArray<Field> }} Table
 * @typedef {{ readonly _tag: 'Enumeration', readonly enumeration: object, readonly open: boolean }} Enumeration
 * @typedef {{ readonly _tag: 'Flags', readonly flags: Readonly<Record<string, number>> }} Flags
 * @typedef {Enumeration | Flags | { readonly _tag: 'Group' | 'UncheckedGroup' | 'Scalar' | 'Derived' | 'Layout' | 'AvpDefinition' | 'Command' | 'Exchange' }} Shape
 * @typedef {{ readonly shape: Shape }} Codec
 * @typedef {Codec & { readonly table: Table }} Group
 * @typedef {Codec & { readonly name: string, readonly data: Codec }} Definition
 * @typedef {Codec & { readonly tag: string, readonly table: Table }} Command
 * @typedef {Codec & { readonly cases: ReadonlyArray<Command> }} Exchange
 * @typedef {{ readonly _tag: 'Dictionary', readonly commands: ReadonlyArray<Command> }} Dictionary
 */

/** @type {(text: string, ...needs: ReadonlyArray<Owner>) => Written} */
const written = (text, ...needs) => ({ text, needs })

const nothing = written('')

/** @type {(parts: ReadonlyArray<Written>) => Written} */
const joined = (parts) => written(parts.map(({ text }) => text).join(''), ...parts.flatMap(({ needs }) => needs))

/** @type {(name: string) => string} */
const quoted = (name) => `'${name.replaceAll(/['\\]/g, String.raw`\$&`)}'`

/** @type {(key: string) => string} */
const keyText = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key))

/** Types that belong to the language. */
const plain = /^(?:string|number|bigint|boolean|Uint8Array)$/

/** @type {(value: unknown) => Shape | undefined} */
const shapeOf = (value) =>
  typeof value === 'object' && value !== null && 'shape' in value ? /** @type {Codec} */ (value).shape : undefined

/** @type {(value: unknown) => Dictionary | undefined} */
const dictionaryOf = (value) =>
  typeof value === 'object' && value !== null && '_tag' in value && value._tag === 'Dictionary'
    ? /** @type {Dictionary} */ (/** @type {unknown} */ (value))
    : undefined

/** The type of a value that is data and no more. @type {(value: unknown) => string | undefined} */
const literalType = (value) => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return `${value}`
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object') return undefined
  const items = Object.entries(value).map(([key, item]) => /** @type {const} */ ([key, literalType(item)]))
  if (items.some(([, type]) => type === undefined)) return undefined
  return Array.isArray(value)
    ? `readonly [${items.map(([, type]) => type).join(', ')}]`
    : `{\n${items.map(([key, type]) => `  readonly ${keyText(key)}: ${type}\n`).join('')}}`
}

/**
 * A printer for the tables of one package.
 *
 * @param {{ readonly source: string, readonly dist: string }} folders the TypeScript, and what is compiled of it
 */
export const printer = ({ source, dist }) => {
  /** Who exports a definition, a command or a format. @type {Map<unknown, Owner>} */
  const owners = new Map()
  /** The AVP that the values of a data format have their name from: the first that has it. @type {Map<unknown, Owner>} */
  const namesakes = new Map()
  /** What the values of exported formats are called. @type {Map<unknown, Written>} */
  const values = new Map()

  /** @type {(name: string, file: string) => Owner} */
  const own = (name, file) => ({ name, file: join(dist, `${file}.js`) })
  const library = {
    AvpDefinition: own('AvpDefinition', 'typed/definition'),
    Avp: own('Avp', 'ground/record'),
    Codec: own('Codec', 'algebra/codec'),
    Command: own('Command', 'typed/command'),
    Dictionary: own('Dictionary', 'typed/dictionary'),
    EnumeratedCodec: own('EnumeratedCodec', 'formats/integer'),
    Exchange: own('Exchange', 'typed/exchange'),
    FlagsCodec: own('FlagsCodec', 'algebra/flags'),
    GroupCodec: own('GroupCodec', 'typed/group'),
    Header: own('Header', 'ground/record'),
    TypeOf: own('TypeOf', 'algebra/codec'),
    UncheckedGroup: own('UncheckedGroup', 'typed/field-types'),
    UncheckedGroupCodec: own('UncheckedGroupCodec', 'typed/group'),
  }

  // -----------------------------------------------------------------------------------
  // what is known
  // -----------------------------------------------------------------------------------

  /** @type {(file: string) => Promise<ReadonlyArray<[string, unknown]>>} */
  const exportsOf = async (file) =>
    Object.entries(/** @type {Record<string, unknown>} */ (await import(pathToFileURL(file).href)))

  /** Takes note of the data formats that a file exports whose declarations are there. @type {(file: string) => Promise<void>} */
  const knowFormats = async (file) => {
    const declarations = file.replace(/\.js$/, '.d.ts')
    if (!existsSync(declarations)) return
    const text = readFileSync(declarations, 'utf8')
    const types = new Map(
      Array.from(text.matchAll(/^export declare const (\w+): ([^;]+);/gm), ([, name, type]) => [name, type]),
    )
    const declared = new Set(Array.from(text.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name]) => name))
    for (const [name, value] of await exportsOf(file)) {
      const type = types.get(name)
      if (shapeOf(value) === undefined || type === undefined) continue
      owners.set(value, { file, name })
      const [, argument = ''] = /^\w+<(\w+)>$/.exec(type) ?? []
      if (plain.test(argument)) values.set(value, written(argument))
      else if (declared.has(argument)) values.set(value, written(argument, { file, name: argument }))
    }
  }

  /** Takes note of the definitions and commands that a file of tables exports. @type {(file: string) => Promise<void>} */
  const knowTables = async (file) => {
    const text = readFileSync(file, 'utf8')
    for (const [name, value] of await exportsOf(file)) {
      const shape = shapeOf(value)
      if (shape === undefined || !text.includes(`export const ${name} =`)) continue
      owners.set(value, { file, name })
      if (shape._tag !== 'AvpDefinition') continue
      const { data } = /** @type {Definition} */ (value)
      if (!namesakes.has(data)) namesakes.set(data, { file, name })
    }
  }

  /** @type {(value: unknown, what: string) => Owner} */
  const ownerOf = (value, what) => {
    const owner = owners.get(value)
    if (owner === undefined) throw new Error(`${what} is in a rule, and no table exports it`)
    return owner
  }

  // -----------------------------------------------------------------------------------
  // types
  // -----------------------------------------------------------------------------------

  /** The type of an AVP's values. @type {(definition: Definition) => Written} */
  const valueOf = (definition) => {
    const { data, name } = definition
    const value = values.get(data)
    if (value !== undefined) return value
    if (data.shape._tag === 'UncheckedGroup') return written('UncheckedGroup', library.UncheckedGroup)
    const namesake = owners.has(data) ? undefined : namesakes.get(data)
    const owner = namesake ?? ownerOf(definition, name)
    return written(owner.name, owner)
  }

  /** @type {(field: Field) => Written} */
  const fieldText = ({ key, definition, times }) => {
    const { text, needs } = valueOf(definition)
    const types = {
      one: text,
      maybe: `${text} | undefined`,
      many: `ReadonlyArray<${text}>`,
      some: `readonly [${text}, ...ReadonlyArray<${text}>]`,
    }
    return written(`  readonly ${keyText(key)}: ${types[times]}\n`, ...needs)
  }

  /** @type {(name: string, head: Written, table: Table) => Written} */
  const interfaceText = (name, head, { fields }) =>
    joined([
      written(`export interface ${name} {\n`),
      head,
      ...fields.map(fieldText),
      written('  readonly avps: ReadonlyArray<Avp>\n}\n', library.Avp),
    ])

  /** A data format, and what its values are where they have the AVP's name. @type {(name: string, definition: Definition) => readonly [Written, Written]} */
  const formatOf = (name, { data, ...definition }) => {
    const { shape } = data
    const exported = owners.get(data)
    const value = values.get(data)
    const namesake = namesakes.get(data)
    if (value !== undefined && plain.test(value.text)) return [written(`Codec<${value.text}>`, library.Codec), nothing]
    if (exported !== undefined) {
      const type =
        value === undefined
          ? written(`export type ${name} = TypeOf<typeof ${exported.name}>\n`, library.TypeOf)
          : nothing
      return [written(`typeof ${exported.name}`, exported), type]
    }
    if (shape._tag === 'UncheckedGroup') return [written('UncheckedGroupCodec', library.UncheckedGroupCodec), nothing]
    const another = namesake !== undefined && namesake.name !== name
    const called = another ? namesake.name : name
    const same = another ? written(`export type ${name} = ${called}\n`, namesake) : undefined
    switch (shape._tag) {
      case 'Enumeration': {
        const names = [...Object.keys(shape.enumeration).map(quoted), ...(shape.open ? ['number'] : [])]
        const type = written(`export type ${name} = ${names.join(' | ')}\n`)
        return [written(`EnumeratedCodec<${called}>`, library.EnumeratedCodec), same ?? type]
      }
      case 'Flags': {
        const bits = Object.entries(shape.flags).map(([key, bit]) => `readonly ${keyText(key)}: ${bit}`)
        const fields = Object.keys(shape.flags).map((key) => `  readonly ${keyText(key)}: boolean\n`)
        const type = written(`export interface ${name} {\n${fields.join('')}  readonly otherBits?: number\n}\n`)
        return [written(`FlagsCodec<{ ${bits.join('; ')} }>`, library.FlagsCodec), same ?? type]
      }
      case 'Group': {
        const type = same ?? interfaceText(name, nothing, /** @type {Group} */ (data).table)
        return [written(`GroupCodec<${called}>`, library.GroupCodec), type]
      }
      default:
        throw new Error(`${definition.name} has a format (${shape._tag}) that nothing exports: give it a name there`)
    }
  }

  // -----------------------------------------------------------------------------------
  // statements
  // -----------------------------------------------------------------------------------

  /** @type {(name: string, definition: Definition) => ReadonlyArray<Written>} */
  const definitionText = (name, definition) => {
    const [format, type] = formatOf(name, definition)
    const text = `export declare const ${name}: AvpDefinition<${quoted(definition.name)}, ${format.text}>\n`
    return [written(text, library.AvpDefinition, ...format.needs), type]
  }

  /** @type {(name: string, command: Command) => ReadonlyArray<Written>} */
  const commandText = (name, { tag, table }) => [
    written(`export declare const ${name}: Command<${name}>\n`, library.Command),
    interfaceText(name, written(`  readonly _tag: ${quoted(tag)}\n  readonly header: Header\n`, library.Header), table),
  ]

  /** @type {(name: string, exchange: Exchange) => ReadonlyArray<Written>} */
  const exchangeText = (name, { cases }) => {
    const all = cases.map((command) => ownerOf(command, command.tag))
    const types = [...all.map((owner) => `typeof ${owner.name}`), ...(all.length < 3 ? ['never'] : [])]
    return [written(`export declare const ${name}: Exchange<${types.join(', ')}>\n`, library.Exchange, ...all)]
  }

  /** @type {(name: string, dictionary: Dictionary) => ReadonlyArray<Written>} */
  const dictionaryText = (name, { commands }) => {
    const all = commands.map((command) => ownerOf(command, command.tag))
    const union = all.map((owner) => `\n  | ${owner.name}`).join('')
    return [written(`export declare const ${name}: Dictionary<${union}\n>\n`, library.Dictionary, ...all)]
  }

  /** @type {(name: string, value: unknown) => ReadonlyArray<Written> | undefined} */
  const valueText = (name, value) => {
    switch (shapeOf(value)?._tag) {
      case 'AvpDefinition':
        return definitionText(name, /** @type {Definition} */ (value))
      case 'Command':
        return commandText(name, /** @type {Command} */ (value))
      case 'Exchange':
        return exchangeText(name, /** @type {Exchange} */ (value))
      case undefined: {
        const dictionary = dictionaryOf(value)
        if (dictionary !== undefined) return dictionaryText(name, dictionary)
        const type = literalType(value)
        return type === undefined ? undefined : [written(`export declare const ${name}: ${type}\n`)]
      }
      default:
        return undefined
    }
  }

  // -----------------------------------------------------------------------------------
  // files
  // -----------------------------------------------------------------------------------

  /** @type {(from: string, to: string) => string} */
  const specifier = (from, to) => {
    const path = relative(dirname(from), to)
    return path.startsWith('.') ? path : `./${path}`
  }

  /** The imports of what a file needs and does not declare. @type {(file: string, needs: ReadonlyArray<Owner>) => string} */
  const importsText = (file, needs) => {
    /** @type {Map<string, Set<string>>} */
    const byFile = new Map()
    for (const { file: from, name } of needs) {
      if (from !== file) byFile.set(from, (byFile.get(from) ?? new Set()).add(name))
    }
    const lines = Array.from(
      byFile,
      ([from, names]) => `import type { ${[...names].toSorted().join(', ')} } from '${specifier(file, from)}'\n`,
    )
    return lines.toSorted().join('')
  }

  /** Prints the declarations of a compiled file of tables beside it. @type {(file: string) => Promise<void>} */
  const print = async (file) => {
    const path = join(source, relative(dist, file)).replace(/\.js$/, '.ts')
    const text = readFileSync(path, 'utf8')
    const { program, comments } = parseSync(path, text)
    const exported = new Map(await exportsOf(file))
    /** The comment right before a statement. @type {(start: number) => string} */
    const commentAt = (start) => {
      const comment = comments.findLast(
        ({ end, type }) => type === 'Block' && end <= start && text.slice(end, start).trim() === '',
      )
      return comment === undefined ? '' : `${text.slice(comment.start, comment.end)}\n`
    }
    /** @type {Array<Written>} */
    const printed = []
    /** What the source declares of types, by its place among what is printed. @type {Map<Written, string>} */
    const types = new Map()
    for (const statement of program.body) {
      const { start, end } = statement
      const asItIs = () => written(`${text.slice(start, end).replaceAll(/\.ts'/g, ".js'")}\n`)
      if (statement.type === 'ExportAllDeclaration') printed.push(asItIs())
      if (statement.type !== 'ExportNamedDeclaration') continue
      const { declaration } = statement
      if (declaration === null) printed.push(asItIs())
      else if (declaration.type === 'VariableDeclaration') {
        for (const { id } of declaration.declarations) {
          const name = id.type === 'Identifier' ? id.name : ''
          const parts = valueText(name, exported.get(name))
          if (parts === undefined) throw new Error(`${path}: ${name} is no part of a table`)
          for (const part of parts) {
            if (part.text !== '') printed.push(written(`${commentAt(start)}${part.text}`, ...part.needs))
          }
        }
      } else if ('id' in declaration && declaration.id?.type === 'Identifier') {
        const type = written(`${commentAt(start)}${text.slice(start, end)}\n`)
        printed.push(type)
        types.set(type, declaration.id.name)
      }
    }
    // What the source says by `TypeOf` is printed as an interface already.
    const declared = new Set(
      printed
        .filter((part) => !types.has(part))
        .flatMap((part) => Array.from(part.text.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name]) => name)),
    )
    const parts = printed.filter((part) => !declared.has(types.get(part)))
    const body = parts.map((part) => part.text).join('\n')
    const head = commentAt(program.body[0]?.start ?? 0)
    const needs = parts.flatMap((part) => part.needs)
    writeFileSync(file.replace(/\.js$/, '.d.ts'), `${head}${importsText(file, needs)}\n${body}`)
  }

  return { knowFormats, knowTables, print }
}
