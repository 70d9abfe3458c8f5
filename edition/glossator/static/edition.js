(() => {
  const root = document.documentElement
  const page = document.querySelector(".page")
  const list = document.querySelector("[role=doc-endnotes] ol")
  const notes = [...list.children]
  const byId = id => document.getElementById(id)
  const calls = notes.map(note => byId("r" + note.id.slice(1)))
  const heads = [...document.querySelectorAll("article :is(h2, h3, h4, h5, h6)")]
  const isBeside = () => getComputedStyle(list).getPropertyValue("--beside") !== ""

  /* The least squares under order and no overlap: pool adjacent violators. */
  const settle = (wanted, floors) => {
    const pools = []
    wanted.forEach((want, i) => {
      let pool = { sum: want ?? 0, weight: want === null ? 0 : 1, from: i }
      const mean = p => (p.weight ? p.sum / p.weight : -Infinity)
      while (pools.length && mean(pools.at(-1)) >= mean(pool)) {
        const before = pools.pop()
        pool = { sum: before.sum + pool.sum, weight: before.weight + pool.weight, from: before.from }
      }
      pool.at = mean(pool)
      pools.push(pool)
    })
    let floor = 0
    return pools.flatMap((pool, k) => {
      const end = pools[k + 1]?.from ?? wanted.length
      return wanted.slice(pool.from, end).map((_, j) => (floor = Math.max(floor, floors[pool.from + j], pool.at)))
    })
  }

  const place = () => {
    const beside = isBeside()
    root.classList.toggle("placed", beside)
    if (!beside) return void (page.style.minHeight = "")
    const top = page.getBoundingClientRect().top
    const gap = 0.27 * parseFloat(getComputedStyle(root).fontSize)
    const heights = notes.map(note => note.getBoundingClientRect().height + gap)
    const tops = calls.map(call => call && call.closest(".c").getBoundingClientRect().top - top)
    const starts = heads.map(head => head.getBoundingClientRect().top - top)
    let sum = 0, next = 0
    const before = heights.map(height => (sum += height) - height)
    const floors = tops.map((at, i) => {
      while (at !== null && starts[next] <= at) next++
      return (next ? starts[next - 1] : 0) - before[i]
    })
    const ys = settle(tops.map((at, i) => at === null ? null : at - before[i]), floors)
    notes.forEach((note, i) => note.style.setProperty("--y", ys[i] + before[i] + "px"))
    page.style.minHeight = ys.at(-1) + sum + "px"
  }

  /* A call or its way back leaves the page where it is, as far as the target can be seen. */
  let y = null, from = ""
  const isNote = target => target?.parentNode === list
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a")
    if (!link?.hash) return
    y = scrollY
    if (link.id) from = link.id
  }, true)
  addEventListener("hashchange", () => {
    const target = document.querySelector(":target"), before = y
    y = null
    if (before === null || !isNote(target) && !target?.matches("[role=doc-noteref]")) return
    scrollTo(0, before)
    target.scrollIntoView({ block: "nearest" })
    if (!isNote(target)) target.focus({ preventScroll: true })
  })
  document.addEventListener("keydown", event => {
    const note = document.querySelector("li:target")
    if (event.key !== "Escape" || !isNote(note)) return
    y = scrollY
    location.hash = byId(from)?.hash === "#" + note.id ? from : calls[notes.indexOf(note)]?.id ?? ""
  })

  /* The contents tell where the reader is. */
  const entries = [...document.querySelectorAll(".contents ol a")]
  const held = heads.filter(head => entries.some(entry => entry.hash === "#" + head.id))
  const tell = () => {
    const id = held.findLast(head => head.getBoundingClientRect().top < innerHeight / 3)?.id
    for (const entry of entries) entry.ariaCurrent = entry.hash === "#" + id ? "true" : null
  }
  let telling = 0
  addEventListener("scroll", () => { cancelAnimationFrame(telling); telling = requestAnimationFrame(tell) })

  const light = event => {
    for (const note of list.querySelectorAll(".lit")) note.classList.remove("lit")
    const link = event.target.closest?.("[role=doc-noteref]")
    if (link) byId(link.hash.slice(1))?.classList.add("lit")
  }
  document.addEventListener("pointerover", light)
  document.addEventListener("focusin", light)

  place()
  tell()
  let asked = 0
  const again = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(place) }
  const seen = new ResizeObserver(again)
  seen.observe(document.body)
  seen.observe(document.querySelector("article"))
  document.addEventListener("toggle", again, true)
  document.addEventListener("change", again)
  document.fonts?.ready.then(again)
})()
