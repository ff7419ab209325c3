"""Solutions of the chapter's exercises."""
