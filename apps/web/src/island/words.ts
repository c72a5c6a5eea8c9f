type Pieces = readonly { readonly text: string; readonly change: 'same' | 'first' | 'second' }[]
type Answer = {
  readonly base: { readonly label: string }
  readonly others: readonly {
    readonly label: string
    readonly text: string
    readonly rewritten: boolean
    readonly words: Pieces
  }[]
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'base' in value && 'others' in value && Array.isArray(value.others)

const TAGS = { same: 'span', first: 'del', second: 'ins' } as const

const make = (tag: string, text: string, className = ''): HTMLElement => {
  const element = document.createElement(tag)
  element.textContent = text
  element.className = className
  return element
}

const fill = (box: HTMLElement, answer: Answer): void => {
  for (const { label, text, rewritten, words } of answer.others) {
    const line = make('p', rewritten ? text : '')
    line.dir = 'auto'
    if (!rewritten) line.append(...words.map(({ text, change }) => make(TAGS[change], text)))
    const title = rewritten ? `${label}, in words of its own` : `from ${answer.base.label} to ${label}`
    box.append(make('p', title, 'quiet'), line)
  }
}

/** Shows or hides the word-level differences of a passage below its row. */
export const toggleWords = async (row: Element | null): Promise<void> => {
  const link = row?.querySelector<HTMLAnchorElement>('a[data-words]')
  if (!row || !link) return
  const shown = row.nextElementSibling
  if (shown?.matches('.words-row')) {
    shown.remove()
    link.setAttribute('aria-expanded', 'false')
    return
  }
  const response = await fetch(`/api${link.pathname}${link.search}`, { headers: { Accept: 'application/json' } })
  const answer: unknown = response.ok ? await response.json() : null
  if (!isAnswer(answer)) {
    location.assign(link.href)
    return
  }
  const line = document.createElement('tr')
  line.className = 'words-row'
  const cell = document.createElement('td')
  cell.colSpan = 99
  const box = make('div', '', 'words')
  fill(box, answer)
  cell.append(box)
  line.append(cell)
  row.after(line)
  link.setAttribute('aria-expanded', 'true')
}

/** Makes the links to a passage's own page show the words in place. */
export const fetchWordsOnDemand = (): void => {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target.closest('a[data-words]')
    if (link === null) return
    event.preventDefault()
    void toggleWords(link.closest('[data-passage]'))
  })
}
