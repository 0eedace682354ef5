"""What is proposed to a plan before its meeting, from inbox to adopted plan. Pure."""
