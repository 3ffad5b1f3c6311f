/** A piece of text around what was searched; the matched words stand between U+0002 and U+0003. */
export function Snippet({ text }: { text: string }) {
  return text.split(/(\u0002[^\u0003]*\u0003)/).map((part, i) =>
    part.startsWith('\u0002') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order
      <mark key={i} data-marks="chosen" className="rounded-sm px-0.5">
        {part.slice(1, -1)}
      </mark>
    ) : (
      part
    ),
  )
}
