"""Posts by suspicion, in families of one wording and by recruiters, with their numbers.

`found` answers the page of posts under its filters, `cluster` tells all about one family or recruiter. Both rest on
`board`, every post in memory once per revision; `choosing` filters it, `counting` sums it up, `cards` and `clusters`
write out what is shown.
"""

from graph.pages.posts.choosing import post_choices
from graph.pages.posts.cluster import cluster_view
from graph.pages.posts.found import posts_found

__all__ = ["cluster_view", "post_choices", "posts_found"]
