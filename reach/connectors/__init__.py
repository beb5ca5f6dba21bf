"""Outside systems, a folder each: a thin client, and what makes its answers ours."""
