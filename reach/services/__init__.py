"""What happens when parts that do not know each other work together."""
