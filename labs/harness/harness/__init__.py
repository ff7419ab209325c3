"""What the labs' tests share. The programs of the book never import it."""
