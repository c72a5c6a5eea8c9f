/** Puts a button beside every command line that copies it. */
export const addCopyButtons = (): void => {
  for (const line of document.querySelectorAll('[data-copy]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'plain'
    button.textContent = 'copy'
    button.setAttribute('aria-label', 'Copy the command line')
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(line.textContent ?? '')
      button.textContent = 'copied'
    })
    line.after(button)
  }
}
