"""What the SVG and the HTML of a calendar are put together from."""
