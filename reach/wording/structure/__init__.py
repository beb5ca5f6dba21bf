"""What an advert says beside its wording: pay, what it asks, place and time, who is invited, how clearly it reads."""
