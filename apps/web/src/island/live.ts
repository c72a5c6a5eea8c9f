/** Offers to refresh when the corpus has been analysed anew since the page was made. */
export const watchForChanges = (): void => {
  const { revision } = document.body.dataset
  if (revision === undefined) return
  const source = new EventSource('/api/changes')
  source.addEventListener('revision', event => {
    if (event.data === revision) return
    source.close()
    const notice = document.createElement('p')
    notice.className = 'notice'
    notice.setAttribute('role', 'status')
    document.body.append(notice)
    const link = document.createElement('a')
    link.href = location.href
    link.textContent = 'Show it'
    link.addEventListener('click', click => {
      click.preventDefault()
      location.reload()
    })
    notice.append('There is new analysis. ', link)
  })
  addEventListener('pagehide', () => source.close())
}
