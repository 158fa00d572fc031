/**
 * `npm run fuzz`: looks for octets that break a law.
 *
 *     npm run fuzz -- [--time 60s] [--messages N] [--seed N] [--engine grammar|coverage] [--corpus DIR] [--keep] [--json]
 *
 * @module
 */
import { parseArgs } from 'node:util'
import { toHex } from 'diameter-codec'
import { keepFailure, keepSeeds, ownCorpus, readCorpus } from './corpus.ts'
import { distilled, fuzzByCoverage, fuzzByGrammar, judging, type Failure, type Limit, type Report } from './engine.ts'
import { subjects } from './subjects.ts'

const usage = `usage: npm run fuzz -- [--time 60s] [--messages N] [--seed N] [--engine grammar|coverage] [--corpus DIR] [--keep] [--json]

--time      how long each engine runs: 500ms, 60s, 5m (60s, where no number of messages is given)
--messages  how many messages each engine takes
--seed      a whole number; a failure says the one that begins with it
--engine    one engine alone
--corpus    where inputs that break a law are kept, and where the coverage-guided engine begins
            (test/hostile/corpus)
--keep      writes the inputs that the coverage-guided engine bred to the corpus, as few as reach the same
--json      one JSON object in place of text
`

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

const millisecondsOf = (text: string): number | undefined => {
  const { count, unit = '' } = /^(?<count>\d+)(?<unit>ms|s|m|h)$/u.exec(text)?.groups ?? {}
  return count === undefined ? undefined : Number(count) * (units[unit] ?? 1)
}

const numberOf = (text: string): number | undefined => (/^\d{1,15}$/u.test(text) ? Number(text) : undefined)

/** What the call asks for; throws what is wrong with it. */
const asked = (args: ReadonlyArray<string>) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      time: { type: 'string' },
      messages: { type: 'string' },
      seed: { type: 'string' },
      engine: { type: 'string' },
      corpus: { type: 'string', default: ownCorpus },
      keep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { engine, corpus, keep, json, help } = values
  const messages = values.messages === undefined ? Infinity : numberOf(values.messages)
  const time = millisecondsOf(values.time ?? (values.messages === undefined ? '60s' : '24h'))
  const seed = numberOf(values.seed ?? `${Date.now()}`)
  if (messages === undefined) throw new Error(`--messages ${values.messages}: a whole number`)
  if (time === undefined) throw new Error(`--time ${values.time}: a number with ms, s, m or h`)
  if (seed === undefined) throw new Error(`--seed ${values.seed}: a whole number`)
  if (engine !== undefined && engine !== 'grammar' && engine !== 'coverage') {
    throw new Error(`--engine ${engine}: grammar or coverage`)
  }
  return { messages, time, seed, engine, corpus, keep, json, help }
}

const isLibrary = (url: string): boolean => url.includes('/dist/')

type Asked = ReturnType<typeof asked>

const plain = ({ violation, subject, seed, octets, shortest }: Failure) => ({
  ...violation,
  dictionary: subject,
  seed,
  octets: toHex(octets),
  shortest: toHex(shortest),
})

const told = (engine: string, { messages, failures, outcomes, worst }: Report, seconds: number, more: string): string =>
  `${engine}: ${messages} messages in ${seconds.toFixed(1)} s, ${Math.round(messages / seconds)} a second, ` +
  `${outcomes} outcomes; the slowest took ${worst.ratio.toFixed(1)} times the median of its size (${worst.entry}); ` +
  `${more}${failures.length === 0 ? 'no law was broken' : `${failures.length} FAILURES`}\n`

const main = ({ messages, time, seed, engine, corpus, keep, json }: Asked): number => {
  const results: Array<object> = []
  let broken = 0
  const run = (name: string, fuzz: (judge: ReturnType<typeof judging>, limit: Limit) => object | undefined): void => {
    if (engine !== undefined && engine !== name) return
    const tell = (failure: Failure): void => {
      broken++
      const file = keepFailure(corpus, { subject: failure.subject, octets: failure.shortest }, failure.violation)
      if (json) return
      const { law, detail, dictionary, octets, shortest } = plain(failure)
      process.stdout.write(
        `BROKEN: ${law}\n  ${detail.slice(0, 2000)}\n  dictionary ${dictionary}, --engine ${name} --seed ${failure.seed}\n` +
          `  found    ${octets}\n  shortest ${shortest}\n  kept as  ${file}\n`,
      )
    }
    // Coverage is counted in the same thread and takes time of its own.
    const judge = judging(name === 'grammar', tell, (count) => {
      if (!json && count % 100_000 === 0) process.stderr.write(`${name}: ${count} messages\n`)
    })
    const start = performance.now()
    const more = fuzz(judge, { messages, until: start + time })
    const seconds = (performance.now() - start) / 1000
    const report = judge.report()
    results.push({ engine: name, seed, seconds, ...more, ...report, failures: report.failures.map(plain) })
    if (!json) {
      const detail =
        more === undefined
          ? ''
          : `${Object.entries(more)
              .map(([key, value]) => `${key} ${value}`)
              .join(', ')}; `
      process.stdout.write(told(name, report, seconds, detail))
    }
  }
  if (!json) process.stdout.write(`seed ${seed}, dictionaries ${subjects.map(({ name }) => name).join(', ')}\n`)
  run('grammar', (judge, limit) => {
    fuzzByGrammar(subjects, seed, limit, judge)
    return undefined
  })
  run('coverage', (judge, limit) => {
    const { functions, idle, queue } = fuzzByCoverage(subjects, readCorpus(corpus), seed, limit, judge, isLibrary)
    if (keep) keepSeeds(corpus, distilled(subjects, queue, isLibrary))
    return { functions, idle, queue: queue.length }
  })
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`)
  return broken === 0 ? 0 : 1
}

/** What the call asks for, or what is wrong with it. */
const readCall = (): Asked | string => {
  try {
    return asked(process.argv.slice(2))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const call = readCall()
if (typeof call === 'string') {
  process.stderr.write(`${call}\n`)
  process.exitCode = 2
} else if (call.help) process.stdout.write(usage)
else process.exitCode = main(call)
