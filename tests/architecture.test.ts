import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each layer may import: the arrows of CONTRIBUTING.md. Everything else points upwards or sideways. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'packages/text': [],
  'packages/extract': ['text'],
  'packages/collate': ['text'],
  'packages/corpus': ['text', 'extract', 'collate'],
  'packages/dataset': ['text', 'collate', 'corpus'],
  'apps/web': ['text', 'extract', 'collate', 'corpus', 'dataset'],
  'apps/cli': ['text', 'extract', 'collate', 'corpus', 'dataset', 'web'],
}

/** Layers that see no platform: they run in a browser. */
const PURE = ['packages/text', 'packages/collate']

const ROOT = join(import.meta.dirname, '..')

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(ROOT, folder, 'src', file))

const importsOf = (file: string): string[] =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?from '([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import '([^']+)'|\.resolve\([`']([^`'$]+)/gm,
    ),
    match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  )

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const isTest = (file: string): boolean => file.endsWith('.test.ts')
const isForTests = (file: string): boolean => isTest(file) || file.includes('/testing/')

describe.each(Object.entries(LAYERS))('%s', (folder, allowed) => {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
  const imports = sources(folder).flatMap(file =>
    importsOf(file).map(specifier => ({ file: relative(ROOT, file), specifier })),
  )

  it('imports its layer and those below only', () => {
    const own = imports.filter(({ specifier }) => specifier.startsWith('@variorum/'))
    const upward = own.filter(
      ({ file, specifier }) =>
        !allowed.some(
          name => specifier === `@variorum/${name}` || (isForTests(file) && specifier === `@variorum/${name}/testing`),
        ),
    )
    expect(upward).toEqual([])
  })

  it('stays inside its folder with relative imports', () => {
    const outside = imports.filter(({ file, specifier }) => {
      if (!specifier.startsWith('.')) return false
      return relative(join(ROOT, folder, 'src'), join(ROOT, file, '..', specifier)).startsWith('..')
    })
    expect(outside).toEqual([])
  })

  it('declares every dependency it imports, and imports every one it declares', () => {
    const bare = imports.filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    const shipped = new Set(bare.filter(({ file }) => !isForTests(file)).map(({ specifier }) => packageOf(specifier)))
    const declared = Object.keys(manifest.dependencies ?? {})
    expect([...shipped].filter(name => !declared.includes(name))).toEqual([])
    expect(declared.filter(name => !shipped.has(name))).toEqual([])
  })

  it('pins its dependencies exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+$/.test(String(version)),
    )
    expect(loose).toEqual([])
  })

  if (PURE.includes(folder))
    it('uses no platform', () => {
      const platform = imports.filter(({ file, specifier }) => !isTest(file) && specifier.startsWith('node:'))
      expect(platform).toEqual([])
    })
})

it('the process belongs to one file of the command line', () => {
  const users = Object.keys(LAYERS)
    .flatMap(sources)
    .filter(file => !isTest(file) && /(?<![\w.'"`/-])process\.(?!md)\w/.test(readFileSync(file, 'utf8')))
    .map(file => relative(ROOT, file))
  expect(users.filter(file => !/main\.ts$|child|worker/.test(file))).toEqual([])
})
