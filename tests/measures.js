/* What a person with a ruler would find on a page of a text: figures for the gates. */
() => {
  const list = document.querySelector("[role=doc-endnotes] ol")
  const article = document.querySelector("article")
  const text = article.getBoundingClientRect()
  const notes = list ? [...list.children] : []
  const boxes = notes.map(note => note.getBoundingClientRect())
  const calls = notes.map(note => document.getElementById("r" + note.id.slice(1)))
  const beside = list !== null && getComputedStyle(list).getPropertyValue("--beside") !== ""
  const pixels = (element, name) => parseFloat(getComputedStyle(element)[name])

  const blocks = [...article.querySelectorAll("p:not([class]):not(blockquote *)")].filter(p => p.closest("li") === null)
  /* Lines are rounded to a fraction of a pixel each. */
  const lines = blocks.map(p => p.getBoundingClientRect().height / pixels(p, "lineHeight"))
  const own = element => {
    const copy = element.cloneNode(true)
    for (const word of copy.querySelectorAll("[data-ed], .p")) word.remove()
    return copy.textContent.trim().length
  }
  /* The last line of a paragraph is half full on the average. */
  const measures = blocks.flatMap((p, i) => lines[i] > 4 ? [own(p) / (lines[i] - 0.5)] : []).sort((a, b) => a - b)

  const alone = call => {
    const block = call.closest("p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote")
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    walker.currentNode = call
    for (let before = walker.previousNode(); before; before = walker.previousNode()) {
      const end = before.data.trimEnd().length
      if (!end || before.parentElement.closest("[data-ed], .p, .hidden")) continue
      const range = document.createRange()
      range.setStart(before, end - 1)
      range.setEnd(before, end)
      const word = range.getBoundingClientRect(), mark = call.getBoundingClientRect()
      return mark.top > word.bottom
    }
    return false
  }

  const overlapping = boxes.filter((box, i) => i && box.top < boxes[i - 1].bottom - 0.5).length
  const onText = boxes.filter(box => box.left < text.right && box.right > text.left && box.top < text.bottom).length
  const clipped = notes.filter(note => {
    const style = getComputedStyle(note)
    return note.scrollWidth > note.clientWidth + 1 || (style.overflowY !== "visible" && note.scrollHeight > note.clientHeight + 1)
  }).length
  return {
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    beside,
    room: innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize),
    overlapping: beside ? overlapping : 0,
    onText: beside ? onText : 0,
    clipped,
    beyond: boxes.filter(box => box.right > innerWidth + 1 || box.left < -1).length,
    cutOff: Math.max(0, ...boxes.map(box => box.bottom + scrollY)) - document.documentElement.scrollHeight,
    distances: calls.map((call, i) => call ? Math.abs(call.getBoundingClientRect().top - boxes[i].top) : 0).sort((a, b) => a - b),
    size: pixels(article, "fontSize"),
    leading: pixels(article, "lineHeight") / pixels(article, "fontSize"),
    measure: measures.length ? measures[measures.length >> 1] : null,
    noteSize: notes.length ? pixels(notes[0], "fontSize") : null,
    uneven: lines.filter(count => Math.abs(count - Math.round(count)) > 0.05 + count / 1000).length,
    alone: [...article.querySelectorAll(".c")].filter(alone).length,
  }
}
