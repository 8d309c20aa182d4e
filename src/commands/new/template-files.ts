// An id → an audience that takes everything from another until something is written over.
import { UsageError } from '../../model/errors.ts';
import { inEachLanguage, wordsOf } from '../../words/languages.ts';
import type { NewFile, NewFileContext } from './new-file.ts';
import { inline, mapping, quoted } from './skeleton.ts';

export function newAudience(id: string, { content, roots, schemas, languages }: NewFileContext): NewFile {
  const parent = content.audiences.get('executive') ?? [...content.audiences.values()][0];
  if (parent === undefined) {
    throw new UsageError('Unexpected templates without any audience, expected one to extend');
  }
  const { name, language, themeName, depth, maxContentSlides, fileName } = parent;
  const named = inEachLanguage((each) => name[each] + wordsOf(each).punctuation.bracketed(id));
  return {
    path: `${roots.templates}/audiences/${id}.yaml`,
    text: `# yaml-language-server: $schema=${schemas}/audience.schema.json
# Who reads this deck, and what they want from it.
id: ${id}
extends: ${parent.id}              # everything not written here comes from there
name: ${quoted(named, languages)}
language: ${language}                # ${languages.join(' or ')}
# theme: ${themeName}               # a file of ${roots.templates}/themes
# depth: ${depth}               # brief, standard or full
# maxContentSlides: ${maxContentSlides}        # cover, sources and disclosures do not count
# staleAfterDays: 180        # instead of what each kind of document allows before its figures are marked with their age
# fileName: '${fileName}'
# sections:                    # written here, they take the place of all those of ${parent.id}
#   - id: opening
#     title: ${inline('opening', languages)}
#     slides:
#       - kind: cover          # \`briefdeck list slides\` names the kinds and their slots
#       - kind: statement
#         slots: { lead: { ids: [a-takeaway] } }   # or { tags: [a-tag], limit: 1 }, { kind: risk, sort: order }
# disclosures: house           # a file of ${roots.templates}/disclosures; the project's only one where it is not said
`,
    next: `Build it with \`briefdeck build --audience ${id}\``,
  };
}

/** An id → a slide kind to begin with: a claim's points beside its caveat. */
export function newSlide(id: string, { roots, schemas, languages }: NewFileContext): NewFile {
  return {
    path: `${roots.templates}/slides/${id}.yaml`,
    text: `# yaml-language-server: $schema=${schemas}/slide.schema.json
# What this kind of slide says, in one line.
id: ${id}
# layout: content            # cover, section or content
headline: lead.claim         # path of the headline: slot.field
slots:                       # what takeaways fill; an audience says which
  - { name: lead, requires: [points, short] }       # fields each of them must have
  # - { name: rows, min: 2, max: 5, requires: [label] }
labels:                      # words of the slide itself
  points: ${inline('pointsLabel', languages)}
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

/** An id → a theme in the colours of another, ready to be given one's own. */
export function newTheme(id: string, { content, roots, schemas, languages }: NewFileContext): NewFile {
  const parent = content.themes.get('light') ?? [...content.themes.values()][0];
  if (parent === undefined) {
    throw new UsageError('Unexpected templates without any theme, expected one to extend');
  }
  const { colors, fonts, type, appearance } = parent;
  const color = (role: keyof typeof colors, about: string) =>
    `  ${`${role}: '#${colors[role]}'`.padEnd(28)}# ${about}`;
  return {
    path: `${roots.templates}/themes/${id}.yaml`,
    text: `# yaml-language-server: $schema=${schemas}/theme.schema.json
# Your brand: colours by what they are for, fonts, sizes.
id: ${id}
extends: ${parent.id}               # every role not written here comes from there
name: ${JSON.stringify(id)}
appearance: ${appearance}            # light or dark: how page and ink relate
colors:
${color('structure', 'headings, lines and numbers that lead the eye')}
${color('structure-fill', 'bands; on-structure stands on it')}
${color('accent', 'the one thing to see on a slide')}
${color('accent-tint', 'a ground for it')}
${color('cover', 'the cover; on-cover stands on it')}
  # page, ink, muted, panel, strong-panel, data, rule, on-structure, on-accent, on-cover, cover-muted, cover-accent
# footer: ${inline('footer', languages)}   # begins every footer
# logo:                     # PNG files beside this one, drawn 20 pt high on pages and 36 pt on the cover
#   file: ${id}.png
#   onCover: ${id}-on-cover.png   # on the dark ground of chapter pages; without it the logo gets a plate
#   alt: ${mapping(
      inEachLanguage((each) => wordsOf(each).skeleton.logo(id)),
      languages,
    )}
# fonts: { latin: ${fonts.latin}, japanese: ${fonts.japanese} }   # fonts your readers have
# type:                     # points: size, and from baseline to baseline
#   headline: { size: ${type.headline.size}, line: ${type.headline.line}, bold: ${type.headline.bold} }
`,
    next: `Let an audience use it: \`theme: ${id}\``,
  };
}
