/* Sorts the works by what stands in their data attributes; what is not known comes last both ways. */
(() => {
  const list = document.querySelector(".sources")
  const group = document.querySelector(".sort")
  const said = document.getElementById("x-order")
  const works = [...list.children]
  let pressed = group.querySelector("[aria-pressed=true]")
  let falls = false

  const sort = () => {
    const { by, numeric } = pressed.dataset
    const order = (a, b) => (numeric === undefined ? (a > b) - (a < b) : a - b)
    const compare = ({ dataset: { [by]: a } }, { dataset: { [by]: b } }) =>
      a === undefined || b === undefined ? (a === undefined) - (b === undefined) : falls ? order(b, a) : order(a, b)
    list.append(...[...works].sort(compare))
    const unknown = works.filter(work => work.dataset[by] === undefined).length
    const way = falls ? pressed.dataset.falling : pressed.dataset.rising
    said.textContent = `By ${pressed.textContent}, ${way}${unknown ? `; ${unknown} unknown at the end` : ""}.`
  }

  group.hidden = false
  group.addEventListener("click", event => {
    const button = event.target.closest("button")
    if (!button) return
    falls = button === pressed ? !falls : "falls" in button.dataset
    pressed.ariaPressed = "false"
    button.ariaPressed = "true"
    pressed = button
    sort()
  })
})()
