import { light, showDifference } from './light.ts'
import { toggleWords } from './words.ts'

const OFF = 'variorum-keys-off'

/** Moves the focus to the next or previous of the elements, from the one that has it or was current. */
const step = (selector: string, by: 1 | -1): HTMLElement | null => {
  const items = [...document.querySelectorAll<HTMLElement>(selector)]
  const now = items.findIndex(item => item.contains(document.activeElement))
  const current = now < 0 ? items.findIndex(item => item.classList.contains('current')) : now
  const next =
    items[current < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(current + by, 0), items.length - 1)]
  if (next === undefined) return null
  for (const item of items) item.classList.toggle('current', item === next)
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  return next
}

const stepDifference = (by: 1 | -1): void => {
  const number = step('.difference', by)?.getAttribute('data-d')
  if (number) showDifference(number)
}

const openCurrent = (): void => {
  const current = document.activeElement
  if (!(current instanceof HTMLElement)) return
  if (current.matches('.difference')) showDifference(current.dataset.d ?? '')
  if (current.matches('[data-event]')) current.querySelector('a')?.click()
}

const help = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>('dialog#keys')

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step('[data-passage], [data-event]', 1),
  k: () => step('[data-passage], [data-event]', -1),
  n: () => stepDifference(1),
  p: () => stepDifference(-1),
  w: () => toggleWords(document.activeElement?.closest('[data-passage]') ?? null),
  Enter: openCurrent,
  Escape: () => light(null),
  '?': () => help()?.showModal(),
  '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
}

/** Single keys work unless one is typing, holds a modifier, or has switched them off in the help. */
export const listenToKeys = (): void => {
  const box = document.querySelector<HTMLInputElement>('#keys-on')
  if (box !== null) {
    box.checked = localStorage.getItem(OFF) === null
    box.addEventListener('change', () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1')))
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-keys]')) {
    button.hidden = false
    button.addEventListener('click', () => help()?.showModal())
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(OFF) !== null) return
    const { target, key } = event
    if (!(target instanceof Element) || target.closest('input, select, textarea, dialog')) return
    if (key === 'Enter' && target.closest('a, summary, button')) return
    const act = KEYS[key]
    if (act === undefined) return
    if (key !== 'Enter' && key !== 'Escape') event.preventDefault()
    act()
  })
}
