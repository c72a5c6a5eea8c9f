/** Ticking a report in the form shows or hides its column at once, and keeps the address up to date; the button redraws the rest. */
export const watchColumns = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-choose]')
  form?.addEventListener('change', event => {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'report') return
    for (const cell of document.querySelectorAll<HTMLElement>('.passages [data-report]'))
      if (cell.dataset.report === event.target.value) cell.hidden = !event.target.checked
  })
}
