/** Lights every mark of a difference and its entry in the list; null puts the light out. */
export const light = (number: string | null): void => {
  for (const mark of document.querySelectorAll('mark[data-d]'))
    mark.classList.toggle('lit', number !== null && (mark.getAttribute('data-d') ?? '').split(' ').includes(number))
  for (const item of document.querySelectorAll('.difference'))
    item.classList.toggle('current', number !== null && item.getAttribute('data-d') === number)
}

/** The first mark of a difference in the passages, opened if it is folded away. */
const firstMark = (number: string): Element | undefined =>
  [...document.querySelectorAll('.passages mark[data-d]')].find(mark =>
    (mark.getAttribute('data-d') ?? '').split(' ').includes(number),
  )

/** Lights a difference and brings its first mark into view. */
export const showDifference = (number: string): void => {
  light(number)
  for (const mark of document.querySelectorAll('.passages mark.lit')) mark.closest('details')?.setAttribute('open', '')
  firstMark(number)?.scrollIntoView({ block: 'center', inline: 'nearest' })
}

/** A click on a difference lights its claims in all reports; a click on a mark's number shows its difference. */
export const linkMarks = (): void => {
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return
    if (event.target.closest('a, summary, button, input') !== null && event.target.closest('.ref') === null) return
    const number = event.target.closest('mark[data-d], .difference')?.getAttribute('data-d')?.split(' ')[0]
    const referred = event.target.closest('.ref a')?.getAttribute('href')
    if (referred) light(document.getElementById(referred.slice(1))?.getAttribute('data-d') ?? null)
    else if (number && event.target.closest('.difference')) showDifference(number)
    else if (number) {
      light(number)
      document.querySelector(`.difference[data-d="${number}"]`)?.scrollIntoView({ block: 'nearest' })
    }
  })
}
