"""Reach: inclusive wording for job adverts, and honest figures on where applicants come from."""

__version__ = "0.1.0"
