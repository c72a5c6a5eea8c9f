import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'

/** Bytes as they were before compression; `problem` says why they could not be got. */
export type Decompressed =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly bytes: null; readonly code: 'too-large' | 'bad-compression'; readonly message: string }

/** A compressed file may unfold to this many times its size; news text reaches 10, markup 40. */
const RATIO = 250
/** Small files may unfold further: 64 kB of one letter are harmless. */
const ALWAYS = 2 ** 20

const GZIP = [0x1f, 0x8b]
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Takes one layer of gzip or zstd off, never two: `name` is the source without `.gz` or `.zst`. */
export const decompress = (source: string, bytes: Uint8Array, most: number): Decompressed => {
  const unpack = startsWith(bytes, GZIP) ? gunzipSync : startsWith(bytes, ZSTD) ? zstdDecompressSync : null
  if (unpack === null) return { bytes, name: source }
  return unpackWithin(
    unpack,
    bytes,
    Math.min(most, Math.max(ALWAYS, bytes.length * RATIO)),
    source.replace(/\.(?:gz|gzip|zst)$/i, ''),
  )
}

/** Takes brotli off the body of a web response, within the same limits. */
export const unbrotli = (bytes: Uint8Array): Decompressed =>
  unpackWithin(brotliDecompressSync, bytes, Math.max(ALWAYS, bytes.length * RATIO), '')

const unpackWithin = (
  unpack: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array,
  bytes: Uint8Array,
  maxOutputLength: number,
  name: string,
): Decompressed => {
  try {
    return { bytes: unpack(bytes, { maxOutputLength }), name }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return {
        bytes: null,
        code: 'too-large',
        message: `it unfolds to more than ${(maxOutputLength / 2 ** 20).toFixed(0)} MB, from ${bytes.length} bytes`,
      }
    return {
      bytes: null,
      code: 'bad-compression',
      message: `its compression is broken or cut off (${error instanceof Error ? error.message : 'unknown'})`,
    }
  }
}
