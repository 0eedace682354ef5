"""The one style sheet of every page: on a screen by day and by night, on a phone, and on A4 paper.

An organisation's own style sheet comes after it, and most often changes only the colours and the
two fonts that are named first.
"""

from applan.modules import data_beside

PAPER, NIGHT = "EEF3F6", "202830"
"""The darkest that is behind text by day, and the lightest by night."""

STYLE = data_beside(__file__, "page.css").decode()

DENSE = """
@page {{ margin: 18mm; }}
@media print {{
  html {{ font-size: {size:.1f}pt; }}
  body {{ line-height: 1.3; }}
  h1 {{ margin-top: .5rem; }}
  h2 {{ margin: 1rem 0 .2rem; }}
  .table {{ margin: .4rem 0; }}
  th, td {{ padding: .15rem .5rem; }}
  ul, ol {{ margin: .2rem 0; }}
  li {{ margin: .05rem 0; }}
}}
"""
"""What comes after it where paper is to have more on each page, of type of this ``size``."""
