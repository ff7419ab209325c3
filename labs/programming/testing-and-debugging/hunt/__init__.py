"""Plant a history with two bad commits, and hunt for them."""
