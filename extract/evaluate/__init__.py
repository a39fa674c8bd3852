"""How good extraction is: records against annotated texts, with intervals, and every miss in its sentence.

`gold` reads annotated texts and `matching` finds which found thing is which annotated one. The measures (`entities`,
`incidents`, `relations`, `legal`, `certainty`, `posts`) write on the score `sheet` of one document; `bootstrap` and
`figures` add the sheets of a group up, and `report` is the whole. `floors` pins the figures of the annotated texts in
`fixtures/gold`, so that none falls unnoticed.
"""
