"""Short programs that answer interview questions, each with a test."""
