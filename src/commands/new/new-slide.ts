// An id → a slide kind to begin with: a claim's points beside its caveat.
import type { NewFile, NewFileContext } from './new-file.ts';

export function newSlide(id: string, { roots }: NewFileContext): NewFile {
  return {
    path: `${roots.templates}/slides/${id}.yaml`,
    text: `# yaml-language-server: $schema=../schemas/slide.schema.json
# What this kind of slide says, in one line.
id: ${id}
# layout: content            # cover, section or content
headline: lead.claim         # path of the headline: slot.field
slots:                       # what takeaways fill; an audience says which
  - { name: lead, requires: [points, short] }       # fields each of them must have
  # - { name: rows, min: 2, max: 5, requires: [label] }
labels:                      # words of the slide itself
  points: { ja: 要点, en: Points }
body:                        # rows and columns of boxes; lengths are points, a 16:9 page is 960 × 540
  node: column
  grow: 1
  gap: 12
  children:
    - { node: text, bind: lead.short, type: claim, color: structure }
    - node: column
      grow: 1
      fill: panel
      bar: accent
      padding: [14, 16, 14, 22]
      children:
        - { node: text, bind: label.points, type: chip, color: structure }
        - node: column
          grow: 1
          each: lead.points   # once for every point
          children:
            - node: row
              grow: 1
              align: center
              ruleTop: rule
              children:
                - { node: text, bind: point, type: lead, grow: 1 }
`,
    next: `Let an audience use it: \`- { kind: ${id}, slots: { lead: { ids: [a-takeaway] } } }\``,
  };
}
