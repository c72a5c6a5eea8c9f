/** Answers kept in memory, whole and as they are sent, while there is room. */
export type KeptAnswers = {
  /** The answer kept under the key, null where there is none (any more). */
  readonly get: (key: string) => Response | null
  /** Keeps an answer unless it is too large; gives one like it, since its body is read. */
  readonly keep: (key: string, answer: Response) => Promise<Response>
}

type Kept = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly status: number
  readonly headers: readonly [string, string][]
}

/** An answer larger than this share of the room would drive out too many others. */
const LARGEST_SHARE = 1 / 16

/** Keeps answers of at most `room` bytes of bodies together; beyond that those go that were asked for longest ago. */
export const keepAnswers = (room: number): KeptAnswers => {
  const answers = new Map<string, Kept>()
  let held = 0
  const drop = (key: string): void => {
    held -= answers.get(key)?.body.byteLength ?? 0
    answers.delete(key)
  }
  const put = (key: string, kept: Kept): void => {
    drop(key)
    answers.set(key, kept)
    held += kept.body.byteLength
    for (const oldest of answers.keys()) {
      if (held <= room) return
      drop(oldest)
    }
  }
  return {
    get: key => {
      const kept = answers.get(key)
      if (kept === undefined) return null
      put(key, kept)
      return toResponse(kept)
    },
    keep: async (key, answer) => {
      const body = new Uint8Array(await answer.arrayBuffer())
      const kept = { body, status: answer.status, headers: [...answer.headers] }
      if (body.byteLength <= room * LARGEST_SHARE) put(key, kept)
      return toResponse(kept)
    },
  }
}

const toResponse = ({ body, status, headers }: Kept): Response =>
  new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) })
