"""A calendar's views as plain tables (`views`, `grid`), and the words they print (`words`)."""
